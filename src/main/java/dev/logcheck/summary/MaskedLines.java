package dev.logcheck.summary;

import java.util.Arrays;

/**
 * What masking said of each line, a dozen bytes a line, so that no line need be masked twice.
 *
 * <p>{@link Templates} writes it while it learns, in the order of the lines, and reads it while it
 * places them. It takes a bounded number of bytes: the lines behind are masked again.
 */
final class MaskedLines {
  /** Enough for about a million lines. */
  static final int MOST_BYTES = 16 << 20;

  /** The index of its message, its header and two numbers for each variable, of five bytes. */
  private static final int LONGEST_LINE = 5 * (6 + 2 * MaskedMessage.MAX_SLOTS);

  private final int mostBytes;
  private byte[] bytes = {};
  private int written;
  private int read;

  /** For as many lines as fit into so many bytes; for none if they are few. */
  MaskedLines(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Makes room for one more line, whatever its length; answers whether there is. */
  boolean makeRoom() {
    int wanted = written + LONGEST_LINE;
    if (wanted > bytes.length && wanted <= mostBytes) {
      bytes = Arrays.copyOf(bytes, Math.min(mostBytes, 2 * wanted));
    }
    return wanted <= bytes.length;
  }

  /** Whether the next line has to be masked again. */
  boolean isAtEnd() {
    return read == written;
  }

  /** Writes a number from 0, seven bits a byte. */
  void write(int number) {
    int rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      bytes[written++] = (byte) (rest | 0x80);
    }
    bytes[written++] = (byte) rest;
  }

  /** Writes what stands between two places of others. */
  void write(MaskedLines others, int from, int to) {
    System.arraycopy(others.bytes, from, bytes, written, to - from);
    written += to - from;
  }

  /** How many bytes are written. */
  int length() {
    return written;
  }

  void clear() {
    written = 0;
  }

  /** Reads the next number. */
  int read() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int value = bytes[read++];
      number |= (value & 0x7f) << shift;
      if (value >= 0) {
        return number;
      }
    }
  }
}
