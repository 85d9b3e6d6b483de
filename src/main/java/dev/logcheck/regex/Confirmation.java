package dev.logcheck.regex;

/**
 * What a line must still pass after the automaton has let it through for one pattern.
 *
 * <p>The {@link Matcher} asks for it on the few lines that get so far.
 *
 * @param program searches for a true match where there are back-references; null where none are
 * @param filter must match too; null for nearly every pattern
 */
record Confirmation(BacktrackProgram program, PatternSet filter) {
  static Confirmation of(ParsedPattern pattern, NodePool pool) throws PatternSyntaxException {
    return new Confirmation(
        pattern.hasBackReference() ? new BacktrackProgram(pattern.tree()) : null,
        pattern.filter() == null ? null : PatternSet.of(pattern.filter(), pool));
  }
}
