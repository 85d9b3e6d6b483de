package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The distinct masked messages of a section, at most a fixed number of them.
 *
 * <p>The first pass over the findings fills it. Where there are more, each program keeps as many as
 * every other, so that a flood of one program cannot push out the messages of another; within a
 * program those with the smallest hashes stay. Which stay is then a matter of the set of messages
 * and not of their order: a message that ever has to go would have had to go at the end.
 */
final class Census {
  private static final int FREE = -1;

  private final int most;
  private final long seed;
  private final int[] table;
  private final List<Entry> entries = new ArrayList<>();
  private boolean overflowed;

  /** A distinct masked message, with hashes that are the same in every run. */
  private static final class Entry {
    final byte[] masked;
    final long program;
    final long id;
    int rank;

    Entry(byte[] masked, long program) {
      this.masked = masked;
      this.program = program;
      this.id = Hash.of(masked, 0, masked.length, 0);
    }
  }

  /**
   * An empty census.
   *
   * @param most how many messages it keeps in the end; twice as many meanwhile
   * @param seed makes it unpredictable which messages collide in the table; shows in no result
   */
  Census(int most, long seed) {
    this.most = most;
    this.seed = seed;
    this.table = new int[Integer.highestOneBit(Math.max(8, most)) * 8];
    Arrays.fill(table, FREE);
  }

  /** Counts a message in. */
  void add(MaskedMessage message, long program) {
    int place = place(message.bytes(), message.length());
    if (table[place] != FREE) {
      return;
    }
    entries.add(new Entry(message.copy(), program));
    table[place] = entries.size() - 1;
    if (entries.size() >= 2 * most) {
      trim();
    }
  }

  /** The index of a message, or -1 if it is not kept. */
  int find(MaskedMessage message) {
    return table[place(message.bytes(), message.length())];
  }

  /** Ends the counting: a pattern for each message, which from now on keeps its index. */
  List<Pattern> close() {
    if (entries.size() > most) {
      trim();
    }
    Map<String, String> words = new HashMap<>();
    List<Pattern> patterns = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      String[] own = new String(entry.masked, StandardCharsets.ISO_8859_1).split(" ", -1);
      for (int i = 0; i < own.length; i++) {
        own[i] = words.computeIfAbsent(own[i], word -> word);
      }
      patterns.add(new Pattern(own));
    }
    return patterns;
  }

  /** The hashes of the programs of which messages are kept. */
  Set<Long> programs() {
    return entries.stream().map(entry -> entry.program).collect(Collectors.toSet());
  }

  /** Whether messages had to go. */
  boolean overflowed() {
    return overflowed;
  }

  private int place(byte[] masked, int length) {
    int mask = table.length - 1;
    int place = (int) (Hash.of(masked, 0, length, seed) >>> 20) & mask;
    while (table[place] != FREE && !isEntry(table[place], masked, length)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isEntry(int index, byte[] masked, int length) {
    byte[] entry = entries.get(index).masked;
    return Arrays.equals(entry, 0, entry.length, masked, 0, length);
  }

  private void trim() {
    overflowed = true;
    entries.sort(
        Comparator.comparingLong((Entry entry) -> entry.program)
            .thenComparingLong(entry -> entry.id));
    for (int i = 1; i < entries.size(); i++) {
      Entry before = entries.get(i - 1);
      Entry entry = entries.get(i);
      entry.rank = before.program == entry.program ? before.rank + 1 : 0;
    }
    entries.sort(
        Comparator.comparingInt((Entry entry) -> entry.rank)
            .thenComparingLong(entry -> entry.program));
    entries.subList(most, entries.size()).clear();
    Arrays.fill(table, FREE);
    for (int i = 0; i < entries.size(); i++) {
      byte[] masked = entries.get(i).masked;
      table[place(masked, masked.length)] = i;
    }
  }
}
