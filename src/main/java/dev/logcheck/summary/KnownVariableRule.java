package dev.logcheck.summary;

import java.util.List;

/** A message is an instance of a pattern that has variables where the message has other words. */
final class KnownVariableRule implements FoldingRule {
  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    PatternTree tree = new PatternTree(patterns);
    String[][] proposals = new String[patterns.size()][];
    for (int i = 0; i < proposals.length; i++) {
      int index = i;
      MaskedPattern message = patterns.get(i);
      tree.search(
          message,
          (pattern, spans) -> {
            boolean found = pattern != message && isTrusted(pattern, message, spans);
            if (found) {
              proposals[index] = open(pattern, message, spans);
            }
            return found;
          });
    }
    return proposals;
  }

  /** Whether enough words agree: each further difference needs two, one in the first word too. */
  static boolean isTrusted(MaskedPattern pattern, MaskedPattern message, int[] spans) {
    int differing = 0;
    int agreeing = 0;
    int first = 0;
    int at = 0;
    for (int i = 0; i < pattern.words().length; i++) {
      String word = pattern.words()[i];
      if (!word.equals(message.words()[at])) {
        differing += spans[i];
        first += at <= message.firstNamingWord() ? 1 : 0;
      } else if (Words.hasLetter(word)) {
        agreeing++;
      }
      at += spans[i];
    }
    return agreeing >= 2 * differing - 1 + first;
  }

  /** The words of the message, each made as variable as the pattern has it. */
  private static String[] open(MaskedPattern pattern, MaskedPattern message, int[] spans) {
    String[] words = message.words().clone();
    int at = 0;
    for (int i = 0; i < pattern.words().length; i++) {
      String word = pattern.words()[i];
      int last = at + spans[i] - 1;
      words[at] = word;
      for (int further = at + 1; further <= last; further++) {
        words[at] = word.substring(0, word.indexOf(MaskedPattern.VARIABLE) + 1);
        words[further] = MaskedPattern.VARIABLE_WORD;
        words[last] = word.substring(word.lastIndexOf(MaskedPattern.VARIABLE));
      }
      at = last + 1;
    }
    return words;
  }
}
