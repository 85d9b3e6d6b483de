package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads the keys {@code SENDMAILTO} and {@code SENDMAILFROM}, and {@code -m}. */
public final class MailAddresses {
  private static final String SEPARATORS = ", \t\n\r\f\u000B";
  private static final String SPECIAL = "<>()[]\\,;:@\"";

  private MailAddresses() {}

  /**
   * Recipients.
   *
   * @param text addresses with commas or blanks between them; who is named twice counts once
   * @return at least one
   * @throws IllegalArgumentException if one is no address, or there is none
   */
  public static List<String> recipients(String text) {
    Set<String> names = new LinkedHashSet<>();
    StringTokenizer words = new StringTokenizer(text, SEPARATORS);
    while (words.hasMoreTokens()) {
      names.add(sender(words.nextToken()));
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("expected one address or more, such as root");
    }
    return List.copyOf(names);
  }

  /**
   * One address.
   *
   * @param text {@code name@example.org}, or a name that the local mail system knows
   * @throws IllegalArgumentException if it is anything else
   */
  public static String sender(String text) {
    int at = text.indexOf('@');
    boolean isAddress =
        at < 0 ? isName(text) : isName(text.substring(0, at)) && isDomain(text.substring(at + 1));
    if (!isAddress) {
      throw new IllegalArgumentException(
          "expected name@example.org, or a local name such as root, not '"
              + VisibleText.line(text)
              + "'");
    }
    return text;
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || SPECIAL.indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isDomain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
