package dev.logcheck.regex;

import java.util.OptionalInt;

/**
 * Where in a pattern the parts stand that are worth pointing to, as the {@link Parser} reads it.
 *
 * <p>Used by whoever looks after rules, so that nobody else has to know what stands in a bracket
 * expression and what behind a backslash. Columns count bytes from 1.
 *
 * @param anyRun the first {@code .*}, {@code .+} or {@code .{n,}}
 * @param backReference the first back-reference
 * @param highestCount the opening brace of the highest repeat count
 * @param lineEnd the last assertion of the end of the line
 */
public record PatternPlaces(
    OptionalInt anyRun, OptionalInt backReference, OptionalInt highestCount, OptionalInt lineEnd) {

  /**
   * The places in {@code pattern}, which may be too big to be matched.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternPlaces of(byte[] pattern) throws PatternSyntaxException {
    Places places = new Places();
    PatternReader.read(pattern, NodePool.unshared(), false, places);
    return new PatternPlaces(
        column(places.anyRun),
        column(places.backReference),
        column(places.highestCount),
        column(places.lineEnd));
  }

  /** Whether {@code pattern} refers back to a group, or looks like it and is malformed. */
  public static boolean refersBack(byte[] pattern) {
    if (!PatternReader.mayReferBack(pattern)) {
      return false;
    }
    try {
      return of(pattern).backReference.isPresent();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private static OptionalInt column(int place) {
    return place == Places.NOWHERE ? OptionalInt.empty() : OptionalInt.of(place + 1);
  }
}
