package dev.logcheck.machine;

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

  /**
   * How many letters were left out, added, or taken for others, or changed places with the next one
   * (Damerau and Levenshtein's distance).
   */
  private static int mistakes(String typed, String word) {
    if (Math.abs(typed.length() - word.length()) > MOST_MISTAKES) {
      return Integer.MAX_VALUE;
    }
    String letters = typed.toLowerCase(Locale.ROOT);
    String meant = word.toLowerCase(Locale.ROOT);
    int[][] rows = new int[letters.length() + 1][meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= letters.length(); i++) {
      rows[i][0] = i;
      for (int j = 1; j <= meant.length(); j++) {
        rows[i][j] = fewest(rows, i, j, letters, meant);
      }
    }
    return rows[letters.length()][meant.length()];
  }

  /** For the first letters of both words, so many of each. */
  private static int fewest(int[][] rows, int i, int j, String letters, String meant) {
    char letter = letters.charAt(i - 1);
    char right = meant.charAt(j - 1);
    int taken = rows[i - 1][j - 1] + (letter == right ? 0 : 1);
    int fewest = Math.min(taken, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && letter == meant.charAt(j - 2) && right == letters.charAt(i - 2);
    return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
  }
}
