package dev.logcheck.regex;

import java.util.List;

/**
 * How far into a line a pattern gets, and what it waits for there.
 *
 * <p>Used to explain why a rule does not match a line: the attempt that consumes the most is
 * followed, and the places of the pattern that it has reached are named.
 *
 * @param matches whether the pattern matches the line; if it does, nothing is expected and nothing
 *     counted
 * @param start where in the line the attempt begins, in bytes from 0
 * @param end up to where it gets: the place of the first byte that does not fit, or the line's end
 * @param spelt how many of the bytes up to there the pattern spells out, classes left aside
 * @param expected what would have fitted there, in the order of the pattern; empty if the pattern
 *     could begin nowhere
 */
public record PatternProgress(
    boolean matches, int start, int end, int spelt, List<Expectation> expected) {
  public PatternProgress {
    expected = List.copyOf(expected);
  }

  /**
   * A place in the pattern and what it demands.
   *
   * @param column where in the pattern, in bytes from 1; behind its last byte for demands on what
   *     follows the match
   * @param demand that part of the pattern, or words in angle brackets
   */
  public record Expectation(int column, String demand) {}

  /**
   * Follows {@code pattern} into the line {@code line}.
   *
   * @throws PatternSyntaxException if the pattern is malformed
   */
  public static PatternProgress of(byte[] pattern, byte[] line) throws PatternSyntaxException {
    PatternSet.Builder set = PatternSet.builder();
    set.add(pattern);
    return set.build().newMatcher().match(line, 0, line.length).isEmpty()
        ? PatternFollower.of(pattern).follow(line)
        : new PatternProgress(true, 0, line.length, 0, List.of());
  }
}
