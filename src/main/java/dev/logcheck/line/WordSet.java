package dev.logcheck.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A few short words of ASCII letters, to be found in the bytes of a line.
 *
 * <p>Words are compared as numbers of five bits a letter, without regard to case, so that a look-up
 * allocates nothing; most words of a line differ in length or first letter. Immutable, safe for
 * threads.
 */
public final class WordSet {
  private static final int LONGEST = 12;
  private static final int LETTER = 31;
  private static final long NO_WORD = 0;

  private final long[] words;

  /** A bit for each first letter that a word has, by length. */
  private final int[] firstLetters;

  private WordSet(long[] words, int[] firstLetters) {
    this.words = words;
    this.firstLetters = firstLetters;
  }

  /** The words of a text, at most twelve letters each, with one blank between two. */
  public static WordSet of(String text) {
    String[] words = text.split(" ", -1);
    long[] packed = new long[words.length];
    int[] firstLetters = new int[LONGEST + 1];
    for (int i = 0; i < words.length; i++) {
      byte[] word = words[i].getBytes(StandardCharsets.US_ASCII);
      packed[i] = pack(word, 0, word.length);
      firstLetters[word.length] |= 1 << (word[0] & LETTER);
    }
    Arrays.sort(packed);
    return new WordSet(packed, firstLetters);
  }

  /** Whether the bytes from {@code from} up to {@code to} are one of the words, in any case. */
  public boolean contains(byte[] line, int from, int to) {
    int length = to - from;
    return length > 0
        && length <= LONGEST
        && (firstLetters[length] >>> (line[from] & LETTER) & 1) != 0
        && Arrays.binarySearch(words, pack(line, from, to)) >= 0;
  }

  /** The letters of a word in one number, or none if it is not of letters alone. */
  private static long pack(byte[] line, int from, int to) {
    long packed = NO_WORD;
    for (int i = from; i < to; i++) {
      if (!Ascii.isLetter(line[i])) {
        return NO_WORD;
      }
      packed = packed << 5 | (line[i] & LETTER);
    }
    return packed;
  }
}
