package dev.logcheck.regex;

import java.util.HashSet;
import java.util.Set;

/**
 * What the {@link Parser} notices in a pattern that tells how GNU grep goes about matching it.
 *
 * <p>Written by the parser, read by the {@link PatternReader}.
 */
final class ParserNotes {
  /** Whether something is read differently by dfa.c and regex.c. */
  boolean sawOddCorner;

  /** Whether dfa.c leaves the pattern to regex.c. */
  boolean needsRegex;

  /** The sets that dfa.c cannot match. */
  final Set<CharacterSet> opaqueSets = new HashSet<>(0);

  boolean sawBackReference;
  boolean sawBrokenByte;

  /** Whether regex.c looks at characters; if not, it looks for bytes, wherever they are. */
  boolean seesCharacters;

  /** Where a bracket expression looks like a class without its brackets; -1 if none does. */
  int confusingBracket = -1;
}
