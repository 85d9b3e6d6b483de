package dev.logcheck.regex;

/**
 * What matching has cost so far, in counts.
 *
 * <p>Explains a run to whoever asks for it, and lets tests bound the work without a clock.
 *
 * @param statesBuilt states of the deterministic automaton that were worked out, by all matchers of
 *     the pattern set
 * @param flushes how often the automaton outgrew its memory and was begun anew
 * @param linesInParts lines that this matcher had to match in smaller sets of the patterns, since
 *     the table was full
 * @param confirmations lines on which this matcher had to check a back-reference
 * @param confirmationSteps the steps which that took
 * @param exhaustions how often a back-reference was given up for want of steps; the pattern then
 *     counts as not matching
 */
public record MatcherStatistics(
    long statesBuilt,
    long flushes,
    long linesInParts,
    long confirmations,
    long confirmationSteps,
    long exhaustions) {

  /**
   * With what another matcher of the same pattern set had to do. The automaton is counted once: it
   * is shared.
   */
  public MatcherStatistics plus(MatcherStatistics other) {
    return new MatcherStatistics(
        statesBuilt,
        flushes,
        linesInParts + other.linesInParts,
        confirmations + other.confirmations,
        confirmationSteps + other.confirmationSteps,
        exhaustions + other.exhaustions);
  }

  /** In words, for whoever asked for an explanation. */
  @Override
  public String toString() {
    return statesBuilt
        + " states built, begun anew "
        + flushes
        + " times, "
        + linesInParts
        + " lines matched in smaller sets of rules; back-references checked on "
        + confirmations
        + " lines in "
        + confirmationSteps
        + " steps, given up on "
        + exhaustions;
  }
}
