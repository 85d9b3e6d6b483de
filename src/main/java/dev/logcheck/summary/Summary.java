package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import java.io.IOException;
import java.util.ArrayList;
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
          .thenComparingLong(group -> group.template().id())
          .thenComparing(Group::unit);

  private final Templates templates;

  /** Of each template, by their units. */
  private final Map<Template, Map<String, Group>> byUnit;

  private final List<Group> groups;

  private Summary(Templates templates, Map<Template, Map<String, Group>> byUnit) {
    this.templates = templates;
    this.byUnit = byUnit;
    List<Group> sorted = new ArrayList<>();
    byUnit.values().forEach(own -> sorted.addAll(own.values()));
    sorted.sort(ORDER);
    this.groups = List.copyOf(sorted);
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
    Map<Template, TemplateCounter> counters = new HashMap<>();
    long seed = templates.secret();
    templates.placeEach(
        findings,
        (finding, place) ->
            counters
                .computeIfAbsent(place.template(), t -> new TemplateCounter(t, shares, seed))
                .add(finding, place));
    return new Summary(templates, groups(counters));
  }

  /** Takes the counters out one by one, since each has as much in it as its group. */
  private static Map<Template, Map<String, Group>> groups(Map<Template, TemplateCounter> counters) {
    Map<Template, Map<String, Group>> groups = new HashMap<>();
    Iterator<Map.Entry<Template, TemplateCounter>> rest = counters.entrySet().iterator();
    for (; rest.hasNext(); rest.remove()) {
      Map.Entry<Template, TemplateCounter> next = rest.next();
      groups.put(next.getKey(), next.getValue().toGroups());
    }
    return groups;
  }

  /** The groups, the most frequent first. */
  public List<Group> groups() {
    return groups;
  }

  /** The group of one of the findings. */
  public Group groupOf(Finding finding) {
    Occurrence place = templates.find(finding);
    Map<String, Group> own = byUnit.get(place.template());
    Group undivided = own.get("");
    return undivided != null && own.size() == 1 ? undivided : own.get(place.unit(finding));
  }
}
