package dev.logcheck.event;

/**
 * Cuts the text of a {@link Condition} into words, signs and values, from left to right.
 *
 * <p>In quotes, single or double, everything up to the same quote stands for itself.
 */
final class ConditionWords {
  private static final String SIGNS = "()=!<>~,\"'";

  private final String text;
  private int at;

  ConditionWords(String text) {
    this.text = text;
    skipBlanks();
  }

  /** Where the next thing begins, counted from 0. */
  int place() {
    return at;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The word that comes next; empty if a sign comes, or the end. */
  String word() {
    int end = at;
    while (end < text.length() && !isBlank(text.charAt(end)) && !isSign(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  /** Goes on behind what comes next, which is {@code taken}. */
  void pass(String taken) {
    at += taken.length();
    skipBlanks();
  }

  /** Goes on behind a word if it comes next. */
  boolean passWord(String wanted) {
    boolean comes = word().equals(wanted);
    if (comes) {
      pass(wanted);
    }
    return comes;
  }

  /** Goes on behind a sign if it comes next. */
  boolean passSign(String wanted) {
    boolean comes = text.startsWith(wanted, at);
    if (comes) {
      pass(wanted);
    }
    return comes;
  }

  /**
   * The value that comes next, and goes on behind it.
   *
   * @return empty if there is none
   */
  String value() throws ConditionSyntaxException {
    if (at == text.length() || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
      String word = word();
      pass(word);
      return word;
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    if (end < 0) {
      throw new ConditionSyntaxException(at, "this quote does not end; write another one");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    skipBlanks();
    return value;
  }

  /** Whether what comes next stands in quotes. */
  boolean isQuoted() {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  /**
   * The expression that comes next, and goes on behind it: in quotes, or up to a blank or to a
   * parenthesis that it did not open.
   */
  String expression() throws ConditionSyntaxException {
    if (isQuoted()) {
      return value();
    }
    int open = 0;
    int end = at;
    while (end < text.length() && !isBlank(text.charAt(end)) && open >= 0) {
      char c = text.charAt(end);
      boolean escaped = end > at && text.charAt(end - 1) == '\\';
      open += escaped ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      end += open < 0 ? 0 : 1;
    }
    String expression = text.substring(at, end);
    pass(expression);
    return expression;
  }
}
