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
  /** How many smaller sets the patterns of one are dealt out to. */
  static final int PARTS = 8;

  /** Enough for some ten thousand states; the rules of a whole distribution use some thousand. */
  private static final long TABLE_BUDGET = 8L << 20;

  /** A part may use a third of the budget of its set: few parts need much. */
  private static final int SHARE = 3;

  /**
   * So many sets of matching patterns get numbers: some megabytes, and each fits an entry of the
   * table. Ordinary logs have some hundred. The smallest parts have few patterns, and number all.
   */
  private static final int MOST_MATCH_SETS = 1 << 14;

  /** With less for each part, a set is not dealt out. */
  private static final long LEAST_BUDGET = 1L << 19;

  private final Alphabet alphabet;
  private final NfaCompiler compiler;
  private final ByteClasses classes;
  private final int size;
  private final long tableBudget;
  private final MatchSets matchSets;
  private final LazyDfa dfa;
  private final Confirmation[] confirmations;
  private PatternSet[] parts = {};

  private PatternSet(Builder builder, long tableBudget) {
    this.alphabet = builder.nodes.alphabet();
    this.compiler = builder.compiler;
    this.classes = ByteClasses.of(alphabet.sets(), alphabet.seesCharacters());
    this.size = builder.size;
    this.tableBudget = tableBudget;
    this.confirmations = new Confirmation[builder.confirmations.isEmpty() ? 0 : size];
    builder.confirmations.forEach((number, each) -> confirmations[number] = each);
    this.matchSets = new MatchSets(confirmations, hasParts() ? MOST_MATCH_SETS : Integer.MAX_VALUE);
    this.dfa = dfa(builder.nfa);
  }

  /** A part of {@code whole}, which alone confirms what this finds. */
  private PatternSet(PatternSet whole, int number) {
    Nfa nfa = new Nfa(whole.alphabet.sets());
    this.alphabet = whole.alphabet;
    this.compiler = new NfaCompiler(nfa);
    this.classes = whole.classes;
    this.size = whole.compiler.deal(number, PARTS, compiler);
    this.tableBudget = whole.tableBudget / SHARE;
    this.confirmations = new Confirmation[0];
    this.matchSets = new MatchSets(confirmations, hasParts() ? MOST_MATCH_SETS : Integer.MAX_VALUE);
    this.dfa = dfa(nfa);
  }

  private LazyDfa dfa(Nfa nfa) {
    Determinizer determinizer = new Determinizer(nfa, compiler, alphabet);
    return new LazyDfa(determinizer, classes, matchSets, tableBudget, hasParts());
  }

  private boolean hasParts() {
    return size > 1 && tableBudget / SHARE >= LEAST_BUDGET;
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

  /**
   * The patterns in several smaller sets: number {@code n} of part {@code p} is number {@code n *
   * PARTS + p} here. Neighbours in a rule file are about the same program, and wait side by side
   * for what its lines may say; in different parts they do not multiply each other's states.
   */
  synchronized PatternSet[] parts() {
    if (parts.length == 0) {
      parts = new PatternSet[Math.min(size, PARTS)];
      for (int part = 0; part < parts.length; part++) {
        parts[part] = new PatternSet(this, part);
      }
    }
    return parts;
  }

  /** How many states were worked out, in the parts, too. */
  synchronized long statesBuilt() {
    long built = dfa.built();
    for (PatternSet part : parts) {
      built += part.statesBuilt();
    }
    return built;
  }

  /** How often an automaton was begun anew, in the parts, too. */
  synchronized long flushes() {
    long flushes = dfa.flushes();
    for (PatternSet part : parts) {
      flushes += part.flushes();
    }
    return flushes;
  }

  /**
   * Gives up what was worked out so far, for those who have no more lines for now: it is most of
   * the memory of a set. Matchers stay as they are.
   */
  public synchronized void forget() {
    dfa.forget();
    for (PatternSet part : parts) {
      part.forget();
    }
  }

  /** The transitions known so far, as they print themselves. */
  String transitions() {
    return dfa.table().toString();
  }

  /** A matcher for use by one thread. */
  public Matcher newMatcher() {
    return new Matcher(this, dfa, matchSets, confirmations);
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
