package dev.logcheck.regex;

import java.util.Map;
import java.util.TreeMap;

/**
 * A set of patterns in one automaton, which answers for a line all patterns at once.
 *
 * <p>The room's entrance: add patterns to a {@link Builder}, then match lines with a {@link
 * Matcher} or a {@link LineMatcher} for each thread. Immutable to its users and safe for threads;
 * inside, the automaton is worked out as lines ask for it and shared by all matchers.
 */
public final class PatternSet {
  /** Enough for some ten thousand states; the rules of a whole distribution use some hundred. */
  private static final long TABLE_BUDGET = 24L << 20;

  private final int size;
  private final MatchSets matchSets;
  private final LazyDfa dfa;
  private final Confirmation[] confirmations;

  private PatternSet(Builder builder, long tableBudget) {
    this.size = builder.size;
    this.confirmations = new Confirmation[builder.confirmations.isEmpty() ? 0 : size];
    builder.confirmations.forEach((number, each) -> confirmations[number] = each);
    this.matchSets = new MatchSets(confirmations);
    this.dfa =
        new LazyDfa(
            new Determinizer(builder.nfa, builder.compiler, builder.nodes),
            ByteClasses.of(builder.nodes.sets(), builder.nodes.seesCharacters()),
            matchSets,
            tableBudget);
  }

  /** A set that is still empty. */
  public static Builder builder() {
    return new Builder(new NodePool());
  }

  /** The set of one pattern, whose tree is made of nodes of {@code pool}. */
  static PatternSet of(Node tree, NodePool pool) throws PatternSyntaxException {
    Builder builder = new Builder(pool);
    builder.compiler.add(tree, builder.size++);
    return builder.build();
  }

  /** How many patterns there are; their numbers are below. */
  public int size() {
    return size;
  }

  /** The transitions known so far, as they print themselves. */
  String transitions() {
    return dfa.table().toString();
  }

  /** A matcher for use by one thread. */
  public Matcher newMatcher() {
    return new Matcher(dfa, matchSets, confirmations);
  }

  /** A matcher of whole texts, for use by one thread. */
  public LineMatcher newLineMatcher() {
    return new LineMatcher(dfa, newMatcher());
  }

  /** Patterns on their way into a set. */
  public static final class Builder {
    private final NodePool nodes;
    private final Nfa nfa;
    private final NfaCompiler compiler;
    private final Map<Integer, Confirmation> confirmations = new TreeMap<>();
    private int size;

    private Builder(NodePool nodes) {
      this.nodes = nodes;
      this.nfa = new Nfa(nodes.sets());
      this.compiler = new NfaCompiler(nfa);
    }

    /**
     * Adds a pattern: a GNU extended regular expression as {@code grep -E} reads it.
     *
     * @param pattern its bytes, without newline; invalid UTF-8 matches itself
     * @return its number: how many were added before it
     * @throws PatternSyntaxException if it is malformed; it then takes no number and does no harm
     */
    public int add(byte[] pattern) throws PatternSyntaxException {
      return add(pattern, false);
    }

    /**
     * Adds a pattern like {@link #add(byte[])}, from which no byte can hide what it looks for: a
     * dot, a bracket expression that says what it lacks, {@code \W} and {@code \S} also match one
     * byte that is part of no character. {@code grep} would let nothing match there.
     *
     * @param pattern its bytes, without newline
     * @return its number: how many were added before it
     * @throws PatternSyntaxException if it is malformed; it then takes no number and does no harm
     */
    public int addWithLoneBytes(byte[] pattern) throws PatternSyntaxException {
      return add(pattern, true);
    }

    private int add(byte[] pattern, boolean loneBytes) throws PatternSyntaxException {
      ParsedPattern parsed = PatternReader.read(pattern, nodes, loneBytes, null);
      Node tree = parsed.tree();
      compiler.add(
          parsed.hasBackReference() ? BackReferences.approximate(tree, nodes) : tree, size);
      if (parsed.hasBackReference() || parsed.filter() != null) {
        confirmations.put(size, Confirmation.of(parsed, nodes));
      }
      return size++;
    }

    /** The set of all patterns added. */
    public PatternSet build() {
      return new PatternSet(this, TABLE_BUDGET);
    }

    /** The same with a transition table of at most so many bytes. */
    PatternSet build(long tableBudget) {
      return new PatternSet(this, tableBudget);
    }
  }
}
