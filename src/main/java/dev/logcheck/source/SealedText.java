package dev.logcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The text of a state file with a checksum on its last line: {@code check} and the CRC-32 of all
 * bytes before it. A line {@code sealed} says that it has to be there, so that a file that was cut
 * off is found out too. It finds accidents, not enemies.
 */
final class SealedText {
  private static final String MARK = "sealed\n";
  private static final String CHECK = "check ";

  private SealedText() {}

  /** The text with the mark behind the line that ends at {@code place}, and with the checksum. */
  static String seal(String text, int place) {
    String marked = text.substring(0, place) + MARK + text.substring(place);
    return marked + check(marked.getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  /** Whether the bytes are as they were written; those that were never sealed are believed. */
  static boolean isIntact(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    if (!text.contains(MARK) && !text.startsWith(CHECK, last)) {
      return true;
    }
    return text.substring(last).equals(check(Arrays.copyOf(bytes, last)) + "\n");
  }

  private static String check(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return CHECK + Long.toHexString(crc.getValue());
  }
}
