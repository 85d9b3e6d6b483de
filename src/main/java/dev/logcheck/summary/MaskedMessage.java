package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.nio.charset.StandardCharsets;

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

  /**
   * Ends the words of a speaker, whose number follows; never a part of a word either. So a message
   * of a speaker differs from the same words of any other writer.
   */
  static final byte SPOKEN_BY = 2;

  /** Longest masked message, in bytes; it bounds the memory that one message can cost. */
  static final int MAX_LENGTH = 2048;

  /** Longest literal word, in bytes; what is longer is data, not a name. */
  static final int LONGEST_WORD = 256;

  /** Most words of a masked message; it bounds the work of folding. */
  static final int MAX_WORDS = 128;

  /** Brackets within brackets; what is deeper is punctuation like any other. */
  private static final int MOST_BRACKETS = 16;

  private final byte[] bytes = new byte[MAX_LENGTH + 4];
  private int length;

  private final int[] wordStart = new int[MAX_WORDS + 1];
  private final int[] wordFrom = new int[MAX_WORDS + 1];
  private final int[] wordTo = new int[MAX_WORDS + 1];
  private final int[] wordSlot = new int[MAX_WORDS + 2];
  private int words;
  private boolean inWord;

  /** Most variables of a masked message. */
  static final int MAX_SLOTS = MAX_LENGTH + 2;

  private final int[] slotFrom = new int[MAX_SLOTS];
  private final int[] slotTo = new int[MAX_SLOTS];
  private int slots;

  /** Where the last variable stands, if nothing but blanks and punctuation came since; or -1. */
  private int open = -1;

  private int openWord;

  /** The brackets opened since the last literal, each with the variable open before it. */
  private final int[] bracketOpen = new int[MOST_BRACKETS];

  private final int[] bracketWord = new int[MOST_BRACKETS];
  private final int[] bracketSlot = new int[MOST_BRACKETS];
  private final byte[] bracket = new byte[MOST_BRACKETS];
  private int brackets;

  void clear() {
    length = 0;
    words = 0;
    slots = 0;
    inWord = false;
    open = -1;
    brackets = 0;
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

  /** Where a word begins in the line. */
  int wordFrom(int word) {
    return wordFrom[word];
  }

  /** Where a word ends in the line. */
  int wordTo(int word) {
    return wordTo[word];
  }

  int slotFrom(int slot) {
    return slotFrom[slot];
  }

  int slotTo(int slot) {
    return slotTo[slot];
  }

  /** Writes down where the variables are, seen from the line's beginning. */
  void writeSlots(MaskedLines to, int from) {
    int end = from;
    for (int i = 0; i < slots; i++) {
      to.write(slotFrom[i] - end);
      to.write(slotTo[i] - slotFrom[i]);
      end = slotTo[i];
    }
  }

  /** Reads back so many variables of a line, which now begins at {@code from}, and nothing else. */
  void readSlots(MaskedLines in, int from, int count) {
    clear();
    int end = from;
    for (slots = 0; slots < count; slots++) {
      slotFrom[slots] = end + in.read();
      slotTo[slots] = slotFrom[slots] + in.read();
      end = slotTo[slots];
    }
  }

  /** Marks the whole message as one of that speaker; what anyone can say has no mark. */
  void markSpokenBy(Speaker speaker) {
    if (speaker != Speaker.ANYONE) {
      bytes[length++] = SPOKEN_BY;
      bytes[length++] = (byte) speaker.number();
    }
  }

  /** The masked words, one character a byte, with a blank between two, and the mark. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether the next piece may not fit; the rest of the line then becomes a variable. */
  boolean isFull() {
    return length + LONGEST_WORD + 2 > MAX_LENGTH || words == MAX_WORDS;
  }

  /** A blank; behind a colon something else begins, such as an error text behind a path. */
  void blank() {
    inWord = false;
    if (endsWith(':')) {
      open = -1;
    }
  }

  /** Whether only blanks came since the last variable. */
  boolean followsVariable() {
    return open >= 0 && open == length - 1;
  }

  /** Whether a bracket opened behind the last variable, and nothing came in it yet. */
  boolean opensBracketBehindVariable() {
    return brackets > 0 && bracketOpen[brackets - 1] >= 0 && Ascii.isOpening(bytes[length - 1]);
  }

  boolean endsWith(char last) {
    return length > 0 && bytes[length - 1] == last;
  }

  boolean endsWithOpening() {
    return endsWith('"') || (length > 0 && Ascii.isOpening(bytes[length - 1]));
  }

  /** Whether the last byte, blanks left aside, is punctuation that does not go on a sentence. */
  boolean announcesText() {
    return length > 0
        && Ascii.kind(bytes[length - 1]) == Ascii.PUNCTUATION
        && bytes[length - 1] != ',';
  }

  boolean endsWith(String last) {
    int from = length - last.length();
    for (int i = 0; i < last.length(); i++) {
      if (from < 0 || bytes[from + i] != last.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean beginsWith(char first) {
    return length > 0 && bytes[0] == first;
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
    brackets = 0;
  }

  void punctuation(byte[] line, int at) {
    enterWord(at);
    bytes[length++] = line[at];
    wordTo[words - 1] = at + 1;
    if (Ascii.isOpening(line[at])) {
      openBracket(line[at]);
    } else if (Ascii.isClosing(line[at])) {
      closeBracket(line[at], at);
    }
  }

  private void openBracket(byte opening) {
    if (brackets < MOST_BRACKETS) {
      bracket[brackets] = opening;
      bracketOpen[brackets] = open;
      bracketWord[brackets] = openWord;
      bracketSlot[brackets] = slots - 1;
      brackets++;
      open = -1;
    }
  }

  /**
   * A bracket behind a variable becomes part of it if nothing but variables is in it. A variable
   * never reaches out of its bracket, so that those of the template pair up as those of the line
   * do.
   */
  private void closeBracket(byte closing, int at) {
    boolean matching = brackets > 0 && Ascii.closing(bracket[brackets - 1]) == closing;
    if (!matching) {
      open = closing == '>' ? open : -1;
      return;
    }
    brackets--;
    open = bracketOpen[brackets];
    openWord = bracketWord[brackets];
    if (open >= 0 && slots - 1 > bracketSlot[brackets]) {
      join();
      slots = bracketSlot[brackets] + 1;
      slotTo[slots - 1] = at + 1;
      wordTo[words - 1] = at + 1;
    }
  }

  /** A variable; the same as the one before it if nothing but blanks and punctuation is between. */
  void variable(int from, int to) {
    if (open >= 0) {
      join();
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

  /** Takes back all that came since the open variable. */
  private void join() {
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
