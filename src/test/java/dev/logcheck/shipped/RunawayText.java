package dev.logcheck.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places in a rule where text that an attacker writes could run on and swallow what
 * should follow it: a repeated dot, or a repeated class that admits blanks.
 *
 * <p>Such a class is safe before a character that it excludes (a quote before the closing quote),
 * and at the end of the rule or of an alternative, where at most closing punctuation follows.
 */
final class RunawayText {
  private static final Pattern DOT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\.[*+{]");
  private static final Pattern CLASS =
      Pattern.compile("\\[\\^(\\]?(?:\\[:[a-z]+:\\]|[^\\]])*)\\][*+]");
  private static final Pattern NAME = Pattern.compile("\\.\\*\\)?\\??: ");
  private static final Pattern END_OF_ALTERNATIVE =
      Pattern.compile("[)?]*(?:\\\\?[^\\\\0-9A-Za-z |])*?(?:\\||\\$$).*");

  private RunawayText() {}

  /**
   * What is repeated without bound; a rule that raises may end in {@code .*}, and may take any name
   * of a program in front of its message.
   */
  static List<String> in(String rule, boolean raises) {
    List<String> found = new ArrayList<>();
    String whole = raises ? NAME.matcher(rule).replaceFirst("") : rule;
    String text = raises && whole.endsWith(".*$") ? whole.substring(0, whole.length() - 3) : whole;
    DOT.matcher(withoutClasses(text)).results().forEach(dot -> found.add(dot.group()));
    Matcher repeated = CLASS.matcher(text);
    while (repeated.find()) {
      if (!isBounded(repeated.group(1), whole.substring(repeated.end()))) {
        found.add(whole.substring(repeated.start()));
      }
    }
    return found;
  }

  private static String withoutClasses(String rule) {
    return rule.replaceAll("(?<!\\\\)\\[\\^?\\]?(?:\\[:[a-z]+:\\]|[^\\]])*\\]", "x");
  }

  private static boolean isBounded(String excluded, String rest) {
    if (excluded.contains(" ") || END_OF_ALTERNATIVE.matcher(rest).matches()) {
      return true;
    }
    String next = rest.replaceFirst("^[)?]+", "").replaceFirst("^\\\\", "");
    return !next.isEmpty() && excluded.indexOf(next.charAt(0)) >= 0;
  }
}
