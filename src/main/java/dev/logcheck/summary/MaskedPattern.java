package dev.logcheck.summary;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A masked message on its way to a template: its words, of which some hold variables.
 *
 * <p>Words are strings of one character a byte. When {@link Folding} generalises a pattern, the old
 * one points to the new one, and remembers which of its words became which.
 *
 * <p>The messages of each speaker are patterns of their own and stay so: nobody else can write
 * lines that join their groups.
 */
final class MaskedPattern {
  static final char VARIABLE = (char) MaskedMessage.VARIABLE;
  static final String VARIABLE_WORD = String.valueOf(VARIABLE);

  private final Speaker speaker;
  private final String[] words;
  private final String text;
  private final int firstNamingWord;

  private MaskedPattern next;

  /**
   * For each word of {@link #next}, the first of the words that it came from; null for the same.
   */
  private int[] origins;

  MaskedPattern(Speaker speaker, String... words) {
    this.speaker = speaker;
    this.words = words;
    this.text = String.join(" ", words);
    this.firstNamingWord = firstNamingWord(words);
  }

  /** The pattern that is the masked message between these places. */
  static MaskedPattern of(byte[] buffer, int from, int to) {
    return of(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1), word -> word);
  }

  /**
   * The pattern that is one message.
   *
   * @param masked what {@link MaskedMessage#text} answers
   * @param shared answers a word that is kept once for all patterns
   */
  static MaskedPattern of(String masked, UnaryOperator<String> shared) {
    int mark = masked.indexOf(MaskedMessage.SPOKEN_BY);
    String[] words = (mark < 0 ? masked : masked.substring(0, mark)).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = shared.apply(words[i]);
    }
    return new MaskedPattern(
        mark < 0 ? Speaker.ANYONE : Speaker.numbered(masked.charAt(mark + 1)), words);
  }

  private static int firstNamingWord(String[] words) {
    int i = 0;
    while (i < words.length - 1 && !Words.hasLetter(words[i])) {
      i++;
    }
    return i;
  }

  /** Who says the messages. */
  Speaker speaker() {
    return speaker;
  }

  String[] words() {
    return words;
  }

  String text() {
    return text;
  }

  /** The same for the same text in every run; another for each speaker. */
  long id() {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return Hash.of(bytes, 0, bytes.length, speaker.seed());
  }

  /** How many words hold letters besides their variables, without the one given. */
  int namingWords(int except) {
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      if (i != except && Words.hasLetter(words[i])) {
        count++;
      }
    }
    return count;
  }

  /** The first word that is not a mere variable, or the last word. */
  int firstNamingWord() {
    return firstNamingWord;
  }

  /** Makes the other pattern the next step of this one, word for word. */
  void become(MaskedPattern general) {
    become(general, null);
  }

  /** Makes the other pattern the next step of this one, some of whose words it joins. */
  void become(MaskedPattern general, int[] newOrigins) {
    next = general;
    origins = newOrigins;
  }

  /** The pattern that this became in the end, or this one. */
  MaskedPattern last() {
    MaskedPattern last = this;
    while (last.next != null) {
      last = last.next;
    }
    return last;
  }

  /** The first of this pattern's words that the given word of {@link #last} came from. */
  int originOf(int lastWord) {
    if (next == null) {
      return lastWord;
    }
    int word = next.originOf(lastWord);
    if (word >= next.words.length) {
      return words.length;
    }
    return origins == null ? word : origins[word];
  }
}
