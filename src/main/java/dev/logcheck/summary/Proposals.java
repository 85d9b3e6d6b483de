package dev.logcheck.summary;

/** The changes that a rule proposes: words of patterns, by the index of the pattern. */
final class Proposals {
  private Proposals() {}

  /** Proposes another word in one place of a pattern. */
  static void put(String[][] proposals, int index, MaskedPattern pattern, int place, String word) {
    if (!pattern.words()[place].equals(word)) {
      if (proposals[index] == null) {
        proposals[index] = pattern.words().clone();
      }
      proposals[index][place] = word;
    }
  }
}
