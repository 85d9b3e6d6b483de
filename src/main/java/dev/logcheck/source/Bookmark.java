package dev.logcheck.source;

import java.util.Arrays;

/**
 * A position in a log together with the bytes by which it will be found again; moves along as the
 * log is read, and becomes the cursor.
 */
final class Bookmark {
  static final int HEAD = 1024;
  static final int BEFORE = 256;

  private byte[] head;
  private byte[] before;
  private long offset;

  /** A bookmark at {@code offset} of a log that begins with {@code head}. */
  Bookmark(byte[] head, byte[] before, long offset) {
    this.head = head;
    this.before = before;
    this.offset = offset;
  }

  /** A bookmark at the beginning of a log. */
  Bookmark() {
    this(new byte[0], new byte[0], 0);
  }

  void advance(byte[] buffer, int from, int to) {
    if (head.length < HEAD) {
      head = append(head, buffer, from, Math.min(to, from + HEAD - head.length));
    }
    int tail = Math.max(from, to - BEFORE);
    before = append(before, buffer, tail, to);
    before = Arrays.copyOfRange(before, Math.max(0, before.length - BEFORE), before.length);
    offset += to - from;
  }

  private static byte[] append(byte[] bytes, byte[] buffer, int from, int to) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
    System.arraycopy(buffer, from, longer, bytes.length, to - from);
    return longer;
  }

  long offset() {
    return offset;
  }

  byte[] head() {
    return head;
  }

  byte[] before() {
    return before;
  }

  /** Whether this is the very place that {@code position} means, as far as content can tell. */
  boolean is(Position position, SipHash key) {
    return offset == position.offset()
        && startsLike(position, key)
        && position.before().ends(before, key);
  }

  /** Whether the file begins like the one that {@code position} means. */
  boolean startsLike(Position position, SipHash key) {
    return position.head().startsOff(head, key);
  }
}
