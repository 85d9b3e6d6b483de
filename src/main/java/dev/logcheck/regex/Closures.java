package dev.logcheck.regex;

import java.util.Arrays;

/**
 * What each state of the {@link Nfa} leads to without consuming: the threads of the {@link
 * Determinizer} that a pattern has when it arrives there. Each is worked out when it is first asked
 * for. Not for use by two threads at a time.
 */
final class Closures {
  private final Nfa nfa;
  private final NfaCompiler compiler;
  private final IntSet pending = new IntSet();

  /** By state and kind of previous character. */
  private int[][] known = new int[1 << 10][];

  Closures(Nfa nfa, NfaCompiler compiler) {
    this.nfa = nfa;
    this.compiler = compiler;
  }

  /** The threads of a state behind a character of this kind; to be read only. */
  int[] of(int state, int previous) {
    int at = state * Look.PREVIOUS_KINDS + previous;
    if (at >= known.length) {
      known = Arrays.copyOf(known, Math.max(at + 1, known.length * 2));
    }
    int[] closure = known[at];
    if (closure == null) {
      closure = closure(state, previous);
      known[at] = closure;
    }
    return closure;
  }

  /**
   * Every thread that some line leads to outside a character, and perhaps others: no character is
   * looked at.
   */
  int[] anywhere() {
    IntSet threads = new IntSet();
    add(NfaCompiler.startState(), Look.PREVIOUS_NONE, threads);
    for (int i = 0; i < threads.size(); i++) {
      int edge = threads.get(i) >> Look.NEXT_BITS;
      if (nfa.kind(edge) != Nfa.CONSUME && (threads.get(i) & ~Look.NEXT_END & Look.NEXT_ANY) != 0) {
        threads.add(edge << Look.NEXT_BITS | Look.NEXT_ANY);
      }
      for (int previous = 1;
          nfa.kind(edge) != Nfa.ACCEPT && previous < Look.PREVIOUS_KINDS;
          previous++) {
        add(nfa.target(edge), previous, threads);
      }
    }
    return threads.sorted();
  }

  private void add(int state, int previous, IntSet threads) {
    for (int thread : of(state, previous)) {
      threads.add(thread);
    }
  }

  /** Follows edges that consume nothing; each path narrows what may come next. */
  private int[] closure(int state, int previous) {
    pending.clear();
    pending.add(state << Look.NEXT_BITS | Look.NEXT_ANY);
    int[] threads = new int[8];
    int size = 0;
    for (int i = 0; i < pending.size(); i++) {
      int mask = pending.get(i) & Look.NEXT_ANY;
      int reached = pending.get(i) >> Look.NEXT_BITS;
      compiler.expand(reached);
      for (int edge = nfa.firstEdge(reached); edge >= 0; edge = nfa.nextEdge(edge)) {
        int next = follow(edge, mask, previous);
        if (next >= 0) {
          threads = size == threads.length ? Arrays.copyOf(threads, size * 2) : threads;
          threads[size++] = next;
        }
      }
    }
    return Arrays.copyOf(threads, size);
  }

  private boolean begins(int edge, int previous) {
    if (previous != Look.PREVIOUS_PART || nfa.kind(edge) != Nfa.CONSUME) {
      return true;
    }
    CharacterSet set = nfa.set(nfa.argument(edge));
    return !set.beginsAtCharacter() && !set.takesLoneBytes();
  }

  /** The thread that {@code edge} is, or -1 after having put what lies behind it on the list. */
  private int follow(int edge, int mask, int previous) {
    switch (nfa.kind(edge)) {
      case Nfa.EPSILON -> pending.add(nfa.target(edge) << Look.NEXT_BITS | mask);
      case Nfa.ASSERT -> {
        int allowed = mask & Look.numbered(nfa.argument(edge)).allowedNext(previous);
        if (allowed != 0) {
          pending.add(nfa.target(edge) << Look.NEXT_BITS | allowed);
        }
      }
      default -> {
        return begins(edge, previous) ? edge << Look.NEXT_BITS | mask : -1;
      }
    }
    return -1;
  }
}
