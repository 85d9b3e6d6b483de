package dev.logcheck.summary;

import dev.logcheck.line.Ascii;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that differ in their digits only, such as {@code eth0} and {@code eth1}, are values.
 *
 * <p>Once a word is known to be numbered, it is in every message.
 */
final class DigitsRule implements FoldingRule {
  /** Protocols are told apart by their digit; they are not numbered. */
  private static final Set<String> PROTOCOLS = Set.of("ip", "ipv", "inet", "tcp", "udp", "icmp");

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    Set<String> numbered = numbered(patterns);
    String[][] proposals = new String[patterns.size()][];
    for (int i = 0; i < proposals.length && !numbered.isEmpty(); i++) {
      MaskedPattern pattern = patterns.get(i);
      for (int place = 0; place < pattern.words().length; place++) {
        String word = pattern.words()[place];
        if (hasNumber(word) && numbered.contains(withoutDigits(word))) {
          Proposals.put(proposals, i, pattern, place, open(word));
        }
      }
    }
    return proposals;
  }

  /** The words, without their digits, that take several values where all else is the same. */
  private static Set<String> numbered(List<MaskedPattern> patterns) {
    Map<String, MaskedPattern> first = new HashMap<>();
    Set<String> numbered = new HashSet<>();
    for (MaskedPattern pattern : patterns) {
      if (!hasNumber(pattern.text())) {
        continue;
      }
      String[] words = pattern.words();
      String[] others = first.computeIfAbsent(withoutDigits(pattern.text()), k -> pattern).words();
      for (int place = 0; place < words.length; place++) {
        if (!words[place].equals(others[place]) && !isProtocol(words[place])) {
          numbered.add(withoutDigits(words[place]));
        }
      }
    }
    return numbered;
  }

  private static boolean hasNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Ascii.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutDigits(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Ascii.isDigit(chars[i])) {
        chars[i] = '0';
      }
    }
    return new String(chars);
  }

  private static boolean isProtocol(String word) {
    int digit = 0;
    while (digit < word.length() && !Ascii.isDigit(word.charAt(digit))) {
      digit++;
    }
    int start = digit;
    while (start > 0 && Ascii.isLetter(word.charAt(start - 1))) {
      start--;
    }
    return PROTOCOLS.contains(word.substring(start, digit).toLowerCase(Locale.ROOT));
  }

  /** The word with a variable in the place of each name in it that has a digit. */
  private static String open(String word) {
    StringBuilder opened = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int end = Words.nameEnd(word, i);
      String piece = word.substring(i, Math.max(end, i + 1));
      opened.append(hasNumber(piece) ? MaskedPattern.VARIABLE_WORD : piece);
      i += piece.length();
    }
    return opened.toString();
  }
}
