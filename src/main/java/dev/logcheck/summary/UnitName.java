package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.nio.charset.StandardCharsets;

/** Finds the unit that a message of systemd is about: the first word that is made like one. */
final class UnitName {
  private static final int MOST_WORDS = 16;

  /** The longest name that systemd takes, in bytes. */
  private static final int LONGEST = 255;

  private static final byte[][] SUFFIXES = {
    bytes(".service"),
    bytes(".mount"),
    bytes(".socket"),
    bytes(".timer"),
    bytes(".scope"),
    bytes(".slice"),
    bytes(".device"),
    bytes(".path"),
    bytes(".target"),
    bytes(".swap"),
    bytes(".automount")
  };

  private UnitName() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The name of one character for each byte; empty if the message names no unit. */
  static String in(byte[] line, int from, int to) {
    int at = Ascii.skipBlanks(line, from, to);
    for (int word = 0; word < MOST_WORDS && at < to; word++) {
      int end = Ascii.skipField(line, at, to);
      int nameEnd = withoutPunctuation(line, at, end);
      if (nameEnd - at <= LONGEST && hasSuffix(line, at, nameEnd)) {
        return new String(line, at, nameEnd - at, StandardCharsets.ISO_8859_1);
      }
      at = Ascii.skipBlanks(line, end, to);
    }
    return "";
  }

  /**
   * The name without its numbers, such as those of sessions and of instances: from a digit on, each
   * run of letters and digits is cut.
   */
  static byte[] withoutNumbers(String unit) {
    StringBuilder name = new StringBuilder(unit.length());
    boolean cut = false;
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      boolean digit = Ascii.isDigit(c);
      if (digit && !cut) {
        name.append('0');
      }
      cut = digit || (cut && Ascii.isLetter(c));
      if (!cut) {
        name.append(c);
      }
    }
    return name.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int withoutPunctuation(byte[] line, int from, int to) {
    boolean ends = to > from && ":.,".indexOf(line[to - 1]) >= 0;
    return ends ? to - 1 : to;
  }

  private static boolean hasSuffix(byte[] line, int from, int to) {
    for (byte[] suffix : SUFFIXES) {
      int at = to - suffix.length;
      if (at > from && startsWith(line, at, suffix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] line, int at, byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (line[at + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
