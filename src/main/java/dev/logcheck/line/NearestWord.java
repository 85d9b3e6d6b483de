package dev.logcheck.line;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words somebody meant, for messages about mistyped ones. */
public final class NearestWord {
  /** More than this and it is another word. */
  private static final int MOST_MISTAKES = 2;

  private NearestWord() {}

  /**
   * The known word that takes the fewest mistakes to become the typed one, upper and lower case
   * being the same.
   *
   * @param typed what is not known
   * @return empty if no known word is near
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    int fewest = 1 + Math.min(MOST_MISTAKES, typed.length() / 2);
    String nearest = null;
    for (String word : known) {
      int mistakes = mistakes(typed, word);
      if (mistakes < fewest) {
        fewest = mistakes;
        nearest = word;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How many letters were left out, added, or taken for others (Levenshtein's distance). */
  private static int mistakes(String typed, String word) {
    if (Math.abs(typed.length() - word.length()) > MOST_MISTAKES) {
      return Integer.MAX_VALUE;
    }
    String letters = typed.toLowerCase(Locale.ROOT);
    String meant = word.toLowerCase(Locale.ROOT);
    int[] above = new int[meant.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 0; i < letters.length(); i++) {
      above = nextRow(above, i, letters.charAt(i), meant);
    }
    return above[meant.length()];
  }

  private static int[] nextRow(int[] above, int i, char letter, String meant) {
    int[] row = new int[above.length];
    row[0] = i + 1;
    for (int j = 0; j < meant.length(); j++) {
      int taken = above[j] + (letter == meant.charAt(j) ? 0 : 1);
      row[j + 1] = Math.min(taken, 1 + Math.min(above[j + 1], row[j]));
    }
    return row;
  }
}
