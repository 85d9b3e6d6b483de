package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word that stands in the place of a value is variable as soon as it takes two values, and so are
 * several of them together; see {@link ValuePlaces}.
 *
 * <p>The values of a record say what it is, as {@code op=login} does, so they need more.
 */
final class PlacesRule implements FoldingRule {
  private static final int FEW = 2;
  private static final int FEW_OF_RECORD = 4;

  /** How many words have to be left to name the message. */
  private static final int WORDS_BESIDE = 2;

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    Map<String, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      MaskedPattern opened = opened(patterns.get(i));
      if (opened.namingWords(-1) >= WORDS_BESIDE) {
        buckets.computeIfAbsent(opened.text(), k -> new ArrayList<>(1)).add(i);
      }
    }
    String[][] proposals = new String[patterns.size()][];
    buckets.forEach(
        (opened, bucket) -> {
          if (bucket.size() >= FEW) {
            open(patterns, bucket, opened.split(" ", -1), proposals);
          }
        });
    return proposals;
  }

  /** The pattern with all its places open. */
  private static MaskedPattern opened(MaskedPattern pattern) {
    String[] words = new String[pattern.words().length];
    for (int place = 0; place < words.length; place++) {
      words[place] = ValuePlaces.open(pattern.words(), place);
    }
    return new MaskedPattern(pattern.speaker(), words);
  }

  private static void open(
      List<MaskedPattern> patterns, List<Integer> bucket, String[] opened, String[][] proposals) {
    for (int place = 0; place < opened.length; place++) {
      Set<String> values = new HashSet<>();
      for (int i : bucket) {
        values.add(patterns.get(i).words()[place]);
      }
      if (values.size() >= (ValuePlaces.hasKey(opened[place]) ? FEW_OF_RECORD : FEW)) {
        for (int i : bucket) {
          Proposals.put(proposals, i, patterns.get(i), place, opened[place]);
        }
      }
    }
  }
}
