package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternLiterals;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The plain words in rules: by them {@link NearestRule} guesses which rules were meant for a line,
 * where following all of them would take too long.
 */
final class RuleWords {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

  private final List<Rule> rules;
  private final int[] words;
  private final Map<String, List<Integer>> rulesWith = new HashMap<>();

  RuleWords(List<Rule> rules) {
    this.rules = rules;
    this.words = new int[rules.size()];
    for (int i = 0; i < words.length; i++) {
      Set<String> found = words(rules.get(i));
      words[i] = found.size();
      for (String word : found) {
        rulesWith.computeIfAbsent(word, k -> new ArrayList<>(1)).add(i);
      }
    }
  }

  private static Set<String> words(Rule rule) {
    Set<String> words = new HashSet<>();
    for (String text : literals(rule)) {
      WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }
    return words;
  }

  private static List<String> literals(Rule rule) {
    try {
      return PatternLiterals.of(rule.text().getBytes(StandardCharsets.ISO_8859_1));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("a rule of the book is malformed: " + rule, e);
    }
  }

  /**
   * The rules that share most words with a line, as a share of all their words and then in number;
   * all rules if there are no more than {@code most}.
   */
  List<Rule> likest(String line, int most) {
    if (rules.size() <= most) {
      return rules;
    }
    int[] found = new int[words.length];
    rulesWith.forEach(
        (word, with) -> {
          if (line.contains(word)) {
            with.forEach(rule -> found[rule]++);
          }
        });
    return IntStream.range(0, found.length)
        .filter(rule -> found[rule] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(rule -> -likeness(found[rule], words[rule])))
        .limit(most)
        .map(rules::get)
        .toList();
  }

  private static double likeness(int found, int all) {
    return found * (double) found / all;
  }
}
