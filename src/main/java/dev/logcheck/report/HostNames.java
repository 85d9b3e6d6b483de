package dev.logcheck.report;

import dev.logcheck.summary.Group;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * The hosts whose lines a report has, each by the name that it is called by: up to the first dot,
 * where that means one host only.
 */
final class HostNames {
  private static final int MOST_LISTED = 8;

  private final TreeSet<String> names = new TreeSet<>();

  /** How many hosts have the short name. */
  private final Map<String, Integer> shortNames = new HashMap<>();

  /** Whether a group knows no more hosts by name, so that there may be others. */
  private boolean areLeast;

  private HostNames() {}

  /** Those that the lines of the groups name; none where they name none. */
  static HostNames of(List<Group> groups) {
    HostNames hosts = new HostNames();
    groups.forEach(hosts::add);
    hosts.names.forEach(name -> hosts.shortNames.merge(shortened(name), 1, Integer::sum));
    return hosts;
  }

  private void add(Group group) {
    names.addAll(group.hosts().keySet());
    areLeast |= group.hosts().size() >= group.mostNames();
  }

  /** Whether it takes a name to know where a line is from. */
  boolean areSeveral() {
    return names.size() > 1;
  }

  /** What a host is called. */
  String called(String name) {
    String shortened = shortened(name);
    return shortNames.getOrDefault(shortened, 0) == 1 ? shortened : name;
  }

  /** The host of a group as it is called; empty if there are several, or one in all the report. */
  String of(Group group) {
    return areSeveral() && group.hosts().size() == 1
        ? called(group.hosts().keySet().iterator().next())
        : "";
  }

  /** The same, where several are counted. */
  String inShort(Group group) {
    int count = group.hosts().size();
    String number = count < group.mostNames() ? Wording.counted(count, "host") : "many hosts";
    return count > 1 ? number : of(group);
  }

  /** The hosts of an entry with their counts; empty if there is one at most. */
  String allOf(Entry entry) {
    Map<String, Long> counts = new LinkedHashMap<>();
    entry.group().hosts().forEach((name, count) -> counts.put(called(name), count));
    return CountedNames.of(entry, counts);
  }

  /**
   * The names in full, some where there are many; empty where there is nothing to add to the name
   * of this machine.
   *
   * @param machine the name of the machine that the report is from
   */
  String besides(String machine) {
    boolean itself = names.size() == 1 && shortened(names.first()).equals(shortened(machine));
    if (names.isEmpty() || itself) {
      return "";
    }
    StringJoiner text = new StringJoiner(", ");
    int listed = names.size() == MOST_LISTED + 1 ? names.size() : MOST_LISTED;
    names.stream().limit(listed).forEach(text::add);
    int more = names.size() - listed;
    String least = areLeast ? "at least " : "";
    return (more > 0 ? text.add("and " + least + Wording.number(more) + " more") : text).toString();
  }

  /** The parts of an address stay together. */
  private static String shortened(String name) {
    int dot = name.indexOf('.');
    boolean isAddress = name.indexOf(':') >= 0 || name.chars().noneMatch(Character::isLetter);
    return dot <= 0 || isAddress ? name : name.substring(0, dot);
  }
}
