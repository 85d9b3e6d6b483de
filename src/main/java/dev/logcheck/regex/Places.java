package dev.logcheck.regex;

import java.util.Arrays;

/**
 * Where in a pattern the parts stand that someone has to be pointed to, as indexes of its bytes.
 *
 * <p>Filled by the {@link Parser} if anyone asks: for {@link PatternProgress} the part that each
 * character node was read from, for {@link PatternPlaces} the rest.
 */
final class Places {
  static final int NOWHERE = -1;

  /** The first unbounded repeat of a dot. */
  int anyRun = NOWHERE;

  /** The first back-reference. */
  int backReference = NOWHERE;

  /** The braces with the highest count. */
  int highestCount = NOWHERE;

  /** The last assertion of the end of the line. */
  int lineEnd = NOWHERE;

  private int most;
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  void character(int number, int start, int end) {
    if (number >= starts.length) {
      starts = Arrays.copyOf(starts, number * 2);
      ends = Arrays.copyOf(ends, number * 2);
    }
    starts[number] = start;
    ends[number] = end;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return ends[number];
  }

  void assertion(Look look, int start) {
    lineEnd = look == Look.LINE_END ? start : lineEnd;
  }

  void backReference(int start) {
    backReference = backReference == NOWHERE ? start : backReference;
  }

  /** A piece that was repeated, from its first byte. */
  void repetition(Node piece, int start) {
    boolean first = anyRun == NOWHERE || start < anyRun;
    anyRun = first && isAnyRun(piece) ? start : anyRun;
  }

  void interval(Interval interval, int open) {
    int count = Math.max(interval.min(), interval.max());
    if (highestCount == NOWHERE || count > most) {
      highestCount = open;
      most = count;
    }
  }

  /** Whether a node is a dot that may match without end. */
  static boolean isAnyRun(Node node) {
    return node instanceof Node.Repetition repetition
        && repetition.max() == Node.Repetition.UNBOUNDED
        && repetition.body() instanceof Node.OneOf oneOf
        && oneOf.set().equals(CharacterSet.ANY);
  }
}
