package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternFollower;
import dev.logcheck.regex.PatternProgress;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.StandardHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * Rules that get over one of the two stamps that syslog daemons write, and not over the other: they
 * die on the day when the daemon's format changes.
 *
 * <p>A file mostly has many of them or none, so they are told once for each file. The rules
 * themselves are asked, not their text, so that every spelling of a stamp is known.
 */
final class StampCheck {
  private static final byte[] TRADITIONAL = bytes("Nov 19 00:00:01 ");
  private static final byte[] RFC_3339 = bytes("2026-11-19T00:00:01.123456+01:00 ");

  /** Of more rules the lines are counted. */
  private static final int MOST_LINES = 5;

  private final Map<Path, List<Miss>> onlyTraditional = new LinkedHashMap<>();
  private final Map<Path, List<Miss>> onlyRfc3339 = new LinkedHashMap<>();

  /** A rule, and the column, counted from 1, where it does not go on. */
  private record Miss(LintedRule rule, int column) {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Looks at a rule; {@link #tell} says what was found. */
  void check(LintedRule rule) {
    if (!rule.facts().isAnchoredAtStart()) {
      return;
    }
    PatternFollower follower = follower(rule);
    PatternProgress traditional = follower.follow(TRADITIONAL);
    PatternProgress rfc3339 = follower.follow(RFC_3339);
    if (gets(traditional, TRADITIONAL) && !gets(rfc3339, RFC_3339)) {
      add(onlyTraditional, rule, rfc3339);
    } else if (gets(rfc3339, RFC_3339) && !gets(traditional, TRADITIONAL)) {
      add(onlyRfc3339, rule, traditional);
    }
  }

  private static void add(Map<Path, List<Miss>> misses, LintedRule rule, PatternProgress miss) {
    int column =
        miss.expected().isEmpty() ? 1 : rule.writtenColumn(miss.expected().get(0).column());
    misses
        .computeIfAbsent(rule.rule().file().path(), file -> new ArrayList<>())
        .add(new Miss(rule, column));
  }

  /** Also if the rule matches the stamp as it is: what has matched stays so to the end. */
  private static boolean gets(PatternProgress progress, byte[] stamp) {
    return progress.end() == stamp.length;
  }

  private static PatternFollower follower(LintedRule rule) {
    try {
      return PatternFollower.of(rule.bytes());
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only: " + rule.rule(), e);
    }
  }

  /** Tells of the rules that were looked at, at the first such rule of each file. */
  void tell(Consumer<Mistake> mistakes) {
    onlyTraditional
        .values()
        .forEach(
            misses ->
                mistakes.accept(
                    mistake(
                        misses,
                        "only traditional stamps (Nov 19 00:00:01) fit"
                            + where(misses)
                            + ": rsyslog writes RFC 3339 ones (2026-11-19T00:00:01.123456+01:00)"
                            + " since Debian 12",
                        "set STAMPCOMPAT=1 in logcheck.conf, or begin with "
                            + StandardHeader.STAMP)));
    onlyRfc3339
        .values()
        .forEach(
            misses ->
                mistakes.accept(
                    mistake(
                        misses,
                        "only RFC 3339 stamps fit"
                            + where(misses)
                            + ", not traditional ones (Nov 19 00:00:01)",
                        "begin with " + StandardHeader.STAMP)));
  }

  private static Mistake mistake(List<Miss> misses, String reason, String fix) {
    Miss first = misses.get(0);
    return Mistake.warning(first.rule, first.column, reason, fix);
  }

  /** Empty of a single rule, which is shown. */
  private static String where(List<Miss> misses) {
    if (misses.size() == 1) {
      return "";
    }
    StringJoiner lines = new StringJoiner(", ");
    int named = misses.size() == MOST_LINES + 1 ? misses.size() : MOST_LINES;
    misses.stream().limit(named).forEach(miss -> lines.add("" + miss.rule.rule().line()));
    int more = misses.size() - named;
    return " in %d rules (lines %s%s)"
        .formatted(misses.size(), lines, more > 0 ? " and " + more + " more" : "");
  }
}
