package dev.logcheck.regex;

import java.util.BitSet;

/**
 * The plainest way to match: walks the syntax tree and keeps, for each place of the line, where a
 * match from there can end.
 *
 * <p>The oracle of the fuzz tests. It shares the parser with the matcher and nothing else: no
 * states, no bytes classes, no tables. It knows no back-references.
 */
final class PlainMatcher {
  private final byte[] line;

  private PlainMatcher(byte[] line) {
    this.line = line;
  }

  static boolean matches(Node tree, byte[] line) {
    PlainMatcher matcher = new PlainMatcher(line);
    BitSet everywhere = new BitSet();
    everywhere.set(0);
    for (int at = 0; at < line.length; at += matcher.lengthAt(at)) {
      everywhere.set(at + matcher.lengthAt(at));
    }
    return !matcher.ends(tree, everywhere).isEmpty();
  }

  /** Whether the tree is small enough for this, and without back-references. */
  static boolean canTry(Node node) {
    if (node instanceof Node.Concatenation row) {
      return row.items().stream().allMatch(PlainMatcher::canTry);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation.branches().stream().allMatch(PlainMatcher::canTry);
    }
    if (node instanceof Node.Repetition repetition) {
      return Math.max(repetition.min(), repetition.max()) <= 20 && canTry(repetition.body());
    }
    return !(node instanceof Node.BackReference || node instanceof Node.CapturingGroup);
  }

  private BitSet ends(Node node, BitSet starts) {
    BitSet ends = new BitSet();
    if (node instanceof Node.OneOf oneOf) {
      starts.stream()
          .filter(at -> fits(oneOf.set(), at))
          .forEach(at -> ends.set(at + length(oneOf.set(), at)));
    } else if (node instanceof Node.Concatenation row) {
      BitSet reached = starts;
      for (Node item : row.items()) {
        reached = ends(item, reached);
      }
      ends.or(reached);
    } else if (node instanceof Node.Alternation alternation) {
      alternation.branches().forEach(branch -> ends.or(ends(branch, starts)));
    } else if (node instanceof Node.Repetition repetition) {
      repeat(repetition, starts, ends);
    } else if (node instanceof Node.Assertion assertion) {
      starts.stream().filter(at -> holds(assertion.look(), at)).forEach(ends::set);
    } else {
      ends.or(starts);
    }
    return ends;
  }

  private void repeat(Node.Repetition repetition, BitSet starts, BitSet ends) {
    BitSet reached = starts;
    int most =
        repetition.max() == Node.Repetition.UNBOUNDED
            ? repetition.min() + line.length + 1
            : repetition.max();
    for (int count = 0; count <= most && !reached.isEmpty(); count++) {
      if (count >= repetition.min()) {
        ends.or(reached);
      }
      reached = ends(repetition.body(), reached);
    }
  }

  private boolean fits(CharacterSet set, int at) {
    if (at == line.length) {
      return false;
    }
    int codePoint = Utf8.decode(line, at, line.length);
    return set.isRawByte(line[at] & 0xff)
        || (codePoint < 0 ? set.takesLoneBytes() : set.contains(codePoint));
  }

  private int length(CharacterSet set, int at) {
    return set.isRawByte(line[at] & 0xff) ? 1 : lengthAt(at);
  }

  private int lengthAt(int at) {
    return Math.max(1, Utf8.length(Math.max(0, Utf8.decode(line, at, line.length))));
  }

  private boolean holds(Look look, int at) {
    boolean before = at > 0 && isWord(startOfLast(at));
    boolean after = at < line.length && isWord(at);
    return switch (look) {
      case LINE_START -> at == 0;
      case LINE_END -> at == line.length;
      case WORD_START -> !before && after;
      case WORD_END -> before && !after;
      case WORD_EDGE -> before != after;
      case NO_WORD_EDGE -> before == after;
    };
  }

  private int startOfLast(int at) {
    int start = 0;
    while (start + lengthAt(start) < at) {
      start += lengthAt(start);
    }
    return start;
  }

  private boolean isWord(int at) {
    int codePoint = Utf8.decode(line, at, line.length);
    return CharacterSet.WORD.contains(codePoint >= 0 ? codePoint : line[at] & 0xff);
  }
}
