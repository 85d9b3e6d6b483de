package dev.logcheck.summary;

import dev.logcheck.audit.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The findings of a section as groups, each with what its lines have in common and how they differ.
 *
 * <p>Between the audit and the report: the first pass over the findings learns the templates, a
 * second one counts. Time is linear in the findings, memory bounded by the number of templates.
 */
public final class Summary {
  private static final Comparator<Group> ORDER =
      Comparator.comparingLong((Group group) -> -group.count())
          .thenComparing(group -> group.template().text())
          .thenComparingLong(group -> group.template().id());

  private final Templates templates;
  private final List<Group> groups;

  private Summary(Templates templates, List<Group> groups) {
    this.templates = templates;
    this.groups = groups;
  }

  /**
   * Summarises findings.
   *
   * @param choice which values of variables are shown
   * @param budget how much is kept meanwhile
   * @throws IOException if a spilled finding cannot be read back
   */
  public static Summary of(Findings findings, ValueChoice choice, Budget budget)
      throws IOException {
    Templates templates = Templates.learn(findings, budget);
    Shares shares = Shares.among(templates.all(), choice, budget);
    Map<Template, GroupCounter> counters = new HashMap<>();
    long seed = templates.secret();
    templates.placeEach(
        findings,
        (finding, place) ->
            counters
                .computeIfAbsent(place.template(), t -> new GroupCounter(t, shares, seed))
                .add(finding, place));
    return new Summary(templates, groups(counters.values()));
  }

  /** Takes the counters out one by one, since each has as much in it as its group. */
  private static List<Group> groups(Collection<GroupCounter> counters) {
    List<Group> groups = new ArrayList<>(counters.size());
    for (Iterator<GroupCounter> rest = counters.iterator(); rest.hasNext(); rest.remove()) {
      groups.add(rest.next().toGroup());
    }
    groups.sort(ORDER);
    return List.copyOf(groups);
  }

  /** The groups, the most frequent first. */
  public List<Group> groups() {
    return groups;
  }

  /** Places each line in its group. */
  public Templates templates() {
    return templates;
  }
}
