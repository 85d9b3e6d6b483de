package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * The memory that the {@link CaptureMatcher}s of one thread share.
 *
 * <p>What they learn of their patterns is bounded for all of them together: when it gets too much,
 * all is forgotten. Arrays as long as a line exist once.
 */
public final class CaptureRoom {
  /** What the matchers may know together, in bytes. */
  private static final int MOST_BYTES = 8 << 20;

  /** Room for places that is kept from one line to the next. */
  private static final int MOST_PLACES = 1 << 16;

  private final List<CaptureMatcher> learned = new ArrayList<>();
  private final int mostBytes;
  private long used;
  private int[] places = new int[256];
  private long[] words = {};

  /** Room for a few megabytes. */
  public CaptureRoom() {
    this(MOST_BYTES);
  }

  CaptureRoom(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A matcher knows nothing yet and is about to learn. */
  void enter(CaptureMatcher matcher) {
    learned.add(matcher);
  }

  /** What matchers know has grown by so many bytes; forgets all if that is too much. */
  void grow(long bytes) {
    used += bytes;
    if (used > mostBytes) {
      for (int i = 0; i < learned.size(); i++) {
        learned.get(i).forget();
      }
      learned.clear();
      used = 0;
    }
  }

  /** Room for a number for each place of a text, with anything in it. */
  int[] places(int count) {
    if (places.length < count || (places.length > MOST_PLACES && count < MOST_PLACES)) {
      places = new int[Math.max(count, Math.min(MOST_PLACES, 2 * count))];
    }
    return places;
  }

  /** Room for so many words of bits, with anything in it. */
  long[] words(int count) {
    if (words.length < count) {
      words = new long[count];
    }
    return words;
  }
}
