package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the lines of one template, and makes a group of them; of a message of systemd one for each
 * unit, while the units are few. So what happened to one unit stays together, and a flood of units
 * is one group.
 *
 * <p>{@link Summary} keeps one for each template. All lines are counted together too, so that the
 * order in which the units come makes no difference.
 */
final class TemplateCounter {
  /** Of more units than that, nobody reads what happened to each. */
  static final int MOST_UNITS = 20;

  private final Template template;
  private final Shares shares;
  private final long seed;
  private final GroupCounter all;

  /** By the names of the units; null where no unit matters, or there are too many. */
  private Map<String, GroupCounter> units;

  /**
   * Has counted no line yet.
   *
   * @param seed that nobody knows who only writes lines
   */
  TemplateCounter(Template template, Shares shares, long seed) {
    this.template = template;
    this.shares = shares;
    this.seed = seed;
    this.all = new GroupCounter(template, shares, seed);
    this.units = shares.keepsUnitsApart(template) ? new HashMap<>() : null;
  }

  void add(Finding finding, Occurrence place) {
    all.add(finding, place);
    if (units != null) {
      addToUnit(place.unit(finding), finding, place);
    }
  }

  private void addToUnit(String unit, Finding finding, Occurrence place) {
    GroupCounter counter = units.get(unit);
    if (counter == null && units.size() == MOST_UNITS) {
      units = null;
      return;
    }
    if (counter == null) {
      counter = new GroupCounter(template, shares, seed);
      units.put(unit, counter);
    }
    counter.add(finding, place);
  }

  /** The groups by their units; one with no unit where units are not kept apart. */
  Map<String, Group> toGroups() {
    if (units == null) {
      return Map.of("", all.toGroup(""));
    }
    Map<String, Group> groups = new TreeMap<>();
    units.forEach((unit, counter) -> groups.put(unit, counter.toGroup(unit)));
    return groups;
  }
}
