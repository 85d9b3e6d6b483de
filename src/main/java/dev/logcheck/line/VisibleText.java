package dev.logcheck.line;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that shows everything in it and steers nothing, made of bytes or words of others.
 *
 * <p>Whoever can write to a log, or answer as a mail server, chooses bytes, and a terminal or mail
 * client obeys some of them. All that people read passes here: what is no text, or would move the
 * cursor, hide or reorder text, is written out. Findings come as bytes and show them as {@code
 * \xNN}, and characters as {@code <U+NNNN>}; TAB and newline stay. Words in a message come as text
 * and show characters as {@code \\uNNNN}, on one line.
 */
public final class VisibleText {
  private static final int LONGEST_LINE = 1000;

  private VisibleText() {}

  /** The bytes from {@code from} up to {@code to} as text. */
  public static String of(byte[] bytes, int from, int to) {
    if (isPlainAscii(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
    StringBuilder text = new StringBuilder(to - from + 16);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer chunk = CharBuffer.allocate(Math.min(to - from, 4096) + 1);
    CharsetDecoder decoder = strictDecoder();
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, chunk, true);
      appendVisible(text, chunk.flip());
      chunk.clear();
      if (result.isError()) {
        for (int i = 0; i < result.length(); i++) {
          appendByte(text, in.get() & 0xff);
        }
        decoder.reset();
      }
    }
    return text.toString();
  }

  /** The text with the same characters made visible; for text that quotes names from outside. */
  public static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** The text on one line, cut at 1,000 characters; for messages that quote words of others. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.strip()
        .replaceAll("\\s*[\r\n]+\\s*", " / ")
        .codePoints()
        .limit(LONGEST_LINE)
        .forEach(c -> appendToLine(line, c));
    return line.toString();
  }

  /** The whole text, of which the newlines alone are made visible: names can have them. */
  public static String singleLine(String text) {
    return text.indexOf('\n') < 0 ? text : text.replace("\n", "\\x0a");
  }

  /** The text as {@link #line(String)} has it, between back-quotes. */
  public static String quoted(String text) {
    return "`" + line(text) + "`";
  }

  /** False for controls, and for characters that end a line, hide text or turn its direction. */
  public static boolean isVisible(int character) {
    return character < 0x7f ? character >= ' ' : !steers(character) && !isUnseen(character);
  }

  private static void appendToLine(StringBuilder line, int c) {
    if (isVisible(c)) {
      line.appendCodePoint(c);
    } else {
      line.append(String.format("\\u%04x", c));
    }
  }

  private static boolean isPlainAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == 0x7f || (b < ' ' && b != '\t' && b != '\n')) {
        return false;
      }
    }
    return true;
  }

  private static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static void appendVisible(StringBuilder text, CharBuffer chunk) {
    chunk.codePoints().forEach(c -> appendVisible(text, c));
  }

  private static void appendVisible(StringBuilder text, int c) {
    if (isVisible(c) || c == '\t' || c == '\n') {
      text.appendCodePoint(c);
    } else if (c <= 0x7f) {
      appendByte(text, c);
    } else {
      text.append(String.format("<U+%04X>", c));
    }
  }

  private static void appendByte(StringBuilder text, int b) {
    text.append("\\x")
        .append(Character.forDigit(b >> 4, 16))
        .append(Character.forDigit(b & 15, 16));
  }

  /** What Unicode itself takes for no text: controls, formats, and what ends lines. */
  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Letters, marks and symbols by their property, of which nothing is to be seen. */
  private static boolean isUnseen(int c) {
    return switch (c) {
      case 0x34f, // joins two marks
          0x115f, // these four fill the place of a letter of Hangul
          0x1160,
          0x3164,
          0xffa0,
          0x17b4, // vowels of Khmer that nobody writes
          0x17b5,
          0x2800 -> // a pattern of Braille without a dot
          true;
      default -> choosesForm(c) || isReservedFormat(c);
    };
  }

  /** Whether it only chooses a form of the character before it; a run of them can carry a text. */
  private static boolean choosesForm(int c) {
    return (c >= 0x180b && c <= 0x180f)
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  /** Whether Unicode keeps it for formats to come, which displays hide already. */
  private static boolean isReservedFormat(int c) {
    return c == 0x2065 || (c >= 0xfff0 && c <= 0xfff8) || (c >= 0xe0000 && c <= 0xe0fff);
  }
}
