package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in quotes is a value, of any number of words, once it takes many forms. */
final class QuotesRule implements FoldingRule {
  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    Map<String, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      String opened = opened(patterns.get(i).text());
      if (!opened.equals(patterns.get(i).text()) && Words.hasLetter(opened)) {
        String key = joined(opened);
        buckets.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
      }
    }
    String[][] proposals = new String[patterns.size()][];
    for (List<Integer> bucket : buckets.values()) {
      if (bucket.size() >= MANY) {
        bucket.forEach(i -> proposals[i] = opened(patterns.get(i).text()).split(" ", -1));
      }
    }
    return proposals;
  }

  /** The text with each variable, and all variables and blanks behind it, as one quote. */
  private static String joined(String opened) {
    StringBuilder joined = new StringBuilder(opened.length());
    boolean inVariable = false;
    for (int i = 0; i < opened.length(); i++) {
      char c = opened.charAt(i);
      boolean goesOn = inVariable && c == ' ';
      if (c == MaskedPattern.VARIABLE && !inVariable) {
        joined.append('"');
      } else if (c != MaskedPattern.VARIABLE && !goesOn) {
        joined.append(c);
      }
      inVariable = goesOn || c == MaskedPattern.VARIABLE;
    }
    return joined.toString();
  }

  /** The text with each word or part of a word in quotes made a variable. */
  private static String opened(String text) {
    StringBuilder opened = new StringBuilder(text.length());
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        opened.append(c);
      } else if (!quoted || c == ' ') {
        opened.append(c);
      } else if (opened.charAt(opened.length() - 1) != MaskedPattern.VARIABLE) {
        opened.append(MaskedPattern.VARIABLE);
      }
    }
    return quoted ? text : opened.toString();
  }
}
