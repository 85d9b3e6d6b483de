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
 * program, single lines stand in the order of time, so that those of one incident stay together,
 * and behind them the others, the rarest first.
 */
final class EntryOrder {
  /** More entries of a program than that are folded under one line. */
  private static final int MOST_OPEN = 5;

  /** A program with more of a section's lines than that is folded, in per cent. */
  private static final int LARGEST_OPEN_SHARE = 60;

  private final Map<String, Rank> ranks = new HashMap<>();

  private EntryOrder(List<Entry> entries) {
    for (Entry entry : entries) {
      ranks.computeIfAbsent(key(entry), key -> new Rank()).add(entry);
    }
  }

  /** What decides where the entries of one program stand. */
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
        .thenComparingLong(Entry::count)
        .thenComparing(TimeOrder.CAUSES_FIRST)
        .thenComparing(entry -> entry.group().template().text())
        .thenComparing(entry -> entry.group().sample());
  }

  /** New entries of a program are no part of its block of others, nor is who took its name. */
  private static String key(Entry entry) {
    return (entry.isNew() ? "1" : "0") + (entry.isOfKnownProgram() ? "1" : "0") + entry.program();
  }
}
