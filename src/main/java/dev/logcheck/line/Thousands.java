package dev.logcheck.line;

/** Numbers in sentences for people. */
public final class Thousands {
  private Thousands() {}

  /** A number from 0 with a comma before every three digits, such as {@code 60,000}. */
  public static String of(long number) {
    StringBuilder digits = new StringBuilder().append(number);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** A number with its noun, such as {@code 1 line} and {@code 2,000 entries} of {@code entry}. */
  public static String counted(long number, String noun) {
    return of(number) + " " + (number == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
