package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern with captures as steps that lead from one to another.
 *
 * <p>Made of the tree that the {@link CaptureParser} reads, walked by {@link CaptureMatcher}s.
 * Where a step splits, the first way is the better one; that alone decides between several matches,
 * as in Perl. A step that consumes a character is a <i>stop</i>, and so is the end; stops have
 * numbers of their own. Immutable, safe for threads.
 */
final class CaptureProgram {
  /** Consumes a character of the set that the argument numbers. */
  static final byte CONSUME = 0;

  /** Goes on with the next step or, if that leads nowhere, with the argument. */
  static final byte SPLIT = 1;

  /** Keeps the place in the slot of the argument: two for each capture. */
  static final byte KEEP = 2;

  /** Passes if the {@link Look} of the argument allows. */
  static final byte LOOK = 3;

  /** The match is complete. */
  static final byte END = 4;

  private static final CaptureNode ANYTHING =
      new CaptureNode.OneOf(CharacterSet.ANYTHING.withLoneBytes());

  private byte[] kinds = new byte[64];
  private int[] nexts = new int[64];
  private int[] arguments = new int[64];
  private int[] stops = new int[64];
  private int size;
  private int stopCount;
  private final List<CharacterSet> sets = new ArrayList<>();
  private final int[] stepOfStop;
  private final int start;
  private final BitSet keepers;
  private boolean looks;
  private boolean seesWords;

  /**
   * Compiles a tree.
   *
   * @param whole whether all that it is given has to match; if not, the leftmost part that does
   */
  CaptureProgram(CaptureNode tree, boolean whole) {
    int end = add(END, 0, 0);
    start = compile(whole ? tree : somewhere(tree), end);
    stepOfStop = new int[stopCount];
    for (int step = 0; step < size; step++) {
      if (isStop(step)) {
        stepOfStop[stops[step]] = step;
      }
    }
    keepers = keepers();
  }

  /** The steps that lead to one that keeps a place. */
  private BitSet keepers() {
    BitSet found = new BitSet(size);
    int known;
    do {
      known = found.cardinality();
      for (int step = 0; step < size; step++) {
        if (kinds[step] == KEEP
            || found.get(nexts[step])
            || (kinds[step] == SPLIT && found.get(arguments[step]))) {
          found.set(step);
        }
      }
    } while (found.cardinality() > known);
    return found;
  }

  private static CaptureNode somewhere(CaptureNode tree) {
    return new CaptureNode.Row(List.of(any(true), new CaptureNode.Capture(tree, -1), any(false)));
  }

  private static CaptureNode any(boolean lazy) {
    return new CaptureNode.Repeat(ANYTHING, 0, Node.Repetition.UNBOUNDED, lazy);
  }

  private int add(byte kind, int next, int argument) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
      arguments = Arrays.copyOf(arguments, size * 2);
      stops = Arrays.copyOf(stops, size * 2);
    }
    kinds[size] = kind;
    nexts[size] = next;
    arguments[size] = argument;
    stops[size] = kind == CONSUME || kind == END ? stopCount++ : -1;
    return size++;
  }

  /** Adds the steps of a node before step {@code next}; gives the first of them. */
  private int compile(CaptureNode node, int next) {
    if (node instanceof CaptureNode.OneOf oneOf) {
      return add(CONSUME, next, number(oneOf.set()));
    } else if (node instanceof CaptureNode.Row row) {
      int step = next;
      for (int i = row.items().size() - 1; i >= 0; i--) {
        step = compile(row.items().get(i), step);
      }
      return step;
    } else if (node instanceof CaptureNode.Choice choice) {
      return choice(choice.branches(), next);
    } else if (node instanceof CaptureNode.Repeat repeat) {
      return repeat(repeat, next);
    } else if (node instanceof CaptureNode.Capture capture) {
      int slot = 2 * (capture.number() + 1);
      return add(KEEP, compile(capture.body(), add(KEEP, next, slot + 1)), slot);
    } else if (node instanceof CaptureNode.Condition condition) {
      looks = true;
      seesWords |= condition.look().seesWords();
      return add(LOOK, next, condition.look().number());
    }
    throw new IllegalArgumentException(node.toString());
  }

  private int number(CharacterSet set) {
    int number = sets.indexOf(set);
    if (number < 0) {
      sets.add(set);
    }
    return number < 0 ? sets.size() - 1 : number;
  }

  private int choice(List<CaptureNode> branches, int next) {
    int step = compile(branches.get(branches.size() - 1), next);
    for (int i = branches.size() - 2; i >= 0; i--) {
      step = split(compile(branches.get(i), next), step, false);
    }
    return step;
  }

  private int split(int first, int second, boolean swapped) {
    return swapped ? add(SPLIT, second, first) : add(SPLIT, first, second);
  }

  private int repeat(CaptureNode.Repeat repeat, int next) {
    boolean unbounded = repeat.max() == Node.Repetition.UNBOUNDED;
    int copies = unbounded ? Math.max(0, repeat.min() - 1) : repeat.min();
    int step = next;
    if (unbounded) {
      step = repeat.min() == 0 ? anyNumber(repeat, next) : atLeastOne(repeat, next);
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        step = split(compile(repeat.body(), step), next, repeat.lazy());
      }
    }
    for (int i = 0; i < copies; i++) {
      step = compile(repeat.body(), step);
    }
    return step;
  }

  /** What may match nothing runs at least once before it can stop, as Perl has it. */
  private int anyNumber(CaptureNode.Repeat repeat, int next) {
    if (repeat.body().matchesNothing()) {
      return split(atLeastOne(repeat, next), next, repeat.lazy());
    }
    int loop = add(SPLIT, next, next);
    turn(loop, compile(repeat.body(), loop), repeat.lazy());
    return loop;
  }

  private int atLeastOne(CaptureNode.Repeat repeat, int next) {
    int loop = add(SPLIT, next, next);
    int body = compile(repeat.body(), loop);
    turn(loop, body, repeat.lazy());
    return body;
  }

  private void turn(int loop, int body, boolean lazy) {
    (lazy ? arguments : nexts)[loop] = body;
  }

  /** Where every match begins. */
  int start() {
    return start;
  }

  int size() {
    return size;
  }

  byte kind(int step) {
    return kinds[step];
  }

  int next(int step) {
    return nexts[step];
  }

  int argument(int step) {
    return arguments[step];
  }

  private boolean isStop(int step) {
    return stops[step] >= 0;
  }

  /** The number of a step that consumes a character, or of the end; -1 for the others. */
  int stop(int step) {
    return stops[step];
  }

  /** How many stops there are; the first one is the end. */
  int stops() {
    return stopCount;
  }

  /** The step that is this stop. */
  int stepOfStop(int stop) {
    return stepOfStop[stop];
  }

  /** Whether no place is kept any more behind this stop. */
  boolean isSettled(int stop) {
    return !keepers.get(nexts[stepOfStop[stop]]);
  }

  /** The sets of characters that steps consume, by number. */
  List<CharacterSet> sets() {
    return sets;
  }

  /** Whether any step looks at what stands about its place. */
  boolean looks() {
    return looks;
  }

  /** Whether any step asks what a word character is. */
  boolean seesWords() {
    return seesWords;
  }
}
