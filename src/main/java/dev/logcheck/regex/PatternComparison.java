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
    List<ExploredPattern> first = new ArrayList<>();
    for (byte[] pattern : narrower) {
      first.add(new ExploredPattern(SinglePattern.of(pattern, nodes)));
    }
    ExploredPattern second = new ExploredPattern(SinglePattern.of(wider, nodes));
    return of(first, second, Symbols.of(nodes), budget);
  }

  /** The same of patterns that may have been explored before, over symbols that fit all. */
  static PatternComparison of(
      List<ExploredPattern> narrower, ExploredPattern wider, List<byte[]> symbols, int budget) {
    return new Walk(narrower, wider, symbols, budget).compare();
  }

  /** Whether the wider pattern matches every line that the narrower one matches. */
  public Answer answer() {
    return answer;
  }

  /** A shortest line that only the narrower pattern matches; null unless the answer is NO. */
  public byte[] counterexample() {
    return counterexample == null ? null : counterexample.clone();
  }

  /** The states after one and the same line, that of the wider pattern last, and that line. */
  private static final class Joint {
    private final int[] states;
    private final byte[] line;

    Joint(int[] states, byte[] line) {
      this.states = states;
      this.line = line;
    }

    byte[] lineWith(byte[] symbol) {
      byte[] longer = Arrays.copyOf(line, line.length + symbol.length);
      System.arraycopy(symbol, 0, longer, line.length, symbol.length);
      return longer;
    }
  }

  /** A breadth-first walk, so that the first difference met is a shortest one. */
  private static final class Walk {
    private final List<byte[]> symbols;
    private final List<ExploredPattern> first;
    private final ExploredPattern second;
    private final int budget;
    private final Queue<Joint> queue = new ArrayDeque<>();
    private final Set<JointState> seen = new HashSet<>();

    Walk(List<ExploredPattern> first, ExploredPattern second, List<byte[]> symbols, int budget) {
      this.symbols = symbols;
      this.first = first;
      this.second = second;
      this.budget = budget;
    }

    PatternComparison compare() {
      int[] start = new int[first.size() + 1];
      Arrays.fill(start, ExploredPattern.START);
      if (isOpen(start)) {
        queue.add(new Joint(start, new byte[0]));
      }
      while (!queue.isEmpty()) {
        Joint joint = queue.remove();
        if (isDifference(joint.states)) {
          return first.stream().allMatch(ExploredPattern::isExact)
              ? new PatternComparison(Answer.NO, joint.line)
              : new PatternComparison(Answer.UNKNOWN, null);
        }
        if (seen.size() > budget) {
          return new PatternComparison(Answer.UNKNOWN, null);
        }
        goOn(joint);
      }
      return new PatternComparison(second.isExact() ? Answer.YES : Answer.UNKNOWN, null);
    }

    private void goOn(Joint joint) {
      for (byte[] symbol : symbols) {
        int[] next = step(joint.states, symbol);
        if (next != null && isOpen(next)) {
          queue.add(new Joint(next, joint.lineWith(symbol)));
        }
      }
    }

    private boolean isDifference(int[] states) {
      for (int i = 0; i < first.size(); i++) {
        if (!first.get(i).accepts(states[i])) {
          return false;
        }
      }
      return !second.accepts(states[first.size()]);
    }

    /** The states that the symbol leads to; null if one of the first cannot match any more. */
    private int[] step(int[] states, byte[] symbol) {
      int[] next = new int[states.length];
      for (int i = 0; i < first.size(); i++) {
        next[i] = first.get(i).step(states[i], symbol);
        if (first.get(i).isDead(next[i])) {
          return null;
        }
      }
      next[first.size()] = second.step(states[first.size()], symbol);
      return next;
    }

    /** Whether this is new and can still differ: not where the second has matched for good. */
    private boolean isOpen(int[] states) {
      return !second.hasAccepted(states[first.size()]) && seen.add(new JointState(states));
    }
  }
}
