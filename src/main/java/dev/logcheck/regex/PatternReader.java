package dev.logcheck.regex;

/**
 * Reads a pattern as GNU grep does, which has two engines and so two readings.
 *
 * <p>Runs the {@link Parser} and settles what it cannot know. The two engines, dfa.c and regex.c,
 * differ in two odd corners: repeated assertions ({@code ^*}) and a brace where nothing precedes
 * it. A pattern is malformed if either says so. Which one says what it matches depends on the rest
 * of the pattern: dfa.c does unless something in it needs locale tables or memory; then regex.c
 * does, on the lines that a coarse form ({@link DfaFilter}) of dfa.c's reading lets through.
 */
final class PatternReader {
  private PatternReader() {}

  /** Reads {@code pattern} into nodes of {@code pool}. */
  static ParsedPattern read(byte[] pattern, NodePool pool) throws PatternSyntaxException {
    return read(pattern, pool, false, null);
  }

  /**
   * The same, noting where each character node came from.
   *
   * @param loneBytes whether what matches any character, or all but some, is to match a byte that
   *     is part of no character, too: that is not as grep reads it
   * @param places where to note it; null if nobody asks
   */
  static ParsedPattern read(byte[] pattern, NodePool pool, boolean loneBytes, Places places)
      throws PatternSyntaxException {
    boolean keepGroups = mayReferBack(pattern);
    Parser regex = new Parser(pool, pattern, keepGroups, true, loneBytes, places);
    Node tree = regex.parse();
    if (regex.notes().sawBrokenByte && regex.notes().seesCharacters) {
      regex = new Parser(pool, pattern, keepGroups, true, loneBytes, places);
      regex.notes().seesCharacters = true;
      tree = regex.parse();
    }
    ParsedPattern read = new ParsedPattern(tree, regex.notes().sawBackReference, null);
    if (regex.notes().sawOddCorner) {
      Parser dfa = new Parser(pool, pattern, keepGroups, false, loneBytes, places);
      read = reconciled(read, dfa, pool);
    }
    int confusing = regex.notes().confusingBracket;
    if (confusing >= 0) {
      throw new PatternSyntaxException(
          confusing + 1, "character class syntax is [[:space:]], not [:space:]");
    }
    return read;
  }

  private static ParsedPattern reconciled(ParsedPattern regex, Parser dfa, NodePool pool)
      throws PatternSyntaxException {
    Node dfaTree = dfa.parse();
    if (!dfa.notes().needsRegex) {
      return new ParsedPattern(dfaTree, false, null);
    }
    return pool.intern(dfaTree) == pool.intern(regex.tree())
        ? regex
        : new ParsedPattern(
            regex.tree(),
            regex.hasBackReference(),
            DfaFilter.of(dfaTree, pool, dfa.notes().opaqueSets));
  }

  /** Whether a backslash stands before a digit; wrong only by counting too many. */
  static boolean mayReferBack(byte[] pattern) {
    for (int i = 0; i + 1 < pattern.length; i++) {
      if (pattern[i] == '\\') {
        i++;
        if (pattern[i] >= '1' && pattern[i] <= '9') {
          return true;
        }
      }
    }
    return false;
  }
}
