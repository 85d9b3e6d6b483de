package dev.logcheck.regex;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * What can be said about a pattern without any line.
 *
 * <p>Used by whoever looks after rules, to find those that match more than was meant, or nothing.
 *
 * @param isAnchoredAtStart whether every match begins at the start of the line, by a {@code ^} that
 *     comes first
 * @param isAnchoredAtEnd whether every match ends at the end of the line, by a {@code $} that comes
 *     last
 * @param hasAnyRun whether it contains {@code .*} or {@code .+}
 * @param hasBackReference whether it refers back to a group
 * @param matchesEmptyLine whether it matches the empty line
 */
public record PatternFacts(
    boolean isAnchoredAtStart,
    boolean isAnchoredAtEnd,
    boolean hasAnyRun,
    boolean hasBackReference,
    boolean matchesEmptyLine) {
  private static final int EXAMPLE_BUDGET = 100_000;

  /**
   * The facts about {@code pattern}.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternFacts of(byte[] pattern) throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    SinglePattern single = SinglePattern.of(pattern, nodes);
    PatternSet.Builder set = PatternSet.builder();
    set.add(pattern);
    return new PatternFacts(
        isAnchored(single.tree(), Look.LINE_START),
        isAnchored(single.tree(), Look.LINE_END),
        hasAnyRun(single.tree()),
        single.hasBackReference(),
        !set.build().newMatcher().match(new byte[0], 0, 0).isEmpty());
  }

  /**
   * A shortest line that {@code pattern} matches, of visible characters where that is possible;
   * null if it matches none, or if none was found in reasonable time.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static byte[] example(byte[] pattern) throws PatternSyntaxException {
    NodePool nodes = new NodePool();
    SinglePattern single = SinglePattern.of(pattern, nodes);
    List<byte[]> symbols = Symbols.of(nodes);
    Queue<Reached> queue = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    queue.add(new Reached(single.determinizer().start(), new byte[0]));
    while (!queue.isEmpty() && seen.size() < EXAMPLE_BUDGET) {
      Reached reached = queue.remove();
      if (single.acceptsAtEnd(reached.state)) {
        return reached.line;
      }
      for (byte[] symbol : symbols) {
        int[] next = single.step(reached.state, symbol);
        if (next.length > 0 && seen.add(Arrays.toString(next))) {
          queue.add(reached.after(symbol, next));
        }
      }
    }
    return null;
  }

  /** A state, and a shortest line that leads there. */
  private static final class Reached {
    private final int[] state;
    private final byte[] line;

    Reached(int[] state, byte[] line) {
      this.state = state;
      this.line = line;
    }

    Reached after(byte[] symbol, int[] next) {
      byte[] longer = Arrays.copyOf(line, line.length + symbol.length);
      System.arraycopy(symbol, 0, longer, line.length, symbol.length);
      return new Reached(next, longer);
    }
  }

  private static boolean isAnchored(Node node, Look look) {
    if (node instanceof Node.Concatenation row) {
      List<Node> items = row.items();
      return isAnchored(items.get(look == Look.LINE_START ? 0 : items.size() - 1), look);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches().stream().allMatch(branch -> isAnchored(branch, look));
    }
    if (node instanceof Node.Group group) {
      return isAnchored(group.body(), look);
    }
    return node instanceof Node.Assertion assertion && assertion.look() == look;
  }

  private static boolean hasAnyRun(Node node) {
    if (node instanceof Node.Concatenation row) {
      return row.items().stream().anyMatch(PatternFacts::hasAnyRun);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches().stream().anyMatch(PatternFacts::hasAnyRun);
    }
    if (node instanceof Node.Group group) {
      return hasAnyRun(group.body());
    }
    if (node instanceof Node.Repetition repetition) {
      boolean unbounded = repetition.max() == Node.Repetition.UNBOUNDED;
      boolean any =
          repetition.body() instanceof Node.OneOf oneOf && oneOf.set().equals(CharacterSet.ANY);
      return (unbounded && any) || hasAnyRun(repetition.body());
    }
    return false;
  }
}
