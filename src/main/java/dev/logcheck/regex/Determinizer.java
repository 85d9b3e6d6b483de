package dev.logcheck.regex;

/**
 * Works out states of the deterministic automaton, one step at a time.
 *
 * <p>A deterministic state is a sorted set of <i>threads</i>, each an integer: an edge of the
 * {@link Nfa} that waits for a character, or has accepted, with a mask of the kinds of character
 * that may come next ({@link Look}); or, if negative, a character of several bytes that is under
 * way. The {@link LazyDfa} asks for a step only when a line first takes it. Not for use by two
 * threads at a time.
 */
final class Determinizer {
  private final Nfa nfa;
  private final Closures closures;
  private final UnfinishedCharacters unfinished = new UnfinishedCharacters();

  /** Whether any pattern asks what a word character is, or where a character begins. */
  private final boolean seesCharacters;

  private final boolean hasRawBytes;
  private final boolean takesLoneBytes;

  private IntSet collected = new IntSet();

  Determinizer(Nfa nfa, NfaCompiler compiler, Alphabet alphabet) {
    this.nfa = nfa;
    this.closures = new Closures(nfa, compiler);
    this.seesCharacters = alphabet.seesCharacters();
    this.hasRawBytes = alphabet.hasRawBytes();
    this.takesLoneBytes = alphabet.takesLoneBytes();
  }

  /** The state in which every line begins. */
  int[] start() {
    collected.clear();
    addClosure(NfaCompiler.startState(), Look.PREVIOUS_NONE);
    return collected.sorted();
  }

  /** The state in which a pattern begins behind {@code previous}, if it begins nowhere else. */
  int[] startBehind(int previous) {
    collected.clear();
    addClosure(NfaCompiler.anywhereState(), previous);
    return collected.sorted();
  }

  /** All states at once in which some line ends, as one; it may hold more. */
  int[] anywhere() {
    return closures.anywhere();
  }

  static boolean isInsideCharacter(int thread) {
    return thread < 0;
  }

  /** Whether {@code thread} is neither inside a character nor behind the whole pattern. */
  boolean awaitsMember(int thread) {
    return !isInsideCharacter(thread) && nfa.kind(thread >> Look.NEXT_BITS) == Nfa.CONSUME;
  }

  /** The number of the set that such a thread waits for a member of. */
  int awaitedSet(int thread) {
    return nfa.argument(thread >> Look.NEXT_BITS);
  }

  /** Which kinds of next character {@code thread} allows. */
  static int allowedNext(int thread) {
    return thread & Look.NEXT_ANY;
  }

  /** The kind of place that follows {@code value}, a byte of ASCII or of no character. */
  int kindBehind(int value) {
    return previousKind(value);
  }

  /** The state that {@code value}, a byte other than newline, leads to from {@code state}. */
  int[] step(int[] state, int value) {
    collected.clear();
    for (int thread : state) {
      if (thread < 0) {
        continuePartial(unfinished.numbered(~thread), value);
      } else {
        step(thread >> Look.NEXT_BITS, thread & Look.NEXT_ANY, value);
      }
    }
    return collected.sorted();
  }

  /** The patterns that match a line which ends in {@code state}, ascending. */
  int[] acceptedAtEnd(int[] state) {
    IntSet accepted = new IntSet();
    addAcceptedAtEnd(state, accepted);
    return accepted.sorted();
  }

  private void addAcceptedAtEnd(int[] state, IntSet accepted) {
    for (int thread : state) {
      if (thread >= 0) {
        int edge = thread >> Look.NEXT_BITS;
        if (nfa.kind(edge) == Nfa.ACCEPT && (thread & Look.NEXT_END) != 0) {
          accepted.add(nfa.argument(edge));
        }
      } else if (unfinished.numbered(~thread).broken() != 0) {
        addAcceptedAtEnd(replay(unfinished.numbered(~thread), -1), accepted);
      }
    }
  }

  /** Whether some pattern has matched, whatever follows. */
  boolean hasAccepted(int[] state) {
    for (int thread : state) {
      if (thread >= 0
          && nfa.kind(thread >> Look.NEXT_BITS) == Nfa.ACCEPT
          && (thread & Look.NEXT_ANY) == Look.NEXT_ANY) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rest of the line cannot change which patterns match. */
  boolean isDecided(int[] state) {
    for (int thread : state) {
      if (thread < 0
          || nfa.kind(thread >> Look.NEXT_BITS) != Nfa.ACCEPT
          || (thread & Look.NEXT_ANY) != Look.NEXT_ANY) {
        return false;
      }
    }
    return true;
  }

  private void step(int edge, int mask, int value) {
    switch (nfa.kind(edge)) {
      case Nfa.ACCEPT -> {
        if (mask == Look.NEXT_ANY) {
          collected.add(edge << Look.NEXT_BITS | mask);
        } else {
          consumeAnything(mask, value, ~edge);
        }
      }
      case Nfa.SEARCH -> search(edge, mask, value);
      default -> {
        CharacterSet set = nfa.set(nfa.argument(edge));
        consume(set, mask, value, nfa.target(edge));
        if (set.takesLoneBytes()) {
          consumeLoneByte(mask, value, nfa.target(edge));
        }
      }
    }
  }

  /**
   * A pattern may begin behind any byte; behind which character decides its first assertion. Where
   * every pattern must begin at the start of the line, the search ends with its first byte.
   */
  private void search(int edge, int mask, int value) {
    if (!seesCharacters && (value < 128 || !takesLoneBytes || !canBegin(nfa.target(edge)))) {
      if (addClosure(nfa.target(edge), Look.PREVIOUS_OTHER)) {
        collected.add(edge << Look.NEXT_BITS | mask);
      }
      return;
    }
    consumeAnything(mask, value, ~edge);
    if (value >= 128) {
      addClosure(nfa.target(edge), Look.PREVIOUS_PART);
    }
  }

  private boolean canBegin(int state) {
    return closures.of(state, Look.PREVIOUS_OTHER).length > 0;
  }

  /** Takes a character or, where there is none, a byte. */
  private void consumeAnything(int mask, int value, int target) {
    consume(CharacterSet.ANYTHING, mask, value, target);
    consumeLoneByte(mask, value, target);
  }

  private void consumeLoneByte(int mask, int value, int target) {
    if (value >= 128 && (mask & nextKind(value)) != 0) {
      Utf8Node rest = unfinished.after(CharacterSet.ANYTHING, value, Look.PREVIOUS_NONE);
      if (rest == Utf8Node.NONE) {
        arrive(target, previousKind(value));
      } else {
        addPartial(rest, target, previousKind(value), value);
      }
    }
  }

  private void consume(CharacterSet set, int mask, int value, int target) {
    if (value < 128 || set.isRawByte(value)) {
      boolean member = value >= 128 || set.containsAscii(value);
      if (member && (mask & nextKind(value)) != 0) {
        arrive(target, previousKind(value));
      }
    } else if (!seesCharacters) {
      if ((mask & Look.NEXT_OTHER) != 0) {
        begin(set, value, target, Look.PREVIOUS_NONE);
      }
    } else {
      if ((mask & Look.NEXT_WORD) != 0) {
        begin(set, value, target, Look.PREVIOUS_WORD);
      }
      if ((mask & Look.NEXT_OTHER) != 0) {
        begin(set, value, target, Look.PREVIOUS_OTHER);
      }
    }
  }

  /** A byte that no pattern tells from {@code value}, the same for all such continuation bytes. */
  private int like(int value) {
    return hasRawBytes ? value : CharacterSet.WORD.contains(value) ? 0xAA : 0x80;
  }

  /** The kind of an ASCII character or of a byte that is none, which glibc takes for Latin-1. */
  private int nextKind(int value) {
    return seesCharacters && CharacterSet.WORD.contains(value) ? Look.NEXT_WORD : Look.NEXT_OTHER;
  }

  private int previousKind(int value) {
    return seesCharacters && CharacterSet.WORD.contains(value)
        ? Look.PREVIOUS_WORD
        : Look.PREVIOUS_OTHER;
  }

  /** Begins a character of {@code set}; {@code kind} PREVIOUS_NONE means that no kind matters. */
  private void begin(CharacterSet set, int lead, int target, int kind) {
    Utf8Node rest = unfinished.after(set, lead, kind);
    if (rest != Utf8Node.NONE) {
      addPartial(rest, target, kind == Look.PREVIOUS_NONE ? Look.PREVIOUS_OTHER : kind, 0);
    }
  }

  private void addPartial(Utf8Node rest, int target, int kind, long broken) {
    collected.add(~unfinished.number(new Partial(rest, target, kind, broken)));
  }

  private void continuePartial(Partial partial, int value) {
    Utf8Node rest = partial.rest().after(value);
    if (partial.broken() == 0) {
      if (rest == Utf8Node.END) {
        arrive(partial.target(), partial.kind());
      } else if (rest != Utf8Node.NONE) {
        addPartial(rest, partial.target(), partial.kind(), 0);
      }
    } else if (rest == Utf8Node.NONE) {
      for (int thread : replay(partial, value)) {
        collected.add(thread);
      }
    } else if (rest != Utf8Node.END) {
      addPartial(rest, partial.target(), partial.kind(), partial.broken() << 8 | like(value));
    }
  }

  /**
   * The first of some bytes turned out to be no part of a character: takes the others anew.
   *
   * @param value the byte after them; -1 at the end of the line
   */
  private int[] replay(Partial partial, int value) {
    IntSet outer = collected;
    collected = new IntSet();
    arrive(partial.target(), partial.kind());
    int[] threads = collected.sorted();
    int bytes = (64 - Long.numberOfLeadingZeros(partial.broken()) + 7) / 8;
    for (int i = bytes - 2; i >= 0; i--) {
      threads = step(threads, (int) (partial.broken() >>> (8 * i)) & 0xff);
    }
    threads = value < 0 ? threads : step(threads, value);
    collected = outer;
    return threads;
  }

  /** Goes on behind a character, in a state or with an edge that waited for the character. */
  private void arrive(int target, int kind) {
    if (target >= 0) {
      addClosure(target, kind);
      return;
    }
    collected.add(~target << Look.NEXT_BITS | Look.NEXT_ANY);
    if (nfa.kind(~target) == Nfa.SEARCH) {
      addClosure(nfa.target(~target), kind);
    }
  }

  /** Returns whether there is anything in it. */
  private boolean addClosure(int state, int previous) {
    int[] closure = closures.of(state, previous);
    for (int thread : closure) {
      collected.add(thread);
    }
    return closure.length > 0;
  }
}
