package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * How far into a line a pattern gets, and what it waits for there.
 *
 * <p>Used to explain why a rule does not match a line: the attempt that consumes the most is
 * followed, and the places of the pattern that it has reached are named.
 *
 * @param matches whether the pattern matches the line; if it does, nothing is expected
 * @param start where in the line the attempt begins, in bytes from 0
 * @param end up to where it gets: the place of the first byte that does not fit, or the line's end
 * @param expected what would have fitted there, in the order of the pattern; empty if the pattern
 *     could begin nowhere
 */
public record PatternProgress(boolean matches, int start, int end, List<Expectation> expected) {
  private static final long BUDGET = 1_000_000;

  public PatternProgress {
    expected = List.copyOf(expected);
  }

  /**
   * A place in the pattern and what it demands.
   *
   * @param column where in the pattern, in bytes from 1; behind its last byte for demands on what
   *     follows the match
   * @param demand that part of the pattern, or words in angle brackets
   */
  public record Expectation(int column, String demand) {}

  /**
   * Follows {@code pattern} into the line {@code line}.
   *
   * @throws PatternSyntaxException if the pattern is malformed
   */
  public static PatternProgress of(byte[] pattern, byte[] line) throws PatternSyntaxException {
    PatternSet.Builder set = PatternSet.builder();
    set.add(pattern);
    if (!set.build().newMatcher().match(line, 0, line.length).isEmpty()) {
      return new PatternProgress(true, 0, line.length, List.of());
    }
    return new Attempts(pattern, line).best();
  }

  /** Tries the pattern at every place of the line where it can begin. */
  private static final class Attempts {
    private final byte[] pattern;
    private final byte[] line;
    private final Spans spans = new Spans();
    private final Determinizer determinizer;
    private long steps;
    private int bestStart;
    private int bestEnd = -1;
    private int[] bestState = {};

    Attempts(byte[] pattern, byte[] line) throws PatternSyntaxException {
      this.pattern = pattern;
      this.line = line;
      this.determinizer = SinglePattern.of(pattern, NodePool.unshared(), spans).determinizer();
    }

    PatternProgress best() {
      for (int start = 0; start <= line.length && steps < BUDGET; start++) {
        if (start == line.length || (line[start] & 0xC0) != 0x80) {
          attempt(start);
        }
      }
      return new PatternProgress(false, bestStart, Math.max(bestEnd, 0), expectations());
    }

    private void attempt(int start) {
      int[] state = determinizer.startBehind(kindBefore(start));
      int at = start;
      while (state.length > 0) {
        if (!isInsideCharacter(state) && at - start > bestEnd - bestStart) {
          bestStart = start;
          bestEnd = at;
          bestState = state;
        }
        if (at == line.length) {
          return;
        }
        state = determinizer.step(state, line[at++] & 0xff);
        steps += state.length;
      }
    }

    private int kindBefore(int start) {
      if (start == 0) {
        return Look.PREVIOUS_NONE;
      }
      int first = start - 1;
      while (first > 0 && start - first < 4 && (line[first] & 0xC0) == 0x80) {
        first--;
      }
      int codePoint = Utf8.decode(line, first, line.length);
      return codePoint >= 0 && first + Utf8.length(codePoint) == start
          ? determinizer.kindBehind(codePoint)
          : determinizer.kindBehind(line[start - 1] & 0xff);
    }

    private boolean isInsideCharacter(int[] state) {
      for (int thread : state) {
        if (determinizer.awaitedSet(thread) != -2) {
          return false;
        }
      }
      return true;
    }

    private List<Expectation> expectations() {
      List<Expectation> expectations = new ArrayList<>();
      for (int thread : bestState) {
        int set = determinizer.awaitedSet(thread);
        if (set >= 0) {
          int from = spans.start(set);
          String demand = new String(pattern, from, spans.end(set) - from, UTF_8);
          expectations.add(new Expectation(from + 1, demand));
        } else if (set == -1) {
          expectations.add(behindPattern(Determinizer.allowedNext(thread)));
        }
      }
      return expectations.stream()
          .distinct()
          .sorted(java.util.Comparator.comparingInt(Expectation::column))
          .toList();
    }

    private Expectation behindPattern(int allowedNext) {
      String demand =
          switch (allowedNext) {
            case Look.NEXT_END -> "<end of line>";
            case Look.NEXT_WORD -> "<word character>";
            case Look.NEXT_ANY -> "<the same text again>";
            default -> "<no word character>";
          };
      return new Expectation(pattern.length + 1, demand);
    }
  }
}
