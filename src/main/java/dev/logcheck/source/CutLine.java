package dev.logcheck.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a line of which not all is kept: its beginning, and in words what follows it. */
final class CutLine {
  private CutLine() {}

  /** A line of which only the first bytes are kept, because it is too long. */
  static byte[] tooLong(byte[] text, int kept, long length) {
    return text(text, kept, "[cut here, after " + kept + " of " + length + " bytes]");
  }

  /** A line that ends in a run of NUL bytes, which are not kept: what a crash leaves in a log. */
  static byte[] beforeHole(byte[] text, int kept, long nulBytes) {
    return text(text, kept, "[" + nulBytes + " NUL bytes]");
  }

  private static byte[] text(byte[] text, int kept, String rest) {
    byte[] end = ((kept > 0 ? " " : "") + rest + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(text, kept + end.length);
    System.arraycopy(end, 0, line, kept, end.length);
    return line;
  }
}
