package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.regex.PatternProgress.Expectation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows one pattern into lines that it does not match, and says how far into each it gets.
 *
 * <p>What {@link PatternProgress} is made of; for many lines the pattern is compiled once. Not for
 * use by two threads at a time.
 */
public final class PatternFollower {
  private static final long BUDGET = 1_000_000;

  private final byte[] pattern;
  private final Places places = new Places();
  private final Determinizer determinizer;

  private PatternFollower(byte[] pattern, boolean loneBytes) throws PatternSyntaxException {
    this.pattern = pattern;
    this.determinizer =
        SinglePattern.of(pattern, NodePool.unshared(), loneBytes, places).determinizer();
  }

  /**
   * Compiles a pattern.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternFollower of(byte[] pattern) throws PatternSyntaxException {
    return new PatternFollower(pattern.clone(), false);
  }

  /**
   * Compiles a pattern as {@link PatternSet.Builder#addWithLoneBytes} does.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternFollower withLoneBytes(byte[] pattern) throws PatternSyntaxException {
    return new PatternFollower(pattern.clone(), true);
  }

  /** Follows the pattern into a line that it is known not to match, as far as it gets. */
  public PatternProgress follow(byte[] line) {
    return new Attempts(line).best();
  }

  /** The same for people: where nothing but the end of the line is missing, that is expected. */
  public PatternProgress explain(byte[] line) {
    return new Attempts(line).likest();
  }

  /** Tries the pattern at every place of the line where it can begin. */
  private final class Attempts {
    private final byte[] line;
    private long steps;
    private int bestStart;
    private int bestEnd = -1;
    private int bestSpelt;
    private int[] bestState = {};

    /** The last place at which nothing but the end of the line was missing; -1 if there is none. */
    private int completeEnd = -1;

    private int completeStart;
    private int completeSpelt;

    Attempts(byte[] line) {
      this.line = line;
    }

    PatternProgress best() {
      for (int start = 0; start <= line.length && steps < BUDGET; start++) {
        if (start == line.length || (line[start] & 0xC0) != 0x80) {
          attempt(start);
        }
      }
      return new PatternProgress(false, bestStart, Math.max(bestEnd, 0), bestSpelt, expectations());
    }

    PatternProgress likest() {
      PatternProgress best = best();
      List<Expectation> end = List.of(behindPattern(Look.NEXT_END));
      return isComplete()
          ? new PatternProgress(false, completeStart, completeEnd, completeSpelt, end)
          : best;
    }

    /**
     * Whether the whole pattern fits but for what follows: then a {@code .*} that went on to the
     * end of the line met nothing more of what the pattern spells out, and a last character that is
     * too many is just that.
     */
    private boolean isComplete() {
      boolean last = completeEnd == bestEnd && completeEnd == line.length - 1;
      boolean before = completeEnd < bestEnd && bestEnd == line.length;
      return completeEnd >= 0 && completeSpelt == bestSpelt && (last || before);
    }

    private void attempt(int start) {
      int[] state = determinizer.startBehind(kindBefore(start));
      int at = start;
      int spelt = 0;
      while (state.length > 0) {
        if (!isInsideCharacter(state) && at - start > bestEnd - bestStart) {
          bestStart = start;
          bestEnd = at;
          bestSpelt = spelt;
          bestState = state;
        }
        if (at < line.length && spelt >= completeSpelt && awaitsEnd(state)) {
          completeStart = start;
          completeEnd = at;
          completeSpelt = spelt;
        }
        if (at == line.length) {
          return;
        }
        spelt += isSpelt(state, line[at]) ? 1 : 0;
        state = determinizer.step(state, line[at++] & 0xff);
        steps += state.length;
      }
    }

    private boolean awaitsEnd(int[] state) {
      for (int thread : state) {
        if (!determinizer.awaitsMember(thread)
            && !Determinizer.isInsideCharacter(thread)
            && Determinizer.allowedNext(thread) == Look.NEXT_END) {
          return true;
        }
      }
      return false;
    }

    /** Whether the pattern says in {@code state} that just this byte comes next. */
    private boolean isSpelt(int[] state, byte value) {
      for (int thread : state) {
        if (determinizer.awaitsMember(thread)
            && isSpelt(places.start(determinizer.awaitedSet(thread)), value)) {
          return true;
        }
      }
      return false;
    }

    /** Letters and digits behind a backslash are classes and the like. */
    private boolean isSpelt(int place, byte value) {
      byte first = pattern[place];
      return first == '\\'
          ? pattern[place + 1] == value && !Character.isLetterOrDigit(value)
          : first == value && first != '[' && first != '.';
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
        if (!Determinizer.isInsideCharacter(thread)) {
          return false;
        }
      }
      return true;
    }

    private List<Expectation> expectations() {
      List<Expectation> expectations = new ArrayList<>();
      for (int thread : bestState) {
        if (determinizer.awaitsMember(thread)) {
          int set = determinizer.awaitedSet(thread);
          int from = places.start(set);
          String demand = new String(pattern, from, places.end(set) - from, UTF_8);
          expectations.add(new Expectation(from + 1, demand));
        } else if (!Determinizer.isInsideCharacter(thread)) {
          expectations.add(behindPattern(Determinizer.allowedNext(thread)));
        }
      }
      return expectations.stream()
          .distinct()
          .sorted(Comparator.comparingInt(Expectation::column))
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
