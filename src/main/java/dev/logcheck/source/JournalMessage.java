package dev.logcheck.source;

import dev.logcheck.line.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a message in the journal. In its short form {@code journalctl} prints {@code [43B
 * blob data]} in place of a message with a byte that is no text, so one such byte would hide a
 * message from all rules.
 */
final class JournalMessage {
  private JournalMessage() {}

  /**
   * Whether {@code journalctl --output=short} prints the message itself.
   *
   * @param message without its end, if it is very long
   */
  static boolean isPrinted(byte[] message) {
    boolean ascii = true;
    for (int i = 0; i < message.length; i++) {
      i = endOfReturns(message, endOfColour(message, i));
      int b = i < message.length ? message[i] : '\n';
      if (b == 0x7f || (b >= 0 && b < ' ' && b != '\t' && b != '\n')) {
        return false;
      }
      ascii &= b >= 0;
    }
    return ascii || isText(message);
  }

  /** {@code journalctl} leaves sequences out that set colours: {@code ESC [ 0 ; 3 1 m}. */
  private static int endOfColour(byte[] message, int start) {
    if (start + 1 >= message.length || message[start] != 0x1b || message[start + 1] != '[') {
      return start;
    }
    int end = start + 2;
    while (end < message.length && (message[end] == ';' || isDigit(message[end]))) {
      end++;
    }
    boolean whole = end < message.length && message[end] == 'm';
    return whole ? endOfColour(message, end + 1) : start;
  }

  /** It leaves out what ends lines elsewhere, too. */
  private static int endOfReturns(byte[] message, int start) {
    int end = start;
    while (end < message.length && message[end] == '\r') {
      end++;
    }
    return end == message.length || message[end] == '\n' ? end : start;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isText(byte[] message) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(message))
          .codePoints()
          .allMatch(c -> (c < 0x7f || c > 0x9f) && !isNoCharacter(c));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /** The message with what is no text written out, each line behind the first indented. */
  static String visible(byte[] message, int indent) {
    int end = message.length;
    while (end > 0 && (message[end - 1] == '\n' || message[end - 1] == ' ')) {
      end--;
    }
    return VisibleText.of(message, 0, end).replace("\n", "\n" + " ".repeat(indent));
  }
}
