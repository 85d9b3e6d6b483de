package dev.logcheck.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some texts with which lines may end, to be asked of many patterns: a cheap question that spares
 * most of them a {@link PatternComparison}.
 *
 * <p>A pattern is taken to be in every state at once in which some line leaves it, and the texts
 * are read from there on. Most patterns fit none of them for more than a few characters.
 *
 * <p>Immutable, and safe for threads.
 */
public final class PatternEnding {
  private static final int ASCII = 128;
  private static final int NOWHERE = -1;

  /** A pattern with more threads may have any ending: to find out would take too long. */
  private static final int MOST_THREADS = 1_000;

  /** By state and byte. */
  private final List<int[]> next = new ArrayList<>();

  private final List<Boolean> complete = new ArrayList<>();

  private PatternEnding() {}

  /**
   * The lines of ASCII that {@code pattern} matches, as endings.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static PatternEnding of(byte[] pattern) throws PatternSyntaxException {
    PatternEnding ending = new PatternEnding();
    ending.explore(SinglePattern.of(pattern, new NodePool()));
    return ending;
  }

  private void explore(SinglePattern texts) {
    Map<JointState, Integer> numbers = new HashMap<>();
    List<int[]> states = new ArrayList<>();
    states.add(texts.determinizer().start());
    for (int state = 0; state < states.size(); state++) {
      int[] row = new int[ASCII];
      for (int value = 0; value < ASCII; value++) {
        int[] after = texts.determinizer().step(states.get(state), value);
        int fresh = states.size();
        row[value] =
            after.length == 0
                ? NOWHERE
                : numbers.computeIfAbsent(new JointState(after), s -> fresh);
        if (row[value] == fresh) {
          states.add(after);
        }
      }
      next.add(row);
      complete.add(texts.acceptsAtEnd(states.get(state)));
    }
  }

  /**
   * Whether {@code pattern} may match a line that ends like this: wrong only by saying so of some
   * patterns that do not.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public boolean mayEnd(byte[] pattern) throws PatternSyntaxException {
    SinglePattern asked = SinglePattern.of(pattern, new NodePool());
    int[] anywhere = asked.determinizer().anywhere();
    return anywhere.length > MOST_THREADS || new Walk(asked).meets(anywhere);
  }

  /** How far into an ending a pattern is. */
  private static final class Place {
    private final int state;
    private final int[] threads;

    Place(int state, int[] threads) {
      this.state = state;
      this.threads = threads;
    }
  }

  /** Through all endings at once. */
  private final class Walk {
    private final SinglePattern asked;
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<JointState> seen = new HashSet<>();

    Walk(SinglePattern asked) {
      this.asked = asked;
    }

    boolean meets(int[] anywhere) {
      open.push(new Place(0, anywhere));
      while (!open.isEmpty()) {
        Place place = open.pop();
        if (complete.get(place.state) && asked.acceptsAtEnd(place.threads)) {
          return true;
        }
        goOn(place);
      }
      return false;
    }

    private void goOn(Place place) {
      int[] row = next.get(place.state);
      for (int value = 0; value < ASCII; value++) {
        if (row[value] != NOWHERE) {
          int[] after = asked.determinizer().step(place.threads, value);
          if (after.length > 0 && seen.add(new JointState(new int[] {row[value]}, after))) {
            open.push(new Place(row[value], after));
          }
        }
      }
    }
  }
}
