package dev.logcheck.regex;

/**
 * The text that a matcher reads at the moment, as characters that can be read from both sides.
 *
 * <p>What is not UTF-8 stands for itself, byte by byte. For use by one thread.
 */
final class CaptureText {
  /** The kind of a byte inside of a character. */
  static final int INSIDE = -1;

  /** The longest characters have so many bytes behind their first one. */
  private static final int MOST_INSIDE = 5;

  private final CaptureAlphabet alphabet;
  private final byte[] ascii;
  private byte[] bytes;
  private int from;
  private int to;

  CaptureText(CaptureAlphabet alphabet) {
    this.alphabet = alphabet;
    this.ascii = alphabet.ascii();
  }

  /** Turns to the bytes from {@code begin} to before {@code end}. */
  void read(byte[] text, int begin, int end) {
    bytes = text;
    from = begin;
    to = end;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The kind of the character, or lone byte, that begins here; {@link #INSIDE} if none does. */
  int kind(int at) {
    byte value = bytes[at];
    return value >= 0 ? ascii[value] : kindBeyondAscii(at);
  }

  private int kindBeyondAscii(int at) {
    if (isInside(at)) {
      return INSIDE;
    }
    int codePoint = Utf8.decode(bytes, at, to);
    return codePoint < 0 ? alphabet.ofLoneByte(bytes[at] & 0xff) : alphabet.ofCharacter(codePoint);
  }

  /** No character begins inside of another: the next byte before that can begin one decides. */
  private boolean isInside(int at) {
    int first = at;
    while (isContinuation(bytes[first]) && first > from && at - first < MOST_INSIDE) {
      first--;
    }
    return first < at && bytes[first] < 0 && first + length(first) > at;
  }

  private static boolean isContinuation(byte value) {
    return (value & 0xC0) == 0x80;
  }

  private int length(int at) {
    int codePoint = Utf8.decode(bytes, at, to);
    return codePoint < 0 ? 1 : Utf8.length(codePoint);
  }

  /** The place behind the character that begins here. */
  int behind(int at) {
    return bytes[at] >= 0 ? at + 1 : at + length(at);
  }

  /** What the character that begins here is to whoever looks back at it, as {@link Look} has it. */
  int previous(int at) {
    return alphabet.previous(kind(at));
  }
}
