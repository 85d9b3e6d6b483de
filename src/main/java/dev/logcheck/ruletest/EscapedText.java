package dev.logcheck.ruletest;

/** Text of a log written as a rule that matches just that text. */
final class EscapedText {
  private static final String SPECIAL = "\\.[()*+?{|^$";

  private EscapedText() {}

  /** The expression for a text of one character for each byte. */
  static String of(String text) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        expression.append("[[:cntrl:]]");
      } else {
        expression.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return expression.toString();
  }
}
