package dev.logcheck.regex;

import java.util.List;

/**
 * The syntax tree of a pattern with captures.
 *
 * <p>The {@link CaptureParser} makes it; {@link CaptureProgram} turns it into steps. Unlike {@link
 * Node} it keeps what the choice between several matches depends on: the order of branches, and
 * which repeats are lazy.
 */
sealed interface CaptureNode {
  /** One character, or lone byte, of a set. */
  record OneOf(CharacterSet set) implements CaptureNode {}

  /** A condition on the place between two characters. */
  record Condition(Look look) implements CaptureNode {}

  /** One after the other; nothing for none. */
  record Row(List<CaptureNode> items) implements CaptureNode {}

  /** The first of them that leads to a match. */
  record Choice(List<CaptureNode> branches) implements CaptureNode {}

  /**
   * At least {@code min} times, and at most {@code max} times unless that is {@link
   * Node.Repetition#UNBOUNDED}; as often as can be, or, if lazy, as seldom.
   */
  record Repeat(CaptureNode body, int min, int max, boolean lazy) implements CaptureNode {}

  /** What matches {@code body} is kept under a number, counted from 0. */
  record Capture(CaptureNode body, int number) implements CaptureNode {}

  /**
   * How many steps a program for this takes, at most; a large number stands for all larger ones.
   */
  default long size() {
    if (this instanceof Row row) {
      return sum(row.items());
    }
    if (this instanceof Choice choice) {
      return choice.branches().size() + sum(choice.branches());
    }
    if (this instanceof Repeat repeat) {
      long copies = Math.max(1, Math.max(repeat.min(), repeat.max()));
      return Math.min(Integer.MAX_VALUE, copies * (1 + repeat.body().size()));
    }
    return this instanceof Capture capture ? 2 + capture.body().size() : 1;
  }

  /** Whether it can match nothing at all. */
  default boolean matchesNothing() {
    if (this instanceof Row row) {
      return all(row.items());
    }
    if (this instanceof Choice choice) {
      return any(choice.branches());
    }
    if (this instanceof Repeat repeat) {
      return repeat.min() == 0 || repeat.body().matchesNothing();
    }
    return this instanceof Capture capture
        ? capture.body().matchesNothing()
        : this instanceof Condition;
  }

  /** The body of the capture of this number; null if it is not in here. */
  default CaptureNode capture(int number) {
    if (this instanceof Row row) {
      return captureIn(row.items(), number);
    } else if (this instanceof Choice choice) {
      return captureIn(choice.branches(), number);
    } else if (this instanceof Repeat repeat) {
      return repeat.body().capture(number);
    } else if (this instanceof Capture own) {
      return own.number() == number ? own.body() : own.body().capture(number);
    }
    return null;
  }

  private static CaptureNode captureIn(List<CaptureNode> nodes, int number) {
    CaptureNode found = null;
    for (int i = 0; i < nodes.size() && found == null; i++) {
      found = nodes.get(i).capture(number);
    }
    return found;
  }

  private static boolean all(List<CaptureNode> nodes) {
    for (CaptureNode node : nodes) {
      if (!node.matchesNothing()) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<CaptureNode> nodes) {
    for (CaptureNode node : nodes) {
      if (node.matchesNothing()) {
        return true;
      }
    }
    return false;
  }

  private static long sum(List<CaptureNode> nodes) {
    long sum = 0;
    for (CaptureNode node : nodes) {
      sum += node.size();
    }
    return sum;
  }
}
