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
}
