package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few entries that a reader should see first. Alerts, security events and failures take turns,
 * so that none crowds the others out; new System Events get the room that these leave, but for
 * lines that continue another, such as those of a stack trace: alone they say nothing.
 *
 * <p>In each kind the known programs, such as su, come before those whose names anybody can choose:
 * alerts under seventy invented names leave that of su where it is.
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

  /** The entries of a report that should be seen first. */
  static Important of(List<SectionSummary> sections) {
    Map<Layer, List<Entry>> layers = new EnumMap<>(Layer.class);
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        if (entry.layer() != Layer.OTHER
            || (entry.isNew() && !SampleLine.continues(entry.group()))) {
          layers.computeIfAbsent(entry.layer(), key -> new ArrayList<>()).add(entry);
        }
      }
    }
    layers.replaceAll((layer, entries) -> byProgramInTurn(entries));
    List<Entry> events = layers.containsKey(Layer.OTHER) ? layers.remove(Layer.OTHER) : List.of();
    List<Entry> ranked = inTurn(layers);
    ranked.addAll(events);
    int shown = Math.min(MOST, ranked.size());
    return new Important(List.copyOf(ranked.subList(0, shown)), ranked.size() - shown);
  }

  /** The entries in the order of time. */
  List<Entry> inOrderOfTime() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(TimeOrder.CAUSES_FIRST);
    return sorted;
  }

  /** One of each program before the second of any. */
  private static List<Entry> byProgramInTurn(List<Entry> entries) {
    entries.sort(Comparator.comparing(Important::isFloodOfEvents).thenComparing(RAREST_FIRST));
    Map<String, Integer> turns = new HashMap<>();
    List<Turn> all = new ArrayList<>();
    for (Entry entry : entries) {
      all.add(new Turn(turns.merge(entry.program(), 1, Integer::sum), entry));
    }
    all.sort(Comparator.comparingInt(Turn::number));
    return all.stream().map(Turn::entry).toList();
  }

  /** System Events are the fewer lines the more they may matter, whoever wrote them. */
  private static boolean isFloodOfEvents(Entry entry) {
    return entry.layer() == Layer.OTHER && entry.count() > 1;
  }

  /** An entry with its number among those of its program. */
  private record Turn(int number, Entry entry) {}

  private static List<Entry> inTurn(Map<Layer, List<Entry>> layers) {
    List<Entry> ranked = new ArrayList<>();
    int longest = layers.values().stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<Entry> entries : layers.values()) {
        if (turn < entries.size()) {
          ranked.add(entries.get(turn));
        }
      }
    }
    return ranked;
  }
}
