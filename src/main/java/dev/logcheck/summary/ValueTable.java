package dev.logcheck.summary;

import dev.logcheck.line.VisibleText;
import dev.logcheck.summary.VariableValues.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of one variable with their counts: a hash table that grows with what is in it.
 *
 * <p>One that comes again and again is found at once.
 */
final class ValueTable {
  static final int NONE = -1;

  /** Longest part of a value that is shown, in bytes; one more is kept to know a longer one. */
  private static final int LONGEST_SHOWN = 120;

  private long[] hashes = new long[1];
  private long[] counts = new long[1];
  private long[] doubts = new long[1];
  private byte[][] texts = new byte[1][];
  private int size;
  private int latest;

  /** Numbers of entries, counted from 1, by hash; 0 is free. Never more than half full. */
  private int[] index = new int[2];

  /** Decides which values stay. */
  interface Retention {
    /** Whether a value stays that has this hash and came this often at the most. */
    boolean keeps(long hash, long highestCount);
  }

  /** Decides which values are known well enough to be named. */
  interface Certainty {
    /** Whether a value is that came this often, and perhaps as often as in doubt before. */
    boolean isCertain(long count, long doubt);
  }

  int size() {
    return size;
  }

  long hash(int entry) {
    return hashes[entry];
  }

  /** The first entry with that hash, or {@link #NONE}. */
  int find(long hash) {
    if (size > 0 && hashes[latest] == hash) {
      return latest;
    }
    for (int place = start(hash); index[place] != 0; place = next(place)) {
      int entry = index[place] - 1;
      if (hashes[entry] == hash) {
        latest = entry;
        return entry;
      }
    }
    return NONE;
  }

  /** The entry with that hash and that text, or {@link #NONE}. */
  int find(long hash, byte[] buffer, int from, int to) {
    if (size > 0 && hashes[latest] == hash && hasText(latest, buffer, from, to)) {
      return latest;
    }
    for (int place = start(hash); index[place] != 0; place = next(place)) {
      int entry = index[place] - 1;
      if (hashes[entry] == hash && hasText(entry, buffer, from, to)) {
        latest = entry;
        return entry;
      }
    }
    return NONE;
  }

  private boolean hasText(int entry, byte[] buffer, int from, int to) {
    byte[] text = texts[entry];
    return Arrays.equals(text, 0, text.length, buffer, from, Math.min(to, endOfKept(from)));
  }

  private static int endOfKept(int from) {
    return from + LONGEST_SHOWN + 1;
  }

  /** Counts one more of a value that is there, with its text. */
  void count(int entry) {
    counts[entry]++;
  }

  /** Counts one more of a value, and keeps its text once it may be shown. */
  void count(int entry, byte[] buffer, int from, int to) {
    counts[entry]++;
    if (texts[entry] == null && doubts[entry] <= counts[entry]) {
      setText(entry, buffer, from, to);
    }
  }

  /** Adds a value for the first time; the entry is the last. */
  void add(long hash, byte[] buffer, int from, int to) {
    addWithoutText(hash, 0);
    setText(latest, buffer, from, to);
  }

  /**
   * Adds a value whose text is kept once it may be shown.
   *
   * @param doubt how often it may have come before
   */
  void addWithoutText(long hash, long doubt) {
    if (size == hashes.length) {
      grow();
    }
    hashes[size] = hash;
    counts[size] = 1;
    doubts[size] = doubt;
    latest = size++;
    enter(latest);
  }

  private void setText(int entry, byte[] buffer, int from, int to) {
    texts[entry] = Arrays.copyOfRange(buffer, from, Math.min(to, endOfKept(from)));
  }

  private void grow() {
    int length = 2 * size;
    hashes = Arrays.copyOf(hashes, length);
    counts = Arrays.copyOf(counts, length);
    doubts = Arrays.copyOf(doubts, length);
    texts = Arrays.copyOf(texts, length);
    index = new int[2 * length];
    enterAll();
  }

  private void enterAll() {
    for (int entry = 0; entry < size; entry++) {
      enter(entry);
    }
  }

  private void enter(int entry) {
    int place = start(hashes[entry]);
    while (index[place] != 0) {
      place = next(place);
    }
    index[place] = entry + 1;
  }

  private int start(long hash) {
    return (int) (hash >>> 20) & (index.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (index.length - 1);
  }

  /** What three of four values can have come at the most. */
  long upperQuartile() {
    long[] highest = new long[size];
    for (int entry = 0; entry < size; entry++) {
      highest[entry] = counts[entry] + doubts[entry];
    }
    Arrays.sort(highest);
    return highest[3 * size / 4];
  }

  /** Removes all other values. */
  void retain(Retention retention) {
    int kept = 0;
    for (int entry = 0; entry < size; entry++) {
      if (retention.keeps(hashes[entry], counts[entry] + doubts[entry])) {
        hashes[kept] = hashes[entry];
        counts[kept] = counts[entry];
        doubts[kept] = doubts[entry];
        texts[kept++] = texts[entry];
      }
    }
    Arrays.fill(texts, kept, size, null);
    Arrays.fill(index, 0);
    size = kept;
    latest = 0;
    enterAll();
  }

  /**
   * The values that are certain, but for those that one in doubt may have come as often as.
   *
   * @param order what comes first; of equals, what {@link NumberedText} puts first
   * @param most no more than that many
   * @param estimated whether the counts are estimates
   * @param certainty says which are certain
   */
  List<Value> values(Comparator<Value> order, int most, boolean estimated, Certainty certainty) {
    long doubtful = highestDoubtful(certainty);
    return IntStream.range(0, size)
        .filter(entry -> counts[entry] + doubts[entry] > doubtful)
        .mapToObj(entry -> value(entry, estimated))
        .sorted(order.thenComparing(Value::text, NumberedText.ORDER))
        .limit(most)
        .toList();
  }

  private long highestDoubtful(Certainty certainty) {
    long highest = 0;
    for (int entry = 0; entry < size; entry++) {
      if (texts[entry] == null || !certainty.isCertain(counts[entry], doubts[entry])) {
        highest = Math.max(highest, counts[entry] + doubts[entry]);
      }
    }
    return highest;
  }

  private Value value(int entry, boolean estimated) {
    byte[] text = texts[entry];
    boolean cut = text.length > LONGEST_SHOWN;
    String visible = VisibleText.of(text, 0, cut ? cutAt(text) : text.length).replace('\n', ' ');
    return new Value(
        cut ? visible + "..." : visible, counts[entry] + doubts[entry], estimated, cut);
  }

  /** Before the character that would not fit. */
  private static int cutAt(byte[] text) {
    int end = LONGEST_SHOWN;
    while (end > LONGEST_SHOWN - 4 && (text[end] & 0xc0) == 0x80) {
      end--;
    }
    return end;
  }
}
