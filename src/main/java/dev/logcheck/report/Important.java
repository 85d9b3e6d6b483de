package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.summary.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few entries that a reader should see first. Alerts, security events and failures take turns,
 * so that none crowds the others out; new System Events get the room that these leave, and what
 * else is known of an incident gets the rest. In a first run, which calls nothing new, System
 * Events of a single line take the place of new ones. Lines that continue another, such as those of
 * a stack trace, are left out: alone they say nothing.
 *
 * <p>In each kind the known programs, such as su, come before those whose names anybody can choose:
 * alerts under seventy invented names leave that of su where it is. In each program {@link
 * WordTurns} keeps one user from crowding the others out.
 *
 * @param entries the most urgent first
 * @param more how many others are alerts, security events, failures or new
 */
record Important(List<Entry> entries, int more) {
  private static final int MOST = 12;

  private static final Comparator<Entry> RAREST_FIRST =
      Comparator.comparing((Entry entry) -> !entry.isOfKnownProgram())
          .thenComparingLong(Entry::count)
          .thenComparing(TimeOrder.CAUSES_FIRST);

  /**
   * The entries of a report that should be seen first.
   *
   * @param first whether nothing can be new, since there was no run before
   */
  static Important of(List<SectionSummary> sections, boolean first) {
    Map<Layer, List<Entry>> leading = new EnumMap<>(Layer.class);
    Map<Layer, List<Entry>> details = new EnumMap<>(Layer.class);
    Set<String> told = new HashSet<>();
    for (Entry entry : candidates(sections, first)) {
      boolean leads = isNews(entry) || told.add(entry.layer() + incident(entry));
      (leads ? leading : details)
          .computeIfAbsent(entry.layer(), key -> new ArrayList<>())
          .add(entry);
    }
    leading.replaceAll((layer, entries) -> byProgramInTurn(entries));
    List<Entry> events = leading.getOrDefault(Layer.OTHER, List.of());
    leading.remove(Layer.OTHER);
    List<Entry> ranked = WordTurns.inTurn(leading.values());
    ranked.addAll(events);
    ranked.addAll(WordTurns.inTurn(details.values()));
    int shown = Math.min(MOST, ranked.size());
    List<Entry> rest = ranked.subList(shown, ranked.size());
    int more = (int) rest.stream().filter(entry -> isUrgent(entry) || entry.isNew()).count();
    return new Important(List.copyOf(ranked.subList(0, shown)), more);
  }

  /** The rarest first, and of equally rare ones the cause. */
  private static List<Entry> candidates(List<SectionSummary> sections, boolean first) {
    List<Entry> candidates = new ArrayList<>();
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        if (isCandidate(entry, first)) {
          candidates.add(entry);
        }
      }
    }
    candidates.sort(Comparator.comparing(Important::isFloodOfEvents).thenComparing(RAREST_FIRST));
    return candidates;
  }

  private static String incident(Entry entry) {
    return entry.writer() + ' ' + entry.subject();
  }

  /** Whether it tells of something that no other entry does; two core dumps may have two causes. */
  private static boolean isNews(Entry entry) {
    return entry.subject().isEmpty() || StackTrace.isNews(entry.group());
  }

  private static boolean isCandidate(Entry entry, boolean first) {
    if (isUrgent(entry)) {
      return entry.layer() != Layer.FAILURES || saysSomething(entry.group());
    }
    boolean may = entry.isNew() || (first && entry.count() == 1);
    return may && saysSomething(entry.group()) && !SampleLine.continues(entry.group());
  }

  private static boolean saysSomething(Group group) {
    return !StackTrace.follows(group) && !SampleLine.isBlank(group);
  }

  private static boolean isUrgent(Entry entry) {
    return entry.layer() != Layer.OTHER;
  }

  /** The entries in the order of time. */
  List<Entry> inOrderOfTime() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(TimeOrder.CAUSES_FIRST);
    return sorted;
  }

  /** One of each program before the second of any. */
  private static List<Entry> byProgramInTurn(List<Entry> entries) {
    Map<String, List<Entry>> programs = new LinkedHashMap<>();
    for (Entry entry : entries) {
      programs.computeIfAbsent(entry.writer(), key -> new ArrayList<>()).add(entry);
    }
    programs.replaceAll((program, own) -> WordTurns.of(own));
    return WordTurns.inTurn(programs.values());
  }

  /** System Events are the fewer lines the more they may matter, whoever wrote them. */
  private static boolean isFloodOfEvents(Entry entry) {
    return entry.layer() == Layer.OTHER && entry.count() > 1;
  }
}
