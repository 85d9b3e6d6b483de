package dev.logcheck.ruletest;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a log says about rules: how often each matched, which never did, and which could go because
 * another matches all that they match. Made of a {@link HitCounter}'s counts, printed by {@link
 * StatisticsText} and {@link StatisticsJson}.
 *
 * @param lines how many lines were read
 * @param unmatched how many of them no rule matches
 * @param elapsed how long reading and matching took
 * @param files every rule file with its rules, in the order of the book
 */
record Statistics(long lines, long unmatched, Duration elapsed, List<FileCount> files) {

  /**
   * One rule file.
   *
   * @param hits lines that at least one of its rules matches
   * @param rules in the order of the file
   */
  record FileCount(RuleFile file, long hits, List<RuleCount> rules) {}

  /**
   * One rule.
   *
   * @param hits lines that it matches
   * @param shadow a rule that matches all of these lines too; null if there is none, or no line
   */
  record RuleCount(Rule rule, long hits, Rule shadow) {}

  /** Concludes from what was counted. */
  static Statistics of(HitCounter counter, Duration elapsed) {
    Map<Rule, Long> hits = new LinkedHashMap<>();
    Map<Rule, Set<Rule>> companions = new LinkedHashMap<>();
    Map<RuleFile, Long> fileHits = new LinkedHashMap<>();
    long unmatched = 0;
    for (MatchSet set : counter.sets()) {
      List<Rule> rules = counter.rules().rules(set);
      long lines = counter.lines(set);
      unmatched += rules.isEmpty() ? lines : 0;
      counter.rules().files(set).forEach(file -> fileHits.merge(file, lines, Long::sum));
      for (Rule rule : rules) {
        hits.merge(rule, lines, Long::sum);
        companions.computeIfAbsent(rule, r -> new HashSet<>(rules)).retainAll(rules);
      }
    }
    Map<RuleFile, List<RuleCount>> files = new LinkedHashMap<>();
    counter.rules().files().forEach(file -> files.put(file, new ArrayList<>()));
    for (Rule rule : counter.rules().rules()) {
      files
          .get(rule.file())
          .add(new RuleCount(rule, hits.getOrDefault(rule, 0L), shadow(rule, hits, companions)));
    }
    List<FileCount> all = new ArrayList<>();
    files.forEach(
        (file, rules) -> all.add(new FileCount(file, fileHits.getOrDefault(file, 0L), rules)));
    return new Statistics(counter.lines(), unmatched, elapsed, all);
  }

  /**
   * The rule with most hits among those that matched whenever this one did, if it has more hits or,
   * with as many, comes first: of two rules that always match together one is the other's shadow.
   */
  private static Rule shadow(Rule rule, Map<Rule, Long> hits, Map<Rule, Set<Rule>> companions) {
    return companions.getOrDefault(rule, Set.of()).stream()
        .filter(other -> !other.equals(rule) && other.file().use() == rule.file().use())
        .filter(other -> wins(other, rule, hits))
        .max(Comparator.comparing((Rule other) -> hits.get(other)).thenComparing(Rule::place))
        .orElse(null);
  }

  private static boolean wins(Rule other, Rule rule, Map<Rule, Long> hits) {
    int more = hits.get(other).compareTo(hits.get(rule));
    return more > 0 || (more == 0 && PLACE.compare(other, rule) < 0);
  }

  private static final Comparator<Rule> PLACE =
      Comparator.comparing((Rule rule) -> rule.file().path()).thenComparing(Rule::line);

  /** Lines read in a second. */
  long linesPerSecond() {
    return Math.round(lines / Math.max(1e-9, elapsed.toNanos() / 1e9));
  }
}
