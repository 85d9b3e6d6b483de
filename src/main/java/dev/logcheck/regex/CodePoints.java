package dev.logcheck.regex;

import java.util.Arrays;
import java.util.Set;

/**
 * A set of code points, as the ascending places where membership changes.
 *
 * <p>What a {@link CharacterSet} holds beyond ASCII is worked out here, and split into UTF-8
 * sequences by {@link Utf8Node}.
 */
final class CodePoints {
  static final CodePoints NONE = new CodePoints(new int[0]);

  /** Members are those from an even place up to, but not including, the next odd one. */
  private final int[] bounds;

  CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  static CodePoints range(int first, int last) {
    return new CodePoints(new int[] {first, last + 1});
  }

  CodePoints or(CodePoints other) {
    return combine(other, 1);
  }

  CodePoints and(CodePoints other) {
    return combine(other, 2);
  }

  CodePoints andNot(CodePoints other) {
    return combine(new CodePoints(complement(other.bounds)), 2);
  }

  private static int[] complement(int[] bounds) {
    int[] flipped = new int[bounds.length + 2];
    flipped[0] = Integer.MIN_VALUE;
    System.arraycopy(bounds, 0, flipped, 1, bounds.length);
    flipped[flipped.length - 1] = Integer.MAX_VALUE;
    return flipped;
  }

  /** Sweeps over both; a point belongs when at least {@code needed} of the two hold it. */
  private CodePoints combine(CodePoints other, int needed) {
    int[] result = new int[bounds.length + other.bounds.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length || j < other.bounds.length) {
      int point =
          Math.min(
              i < bounds.length ? bounds[i] : Integer.MAX_VALUE,
              j < other.bounds.length ? other.bounds[j] : Integer.MAX_VALUE);
      i += i < bounds.length && bounds[i] == point ? 1 : 0;
      j += j < other.bounds.length && other.bounds[j] == point ? 1 : 0;
      boolean inside = (i & 1) + (j & 1) >= needed;
      if (inside != ((size & 1) == 1)) {
        result[size++] = point;
      }
    }
    return new CodePoints(Arrays.copyOf(result, size));
  }

  boolean contains(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    return ((at >= 0 ? at : -at - 2) & 1) == 0 && at != -1;
  }

  /** Whether all from {@code first} to {@code last} are members. */
  boolean covers(int first, int last) {
    int at = Arrays.binarySearch(bounds, first);
    int below = at >= 0 ? at : -at - 2;
    return below >= 0 && (below & 1) == 0 && bounds[below + 1] - 1 >= last;
  }

  /** Whether any member lies from {@code first} to {@code last}. */
  boolean meets(int first, int last) {
    int at = Arrays.binarySearch(bounds, first);
    int below = at >= 0 ? at : -at - 2;
    boolean inside = below >= 0 && (below & 1) == 0;
    return inside || (below + 1 < bounds.length && bounds[below + 1] <= last);
  }

  boolean isSame(CodePoints other) {
    return Arrays.equals(bounds, other.bounds);
  }

  /** Adds the places where membership changes. */
  void addBoundsTo(Set<Integer> places) {
    for (int bound : bounds) {
      places.add(bound);
    }
  }

  /** The smallest member; -1 for the empty set. */
  int first() {
    return bounds.length == 0 ? -1 : bounds[0];
  }
}
