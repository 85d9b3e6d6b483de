package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Among a flood of messages that begin alike, the words that are rare in their place are values.
 *
 * <p>For messages with three or more free words, of which no two need to agree in all but two.
 */
final class ManyWordsRule implements FoldingRule {
  private static final int FLOOD = MANY * MANY;
  private static final int NAMING_WORDS = 3;

  @Override
  public String[][] propose(List<MaskedPattern> patterns) {
    String[][] proposals = new String[patterns.size()][];
    Map<String, List<Integer>> alike = new HashMap<>();
    for (int i = 0; i < proposals.length; i++) {
      MaskedPattern pattern = patterns.get(i);
      String key = pattern.words().length + " " + pattern.words()[pattern.firstNamingWord()];
      alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
    }
    for (List<Integer> some : alike.values()) {
      if (some.size() >= FLOOD) {
        openAmong(patterns, some, proposals);
      }
    }
    return proposals;
  }

  private static void openAmong(
      List<MaskedPattern> patterns, List<Integer> some, String[][] proposals) {
    List<Map<String, Integer>> counts = counts(patterns, some);
    Map<String, List<Integer>> floods = new LinkedHashMap<>();
    Map<String, String[]> opened = new HashMap<>();
    for (int index : some) {
      String[] words = patterns.get(index).words().clone();
      for (int i = 0; i < words.length; i++) {
        words[i] = counts.get(i).get(words[i]) < FLOOD ? Words.open(words[i]) : words[i];
      }
      String key = String.join(" ", words);
      opened.put(key, words);
      floods.computeIfAbsent(key, k -> new ArrayList<>(1)).add(index);
    }
    floods.forEach(
        (key, members) -> {
          if (members.size() >= FLOOD) {
            open(patterns, members, opened.get(key), proposals);
          }
        });
  }

  /** How often each word occurs in each place. */
  private static List<Map<String, Integer>> counts(
      List<MaskedPattern> patterns, List<Integer> some) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int index : some) {
      String[] words = patterns.get(index).words();
      for (int i = 0; i < words.length; i++) {
        if (i == counts.size()) {
          counts.add(new HashMap<>());
        }
        counts.get(i).merge(words[i], 1, Integer::sum);
      }
    }
    return counts;
  }

  private static void open(
      List<MaskedPattern> patterns, List<Integer> members, String[] opened, String[][] proposals) {
    if (new MaskedPattern(Speaker.ANYONE, opened).namingWords(-1) < NAMING_WORDS) {
      return;
    }
    String[] general = opened.clone();
    for (int place = 0; place < opened.length; place++) {
      Set<String> values = new HashSet<>();
      for (int index : members) {
        values.add(patterns.get(index).words()[place]);
      }
      if (values.size() > 1 && values.size() < FLOOD) {
        return;
      }
      general[place] = values.size() > 1 ? Words.general(values) : opened[place];
    }
    members.forEach(index -> proposals[index] = general);
  }
}
