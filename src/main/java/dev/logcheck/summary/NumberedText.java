package dev.logcheck.summary;

import java.util.Comparator;

/**
 * Texts in the order in which people count: runs of digits are compared by their value, so that 9
 * comes before 20 and 192.0.2.9 before 192.0.2.10.
 */
public final class NumberedText {
  /** Texts that differ in leading zeros only are not equal. */
  public static final Comparator<String> ORDER =
      ((Comparator<String>) NumberedText::compare).thenComparing(Comparator.naturalOrder());

  private NumberedText() {}

  private static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int endOfOne = endOfDigits(one, i);
      int endOfOther = endOfDigits(other, j);
      boolean numbers = endOfOne > i && endOfOther > j;
      int order =
          numbers
              ? compareNumbers(one.substring(i, endOfOne), other.substring(j, endOfOther))
              : Character.compare(one.charAt(i), other.charAt(j));
      if (order != 0) {
        return order;
      }
      i = numbers ? endOfOne : i + 1;
      j = numbers ? endOfOther : j + 1;
    }
    return Integer.compare(one.length() - i, other.length() - j);
  }

  /** Of any length: the longer one is greater, and of equally long ones the greater text. */
  private static int compareNumbers(String one, String other) {
    String first = withoutZeros(one);
    String second = withoutZeros(other);
    return first.length() == second.length()
        ? first.compareTo(second)
        : Integer.compare(first.length(), second.length());
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
