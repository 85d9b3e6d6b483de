package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The distinct masked messages of a section, at most a fixed number of them.
 *
 * <p>The first pass over the findings fills it. What is counted in is a message together with a
 * program that wrote it, so that a message is every program's who wrote it, and not the first one's
 * only. Where there are too many, each program keeps as many as every other, so that a flood of one
 * cannot push out the messages of another, nor many names those of a speaker, whose turn comes
 * first; within a program each first word keeps as many as every other, so that what it says of one
 * user, as cron and sudo do in that place, cannot push out what it says of another; and of a first
 * word those with the smallest hashes stay. Which stay is then a matter of the set and not of its
 * order: what ever has to go would have had to go at the end.
 */
final class Census {
  private static final int FREE = -1;
  private static final int SMALLEST_TABLE = 1 << 8;

  private final int most;
  private final long seed;
  private int[] table = new int[SMALLEST_TABLE];
  private final List<CountedMessage> entries = new ArrayList<>();
  private final List<byte[]> messages = new ArrayList<>();
  private boolean overflowed;

  /** A masked message of a program, with hashes that are the same in every run. */
  private static final class CountedMessage {
    static final Comparator<CountedMessage> BY_FIRST_WORD =
        Comparator.comparingLong((CountedMessage entry) -> entry.program)
            .thenComparingLong(entry -> entry.firstWord)
            .thenComparingLong(entry -> entry.id)
            .thenComparing(entry -> entry.masked, Arrays::compare);
    static final Comparator<CountedMessage> BY_PROGRAM =
        Comparator.comparingLong((CountedMessage entry) -> entry.program)
            .thenComparingInt(entry -> entry.rank)
            .thenComparingLong(entry -> entry.firstWord);
    static final Comparator<CountedMessage> BY_RANK =
        Comparator.comparingInt((CountedMessage entry) -> entry.rank)
            .thenComparingLong(entry -> entry.program);

    final byte[] masked;
    final long program;
    final long id;
    final long firstWord;
    int rank;
    int message;

    CountedMessage(byte[] masked, long program) {
      this.masked = masked;
      this.program = program;
      this.id = Hash.of(masked, 0, masked.length, 0);
      this.firstWord = Hash.of(masked, 0, endOfWord(masked), 0);
    }

    private static int endOfWord(byte[] masked) {
      int end = 0;
      while (end < masked.length && masked[end] != ' ') {
        end++;
      }
      return end;
    }

    boolean isOf(CountedMessage other) {
      return program == other.program;
    }

    boolean beginsAs(CountedMessage other) {
      return isOf(other) && firstWord == other.firstWord;
    }

    boolean is(byte[] buffer, int from, int to, long otherProgram) {
      return program == otherProgram && Census.is(masked, buffer, from, to);
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
    Arrays.fill(table, FREE);
  }

  /**
   * Counts in that a program wrote the masked message between these places.
   *
   * @param program the hash of its name; those with less come first when messages have to go
   * @return the index of the two together, good until messages have to go
   */
  int add(byte[] buffer, int from, int to, long program) {
    int place = place(buffer, from, to, program);
    int index = table[place];
    if (index == FREE) {
      index = entries.size();
      entries.add(new CountedMessage(Arrays.copyOfRange(buffer, from, to), program));
      table[place] = index;
      if (entries.size() >= 2 * most) {
        trim();
      } else if (entries.size() > table.length / 4) {
        table = new int[2 * table.length];
        fillTable();
      }
    }
    return index;
  }

  /** Ends the counting: a pattern for each message, which from now on keeps its index. */
  List<MaskedPattern> close() {
    if (entries.size() > most) {
      trim();
    }
    Arrays.fill(table, FREE);
    Map<String, String> words = new HashMap<>();
    List<MaskedPattern> patterns = new ArrayList<>(entries.size());
    for (CountedMessage entry : entries) {
      int place = place(entry.masked, 0, entry.masked.length);
      if (table[place] == FREE) {
        table[place] = messages.size();
        messages.add(entry.masked);
        patterns.add(pattern(entry.masked, words));
      }
      entry.message = table[place];
    }
    return patterns;
  }

  private static MaskedPattern pattern(byte[] masked, Map<String, String> words) {
    String text = new String(masked, StandardCharsets.ISO_8859_1);
    return MaskedPattern.of(text, word -> words.computeIfAbsent(word, same -> same));
  }

  /** The index of a message by what {@link #add} answered; once closed. */
  int messageOf(int index) {
    return entries.get(index).message;
  }

  /** The index of a message whoever wrote it, or -1 if it is not kept; once closed. */
  int find(byte[] buffer, int from, int to) {
    return table[place(buffer, from, to)];
  }

  /** The hashes of the programs of which messages are kept. */
  Set<Long> programs() {
    return entries.stream().map(entry -> entry.program).collect(Collectors.toSet());
  }

  /** Whether messages had to go. */
  boolean overflowed() {
    return overflowed;
  }

  private int place(byte[] buffer, int from, int to, long program) {
    int place = start(buffer, from, to, program);
    while (table[place] != FREE && !entries.get(table[place]).is(buffer, from, to, program)) {
      place = next(place);
    }
    return place;
  }

  private int place(byte[] buffer, int from, int to) {
    int place = start(buffer, from, to, 0);
    while (table[place] != FREE && !is(messages.get(table[place]), buffer, from, to)) {
      place = next(place);
    }
    return place;
  }

  private int start(byte[] buffer, int from, int to, long program) {
    return (int) (Hash.of(buffer, from, to, seed ^ program) >>> 20) & (table.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (table.length - 1);
  }

  private static boolean is(byte[] message, byte[] buffer, int from, int to) {
    return Arrays.equals(message, 0, message.length, buffer, from, to);
  }

  private void trim() {
    overflowed = true;
    rank(CountedMessage.BY_FIRST_WORD, CountedMessage::beginsAs);
    rank(CountedMessage.BY_PROGRAM, CountedMessage::isOf);
    entries.sort(CountedMessage.BY_RANK);
    entries.subList(most, entries.size()).clear();
    fillTable();
  }

  /** Numbers those in turn that belong together, in an order in which they stand together. */
  private void rank(
      Comparator<CountedMessage> order, BiPredicate<CountedMessage, CountedMessage> together) {
    entries.sort(order);
    CountedMessage before = null;
    for (CountedMessage entry : entries) {
      boolean first = before == null || !together.test(entry, before);
      entry.rank = first ? 0 : before.rank + 1;
      before = entry;
    }
  }

  private void fillTable() {
    Arrays.fill(table, FREE);
    for (int i = 0; i < entries.size(); i++) {
      CountedMessage entry = entries.get(i);
      table[place(entry.masked, 0, entry.masked.length, entry.program)] = i;
    }
  }
}
