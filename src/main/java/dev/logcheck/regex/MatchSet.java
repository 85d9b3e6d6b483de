package dev.logcheck.regex;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The patterns that match a line: what a {@link Matcher} answers.
 *
 * <p>There is one object for each distinct set of a {@link PatternSet}, numbered in the order in
 * which lines produce them, so that whatever a caller concludes from a set can be worked out once
 * and kept in an array. Whoever writes hostile lines can make each of them match other patterns.
 * After many sets the new ones have no number, and nobody keeps them. Immutable, safe for threads.
 */
public final class MatchSet {
  /** What a set has for a number that is not numbered. */
  public static final int UNNUMBERED = -1;

  private final int id;
  private final int[] patterns;
  private final boolean certain;

  MatchSet(int id, int[] patterns, boolean certain) {
    this.id = id;
    this.patterns = patterns;
    this.certain = certain;
  }

  /** A set of one pattern, without a number. */
  public static MatchSet ofOne(int pattern) {
    return new MatchSet(UNNUMBERED, new int[] {pattern}, true);
  }

  /** Dense from 0 in its pattern set, or {@link #UNNUMBERED}. */
  public int id() {
    return id;
  }

  /** Whether no pattern matches. */
  public boolean isEmpty() {
    return patterns.length == 0;
  }

  /** Whether the pattern that {@link PatternSet.Builder#add} numbered so matches. */
  public boolean contains(int pattern) {
    return Arrays.binarySearch(patterns, pattern) >= 0;
  }

  /** Whether the automaton alone decides these patterns: none of them asks for confirmation. */
  boolean isCertain() {
    return certain;
  }

  /** The numbers of the patterns that match, ascending; a copy. */
  public int[] patterns() {
    return patterns.clone();
  }

  /** Calls {@code action} with the number of each pattern that matches, ascending. */
  public void forEach(IntConsumer action) {
    for (int pattern : patterns) {
      action.accept(pattern);
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(patterns);
  }
}
