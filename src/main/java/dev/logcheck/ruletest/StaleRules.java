package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleHits;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Lists the rules that no run of {@code logcheck} has used for so many days, after what the runs
 * have counted in {@link RuleHits}.
 *
 * <p>A rule that was never used is stale only if runs have counted for that long, and its file has
 * not been touched since: a new rule has had no chance yet.
 */
final class StaleRules {
  private final RuleHits hits;
  private final LocalDate limit;
  private final ZoneId zone;

  /**
   * Lists by a limit.
   *
   * @param limit rules used on this day or later are not stale
   * @param zone that of the clock which runs count days by
   */
  StaleRules(RuleHits hits, LocalDate limit, ZoneId zone) {
    this.hits = hits;
    this.limit = limit;
    this.zone = zone;
  }

  /** Whether runs have counted for long enough to tell. */
  boolean isTold() {
    return hits.since() != null && hits.since().isBefore(limit);
  }

  /**
   * Prints every stale rule.
   *
   * @param summary whether to say how many there are
   * @return how many there are
   */
  int print(RuleBook rules, Output output, boolean summary) throws IOException {
    int stale = 0;
    for (Rule rule : rules.rules()) {
      RuleHits.Use use = hits.use(rule);
      if (use == null ? isOld(rule) : use.last().isBefore(limit)) {
        output.text(
            rule.place()
                + (use == null
                    ? ": never used since " + hits.since()
                    : ": last used " + use.last() + ", matched " + use.hits() + " lines"));
        stale++;
      }
    }
    if (summary) {
      output.text(
          stale + " of " + rules.rules().size() + " rules were not used on " + limit + " or later");
    }
    return stale;
  }

  private boolean isOld(Rule rule) throws IOException {
    return Files.getLastModifiedTime(rule.file().path())
        .toInstant()
        .atZone(zone)
        .toLocalDate()
        .isBefore(limit);
  }
}
