package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In {@code key=value} lists the values are variable once they are many, or one is known to be. */
final class RecordsRule implements FoldingRule {
  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    Map<String, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      buckets.computeIfAbsent(keysOnly(patterns.get(i)), k -> new ArrayList<>(1)).add(i);
    }
    String[][] proposals = new String[patterns.size()][];
    for (List<Integer> bucket : buckets.values()) {
      if (bucket.size() > 1) {
        open(patterns, bucket, proposals);
      }
    }
    return proposals;
  }

  private static void open(
      List<MaskedPattern> patterns, List<Integer> bucket, String[][] proposals) {
    int words = patterns.get(bucket.get(0)).words().length;
    for (int place = 0; place < words; place++) {
      Set<String> values = new LinkedHashSet<>();
      for (int i : bucket) {
        values.add(patterns.get(i).words()[place]);
      }
      String general = Words.general(values);
      if (values.size() > 1 && (values.contains(general) || bucket.size() >= MANY)) {
        for (int i : bucket) {
          Proposals.put(proposals, i, patterns.get(i), place, general);
        }
      }
    }
  }

  private static String keysOnly(MaskedPattern pattern) {
    StringBuilder key = new StringBuilder();
    for (String word : pattern.words()) {
      int equals = word.indexOf('=');
      boolean named = equals > 0 && Words.hasLetter(word.substring(0, equals));
      key.append(' ').append(named ? word.substring(0, equals + 1) + Words.open(word) : word);
    }
    return key.toString();
  }
}
