package dev.logcheck.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Whether one pattern makes another superfluous: decided on their automata, not on samples.
 *
 * <p>Used by whoever looks after rules. Both automata are walked in step over every character; a
 * place where the first accepts and the second does not is a line that proves the difference.
 */
public final class PatternComparison {
  /** An answer that may be out of reach. */
  public enum Answer {
    /** Every line that the narrower pattern matches, the wider one matches. */
    YES,
    /** There is a line that only the narrower pattern matches. */
    NO,
    /** Too many states, or back-references: no answer. */
    UNKNOWN
  }

  private static final int DEFAULT_BUDGET = 20_000;

  private final Answer answer;
  private final byte[] counterexample;

  private PatternComparison(Answer answer, byte[] counterexample) {
    this.answer = answer;
    this.counterexample = counterexample;
  }

  /**
   * Asks whether {@code wider} matches every line that {@code narrower} matches.
   *
   * @throws PatternSyntaxException if one of them is malformed
   */
  public static PatternComparison of(byte[] narrower, byte[] wider) throws PatternSyntaxException {
    return of(narrower, wider, DEFAULT_BUDGET);
  }

  /** The same, giving up after {@code budget} pairs of states. */
  public static PatternComparison of(byte[] narrower, byte[] wider, int budget)
      throws PatternSyntaxException {
    return of(List.of(narrower), wider, budget);
  }

  /**
   * Asks whether {@code wider} matches every line that all of {@code narrower} match, giving up
   * after {@code budget} combinations of states.
   *
   * @throws PatternSyntaxException if one of them is malformed
   */
  public static PatternComparison of(List<byte[]> narrower, byte[] wider, int budget)
      throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    List<SinglePattern> first = new ArrayList<>();
    for (byte[] pattern : narrower) {
      first.add(SinglePattern.of(pattern, nodes));
    }
    return new Walk(first, SinglePattern.of(wider, nodes), nodes, budget).compare();
  }

  /** Whether the wider pattern matches every line that the narrower one matches. */
  public Answer answer() {
    return answer;
  }

  /** A shortest line that only the narrower pattern matches; null unless the answer is NO. */
  public byte[] counterexample() {
    return counterexample == null ? null : counterexample.clone();
  }

  /** The states after one and the same line, and that line. */
  private static final class Pair {
    private final int[][] first;
    private final int[] second;
    private final byte[] line;

    Pair(int[][] first, int[] second, byte[] line) {
      this.first = first;
      this.second = second;
      this.line = line;
    }

    JointState states() {
      int[][] all = Arrays.copyOf(first, first.length + 1);
      all[first.length] = second;
      return new JointState(all);
    }

    Pair after(byte[] symbol, int[][] nextFirst, int[] nextSecond) {
      byte[] longer = Arrays.copyOf(line, line.length + symbol.length);
      System.arraycopy(symbol, 0, longer, line.length, symbol.length);
      return new Pair(nextFirst, nextSecond, longer);
    }
  }

  /** A breadth-first walk, so that the first difference met is a shortest one. */
  private static final class Walk {
    private final List<SinglePattern> first;
    private final SinglePattern second;
    private final List<byte[]> symbols;
    private final int budget;
    private final Queue<Pair> queue = new ArrayDeque<>();
    private final Set<JointState> seen = new HashSet<>();

    Walk(List<SinglePattern> first, SinglePattern second, NodePool nodes, int budget) {
      this.first = first;
      this.second = second;
      this.symbols = Symbols.of(nodes);
      this.budget = budget;
    }

    PatternComparison compare() {
      int[][] start = first.stream().map(one -> one.determinizer().start()).toArray(int[][]::new);
      visit(new Pair(start, second.determinizer().start(), new byte[0]));
      while (!queue.isEmpty()) {
        Pair pair = queue.remove();
        if (isMatched(pair.first) && !second.acceptsAtEnd(pair.second)) {
          return first.stream().allMatch(SinglePattern::isExact)
              ? new PatternComparison(Answer.NO, pair.line)
              : new PatternComparison(Answer.UNKNOWN, null);
        }
        if (seen.size() > budget) {
          return new PatternComparison(Answer.UNKNOWN, null);
        }
        goOn(pair);
      }
      return new PatternComparison(second.isExact() ? Answer.YES : Answer.UNKNOWN, null);
    }

    private void goOn(Pair pair) {
      for (byte[] symbol : symbols) {
        int[][] nextFirst = step(pair.first, symbol);
        if (nextFirst != null) {
          visit(pair.after(symbol, nextFirst, second.step(pair.second, symbol)));
        }
      }
    }

    private boolean isMatched(int[][] states) {
      for (int i = 0; i < states.length; i++) {
        if (!first.get(i).acceptsAtEnd(states[i])) {
          return false;
        }
      }
      return true;
    }

    /** The states that the symbol leads to; null if one of the patterns cannot match any more. */
    private int[][] step(int[][] states, byte[] symbol) {
      int[][] next = new int[states.length][];
      for (int i = 0; i < states.length; i++) {
        next[i] = first.get(i).step(states[i], symbol);
        if (next[i].length == 0) {
          return null;
        }
      }
      return next;
    }

    /** Queues what can still differ: not where the second has matched, whatever follows. */
    private void visit(Pair pair) {
      if (!second.determinizer().hasAccepted(pair.second) && seen.add(pair.states())) {
        queue.add(pair);
      }
    }
  }
}
