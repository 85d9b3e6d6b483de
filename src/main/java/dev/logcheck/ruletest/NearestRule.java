package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternFollower;
import dev.logcheck.regex.PatternProgress;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds, for a line that no rule matches, the rule of which most fits it; {@link Explanation} shows
 * where it fails. A rule that raises lines is near only where there are no others: somebody who
 * asks why a line is left wants it dropped.
 *
 * <p>What fits is counted in text that the rule spells out, since a class of characters gets far
 * into lines that it was never meant for. Lines that differ in numbers only have the same rule.
 */
final class NearestRule {
  /** How many rules are followed into a line, which costs hundredths of a millisecond each. */
  private static final int FOLLOWED = 24;

  /** How many rules are kept compiled, and how many lines are remembered. */
  private static final int KEPT = 512;

  /** Longest line that is remembered, in bytes: attackers write long ones. */
  private static final int LONGEST_KEPT = 2048;

  /** Puts the attempt that fits most of its line last. */
  static final Comparator<Attempt> NEAREST =
      Comparator.<Attempt>comparingInt(attempt -> attempt.progress.spelt())
          .thenComparingInt(Attempt::reach);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final RuleWords words;
  private final Map<Rule, PatternFollower> followers = new Recent<>();
  private final Map<String, Rule> nearest = new Recent<>();

  NearestRule(RuleBook book) {
    List<Rule> dropping =
        book.rules().stream().filter(rule -> !rule.file().use().raises()).toList();
    this.words = new RuleWords(dropping.isEmpty() ? book.rules() : dropping);
  }

  /** A map of the entries that were asked for last. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > KEPT;
    }
  }

  /** A rule and how far it gets. */
  record Attempt(Rule rule, PatternProgress progress, PatternFollower follower) {
    int reach() {
      return progress.end() - progress.start();
    }

    /** How much of a line the rule spells out behind a place. */
    int speltBehind(int place, byte[] line) {
      return progress.spelt() - follower.explain(Arrays.copyOf(line, place)).spelt();
    }
  }

  /** The rule that gets furthest into a line; null if there is none that gets anywhere. */
  Attempt find(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (line.length > LONGEST_KEPT) {
      return search(line, text);
    }
    String shape = NUMBER.matcher(text).replaceAll("0");
    Rule known = nearest.get(shape);
    Attempt attempt = known == null ? null : follow(known, line);
    if (attempt == null || attempt.reach() == 0) {
      attempt = search(line, text);
      nearest.put(shape, attempt == null ? null : attempt.rule);
    }
    return attempt;
  }

  private Attempt search(byte[] line, String text) {
    return words.likest(text, FOLLOWED).stream()
        .map(rule -> follow(rule, line))
        .filter(attempt -> attempt.reach() > 0)
        .max(NEAREST)
        .orElse(null);
  }

  private Attempt follow(Rule rule, byte[] line) {
    PatternFollower follower = followers.computeIfAbsent(rule, NearestRule::follower);
    return new Attempt(rule, follower.explain(line), follower);
  }

  private static PatternFollower follower(Rule rule) {
    try {
      byte[] pattern = rule.text().getBytes(StandardCharsets.ISO_8859_1);
      return rule.file().use().raises()
          ? PatternFollower.withLoneBytes(pattern)
          : PatternFollower.of(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("a rule of the book does not compile: " + rule, e);
    }
  }
}
