package dev.logcheck.regex;

/**
 * One pattern's automaton, for questions about the pattern itself.
 *
 * <p>{@link PatternComparison}, {@link PatternFacts} and {@link PatternProgress} walk it state by
 * state; matching lines is the business of {@link PatternSet}.
 */
final class SinglePattern {
  private final ParsedPattern pattern;
  private final Determinizer determinizer;

  private SinglePattern(ParsedPattern pattern, NodePool nodes) throws PatternSyntaxException {
    this.pattern = pattern;
    Nfa nfa = new Nfa(nodes.sets());
    NfaCompiler compiler = new NfaCompiler(nfa);
    Node tree = pattern.tree();
    compiler.add(pattern.hasBackReference() ? BackReferences.approximate(tree, nodes) : tree, 0);
    this.determinizer = new Determinizer(nfa, compiler, nodes.alphabet());
  }

  static SinglePattern of(byte[] pattern, NodePool nodes) throws PatternSyntaxException {
    return new SinglePattern(PatternReader.read(pattern, nodes), nodes);
  }

  /** The same, noting in {@code places} where the nodes came from, which must be unshared. */
  static SinglePattern of(byte[] pattern, NodePool nodes, boolean loneBytes, Places places)
      throws PatternSyntaxException {
    return new SinglePattern(PatternReader.read(pattern, nodes, loneBytes, places), nodes);
  }

  Node tree() {
    return pattern.tree();
  }

  /** Whether the automaton matches exactly what the pattern matches, and not more. */
  boolean isExact() {
    return !pattern.hasBackReference() && pattern.filter() == null;
  }

  boolean hasBackReference() {
    return pattern.hasBackReference();
  }

  Determinizer determinizer() {
    return determinizer;
  }

  /** The state that {@code symbol}, some bytes, leads to. */
  int[] step(int[] state, byte[] symbol) {
    int[] next = state;
    for (byte value : symbol) {
      next = determinizer.step(next, value & 0xff);
    }
    return next;
  }

  /** Whether a line that ends in {@code state} matches. */
  boolean acceptsAtEnd(int[] state) {
    return determinizer.acceptedAtEnd(state).length > 0;
  }
}
