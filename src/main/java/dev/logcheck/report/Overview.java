package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader wants to know of a run before its findings.
 *
 * @param host the machine, as the administrator calls it
 * @param logs how many logs were read
 * @param totals the lines and the time that they cover
 * @param took how long the run took until its report was made
 * @param previous when the run before began; empty if that is not known
 * @param isFirst whether no run before this one found news; unknown counts as not
 * @param routine the topics whose rules dropped most lines, the busiest first; empty where nothing
 *     is known
 * @param events how often each event happened, by its name; an event that did not is left out
 */
public record Overview(
    String host,
    int logs,
    Totals totals,
    Duration took,
    Optional<Instant> previous,
    boolean isFirst,
    List<Routine> routine,
    Map<String, Long> events) {

  /**
   * What the rules of one topic dropped.
   *
   * @param name what the rules are about, such as {@code sshd}
   * @param lines how many lines this run dropped for them
   * @param usual how many that usually are in a time as long; empty if that is not known yet
   * @param over the time since the run before; zero if it is not known
   */
  public record Routine(String name, long lines, Optional<Long> usual, Duration over) {}
}
