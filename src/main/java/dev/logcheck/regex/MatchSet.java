package dev.logcheck.regex;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The patterns that match a line: what a {@link Matcher} answers.
 *
 * <p>There is one object for each distinct set of a {@link PatternSet}, numbered in the order in
 * which lines produce them, so that whatever a caller concludes from a set can be worked out once
 * and kept in an array. Immutable, safe for threads.
 */
public final class MatchSet {
  private final int id;
  private final int[] patterns;
  private final boolean certain;

  MatchSet(int id, int[] patterns, boolean certain) {
    this.id = id;
    this.patterns = patterns;
    this.certain = certain;
  }

  /** Dense from 0 in its pattern set. */
  public int id() {
    return id;
  }

  /** Whether no pattern matches. */
  public boolean isEmpty() {
    return patterns.length == 0;
  }

  /** How many patterns match. */
  public int size() {
    return patterns.length;
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
