package dev.logcheck.audit;

import java.util.Arrays;

/** Writes an entry of several lines as one line, with a blank for each newline and its indent. */
public final class JoinedLines {
  private JoinedLines() {}

  /** The line; without blanks and newlines at its end. */
  public static byte[] of(byte[] entry, int length) {
    byte[] line = new byte[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      boolean newline = entry[i] == '\n';
      line[size++] = newline ? (byte) ' ' : entry[i];
      while (newline && i + 1 < length && isBlank(entry[i + 1])) {
        i++;
      }
    }
    while (size > 0 && isBlank(line[size - 1])) {
      size--;
    }
    return Arrays.copyOf(line, size);
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\t' || value == '\n';
  }
}
