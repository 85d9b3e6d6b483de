package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message reduced to its fixed words: single blanks between them, and one byte for each variable.
 *
 * <p>{@link Masker} writes it; the counts look it up. One instance is used for line after line. It
 * remembers where in the line each word and each variable came from, so that values can be read
 * once the words of a template are known. What does not fit becomes part of a last variable.
 */
final class MaskedMessage {
  /** Stands for a variable; never a part of a word, since control bytes separate words. */
  static final byte VARIABLE = 1;

  /** Longest masked message, in bytes; it bounds the memory that one message can cost. */
  static final int MAX_LENGTH = 2048;

  /** Longest literal word, in bytes; what is longer is data, not a name. */
  static final int LONGEST_WORD = 256;

  /** Most words of a masked message; it bounds the work of folding. */
  static final int MAX_WORDS = 128;

  private final byte[] bytes = new byte[MAX_LENGTH + 2];
  private int length;

  private final int[] wordStart = new int[MAX_WORDS + 1];
  private final int[] wordFrom = new int[MAX_WORDS + 1];
  private final int[] wordTo = new int[MAX_WORDS + 1];
  private final int[] wordSlot = new int[MAX_WORDS + 2];
  private int words;
  private boolean inWord;

  private final int[] slotFrom = new int[MAX_LENGTH + 2];
  private final int[] slotTo = new int[MAX_LENGTH + 2];
  private int slots;

  /** Where the last variable stands, if nothing but blanks and punctuation came since; or -1. */
  private int open = -1;

  private int openWord;
  private int openBrackets;

  void clear() {
    length = 0;
    words = 0;
    slots = 0;
    inWord = false;
    open = -1;
    openBrackets = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  int words() {
    return words;
  }

  int slots() {
    return slots;
  }

  /** Where a word begins in {@link #bytes}. */
  int wordStart(int word) {
    return wordStart[word];
  }

  /** Where a word ends in {@link #bytes}. */
  int wordEnd(int word) {
    return word + 1 < words ? wordStart[word + 1] - 1 : length;
  }

  /** Where a word begins in the line. */
  int wordFrom(int word) {
    return wordFrom[word];
  }

  /** Where a word ends in the line. */
  int wordTo(int word) {
    return wordTo[word];
  }

  /** The first variable of a word, or of a later one if it has none. */
  int firstSlot(int word) {
    return word < words ? wordSlot[word] : slots;
  }

  int slotFrom(int slot) {
    return slotFrom[slot];
  }

  int slotTo(int slot) {
    return slotTo[slot];
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  Pattern toPattern() {
    return new Pattern(new String(bytes, 0, length, StandardCharsets.ISO_8859_1).split(" ", -1));
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether the next piece may not fit; the rest of the line then becomes a variable. */
  boolean isFull() {
    return length + LONGEST_WORD + 2 > MAX_LENGTH || words == MAX_WORDS;
  }

  void blank() {
    inWord = false;
  }

  /** Whether only blanks came since the last variable. */
  boolean followsVariable() {
    return open >= 0 && open == length - 1;
  }

  /** Whether a bracket opened behind the last variable, and nothing came in it yet. */
  boolean opensBracketBehindVariable() {
    return open >= 0 && Ascii.isOpening(bytes[length - 1]);
  }

  boolean endsWith(char last) {
    return length > 0 && bytes[length - 1] == last;
  }

  boolean endsWithOpening() {
    return endsWith('"') || (length > 0 && Ascii.isOpening(bytes[length - 1]));
  }

  boolean startsWord() {
    return !inWord;
  }

  void literal(byte[] line, int from, int to) {
    enterWord(from);
    System.arraycopy(line, from, bytes, length, to - from);
    length += to - from;
    wordTo[words - 1] = to;
    open = -1;
    openBrackets = 0;
  }

  void punctuation(byte[] line, int at) {
    if (closesMergedBracket(line[at])) {
      openBrackets--;
      slotTo[slots - 1] = at + 1;
    } else {
      enterWord(at);
      bytes[length++] = line[at];
    }
    wordTo[words - 1] = at + 1;
  }

  private boolean closesMergedBracket(byte b) {
    return openBrackets > 0 && inWord && followsVariable() && Ascii.isClosing(b);
  }

  /** A variable; the same as the one before it if nothing but blanks and punctuation is between. */
  void variable(int from, int to) {
    if (open >= 0) {
      reopen();
    } else {
      enterWord(from);
      open = length;
      openWord = words;
      bytes[length++] = VARIABLE;
      slotFrom[slots++] = from;
    }
    slotTo[slots - 1] = to;
    wordTo[words - 1] = to;
    inWord = true;
  }

  private void reopen() {
    for (int i = open + 1; i < length; i++) {
      if (Ascii.isOpening(bytes[i])) {
        openBrackets++;
      } else if (Ascii.isClosing(bytes[i]) && openBrackets > 0) {
        openBrackets--;
      }
    }
    length = open + 1;
    words = openWord;
  }

  private void enterWord(int from) {
    if (inWord) {
      return;
    }
    if (words > 0) {
      bytes[length++] = ' ';
    }
    wordStart[words] = length;
    wordFrom[words] = from;
    wordSlot[words] = slots;
    words++;
    inWord = true;
  }
}
