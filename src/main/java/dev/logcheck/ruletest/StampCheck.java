package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternFollower;
import dev.logcheck.regex.PatternProgress;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.StandardHeader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A rule that gets over one of the two stamps that syslog daemons write, and not over the other: it
 * dies on the day when the daemon's format changes.
 *
 * <p>The rule itself is asked, not its text, so that every spelling of a stamp is known.
 */
final class StampCheck {
  private static final byte[] TRADITIONAL = bytes("Nov 19 00:00:01 ");
  private static final byte[] RFC_3339 = bytes("2026-11-19T00:00:01.123456+01:00 ");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void check(LintedRule rule, Consumer<Mistake> mistakes) {
    if (!rule.facts().isAnchoredAtStart()) {
      return;
    }
    PatternFollower follower = follower(rule);
    PatternProgress traditional = follower.follow(TRADITIONAL);
    PatternProgress rfc3339 = follower.follow(RFC_3339);
    if (gets(traditional, TRADITIONAL) != gets(rfc3339, RFC_3339)) {
      boolean old = gets(traditional, TRADITIONAL);
      PatternProgress miss = old ? rfc3339 : traditional;
      mistakes.accept(
          Mistake.warning(
              rule,
              miss.expected().isEmpty() ? 1 : rule.writtenColumn(miss.expected().get(0).column()),
              old
                  ? "only traditional stamps (Nov 19 00:00:01) fit: rsyslog writes RFC 3339 ones"
                      + " (2026-11-19T00:00:01.123456+01:00) since Debian 12"
                  : "only RFC 3339 stamps fit, not traditional ones (Nov 19 00:00:01)",
              old
                  ? "set STAMPCOMPAT=1 in logcheck.conf, or begin with " + StandardHeader.STAMP
                  : "begin with " + StandardHeader.STAMP));
    }
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
}
