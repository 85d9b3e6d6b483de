package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which the entries of a section are read: new ones first, then program by program,
 * the one with the rarest message first and floods last; of equally rare ones known programs, such
 * as su, come before those whose names anybody can choose, except in System Events. Within a
 * program, the entries of one incident, such as a unit that failed, stand together, causes first;
 * single lines stand in the order of time, and behind them the others, the rarest first.
 */
final class EntryOrder {
  /** More entries of a program than that are folded under one line. */
  private static final int MOST_OPEN = 5;

  /** A program with more of a section's lines than that is folded, in per cent. */
  private static final int LARGEST_OPEN_SHARE = 60;

  private final Map<String, Rank> ranks = new HashMap<>();

  /** Those of incidents. */
  private final Map<String, Rank> incidents = new HashMap<>();

  private EntryOrder(List<Entry> entries) {
    for (Entry entry : entries) {
      ranks.computeIfAbsent(key(entry), key -> new Rank()).add(entry);
      incidents.computeIfAbsent(incident(entry), key -> new Rank()).add(entry);
    }
  }

  /** What decides where the entries of one program, or of one incident, stand. */
  private static final class Rank {
    private long rarest = Long.MAX_VALUE;
    private Entry first;

    void add(Entry entry) {
      rarest = Math.min(rarest, entry.count());
      if (first == null || TimeOrder.CAUSES_FIRST.compare(entry, first) < 0) {
        first = entry;
      }
    }
  }

  /** The entries in order, those of a program that follow each other in one block. */
  static List<Block> blocks(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(new EntryOrder(entries).comparator());
    long lines = entries.stream().mapToLong(Entry::count).sum();
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= sorted.size(); to++) {
      if (to == sorted.size() || !key(sorted.get(to)).equals(key(sorted.get(from)))) {
        blocks.add(block(List.copyOf(sorted.subList(from, to)), lines));
        from = to;
      }
    }
    return blocks;
  }

  private static Block block(List<Entry> entries, long linesOfSection) {
    Block open = new Block(entries.get(0).program(), entries, false);
    boolean many =
        entries.size() > MOST_OPEN
            || (repeats(open) && open.lines() * 100 > linesOfSection * LARGEST_OPEN_SHARE);
    return many && !open.program().isEmpty() ? new Block(open.program(), entries, true) : open;
  }

  /** Single lines of one incident are no flood, however few others there are. */
  private static boolean repeats(Block block) {
    return block.entries().size() > 1 && block.lines() > block.entries().size();
  }

  private Comparator<Entry> comparator() {
    return Comparator.comparing((Entry entry) -> !entry.isNew())
        .thenComparingLong(entry -> ranks.get(key(entry)).rarest)
        .thenComparing(entry -> entry.layer() != Layer.OTHER && !entry.isOfKnownProgram())
        .thenComparing(entry -> ranks.get(key(entry)).first, TimeOrder.CAUSES_FIRST)
        .thenComparing(EntryOrder::key)
        .thenComparingLong(this::rarestOfIncident)
        .thenComparing(this::firstOfIncident, TimeOrder.CAUSES_FIRST)
        .thenComparing(Entry::subject)
        .thenComparing(TimeOrder.CAUSES_FIRST)
        .thenComparingInt(entry -> StackTrace.place(entry.group()))
        .thenComparing(entry -> entry.group().template().text())
        .thenComparing(entry -> entry.group().sample());
  }

  private long rarestOfIncident(Entry entry) {
    return entry.subject().isEmpty() ? entry.count() : incidents.get(incident(entry)).rarest;
  }

  private Entry firstOfIncident(Entry entry) {
    return entry.subject().isEmpty() ? entry : incidents.get(incident(entry)).first;
  }

  private static String incident(Entry entry) {
    return key(entry) + ' ' + entry.subject();
  }

  /** New entries of a program are no part of its block of others, nor is who took its name. */
  private static String key(Entry entry) {
    return (entry.isNew() ? "1" : "0") + entry.writer();
  }
}
