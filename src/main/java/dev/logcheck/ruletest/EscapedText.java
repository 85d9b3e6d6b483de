package dev.logcheck.ruletest;

import dev.logcheck.line.VisibleText;
import java.nio.charset.StandardCharsets;

/**
 * Text of a log written as a rule that matches it: literally, but for what a terminal or an editor
 * would obey, for which a class stands.
 */
final class EscapedText {
  private static final String SPECIAL = "\\.[()*+?{|^$";

  private EscapedText() {}

  /** The expression for a text of one character for each byte. */
  static String of(String text) {
    StringBuilder expression = new StringBuilder();
    int end;
    for (int i = 0; i < text.length(); i = end) {
      end = i + length(text, i);
      append(expression, text.substring(i, end));
    }
    return expression.toString();
  }

  /** How many bytes make the character there; 1 where they make none. */
  private static int length(String text, int from) {
    char lead = text.charAt(from);
    int length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    boolean one = length == 1 || from + length > text.length();
    return one || decoded(text.substring(from, from + length)).indexOf('\ufffd') >= 0 ? 1 : length;
  }

  private static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder expression, String character) {
    char first = character.charAt(0);
    if (character.length() > 1) {
      boolean visible = VisibleText.isVisible(decoded(character).codePointAt(0));
      expression.append(visible ? character : "[^[:alnum:]]");
    } else if (first < ' ' || first == 0x7f) {
      expression.append("[[:cntrl:]]");
    } else if (!VisibleText.isVisible(first)) {
      // No class matches a byte that is no text: the draft will match nothing, and be left out.
      expression.append('.');
    } else {
      expression.append(SPECIAL.indexOf(first) >= 0 ? "\\" : "").append(first);
    }
  }
}
