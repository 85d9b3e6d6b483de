package dev.logcheck.regex;

/**
 * What a pattern may demand of the place between two characters.
 *
 * <p>The place is described by what came before it and by what may come next; the automaton knows
 * the first and carries the demand on the second, as a mask, until the next character decides it.
 */
enum Look {
  LINE_START(0, "^"),
  LINE_END(1, "$"),
  WORD_START(2, "\\<"),
  WORD_END(3, "\\>"),
  WORD_EDGE(4, "\\b"),
  NO_WORD_EDGE(5, "\\B");

  /** Next comes a word character. */
  static final int NEXT_WORD = 1;

  /** Next comes another character. */
  static final int NEXT_OTHER = 2;

  /** Nothing comes next. */
  static final int NEXT_END = 4;

  static final int NEXT_ANY = NEXT_WORD | NEXT_OTHER | NEXT_END;

  /** How many bits a mask of what may come next takes. */
  static final int NEXT_BITS = 3;

  /** Before is the start of the line. */
  static final int PREVIOUS_NONE = 0;

  /** Before is a word character. */
  static final int PREVIOUS_WORD = 1;

  /** Before is another character. */
  static final int PREVIOUS_OTHER = 2;

  /** Before is a part of a character, where only broken pieces of a pattern can begin. */
  static final int PREVIOUS_PART = 3;

  /** How many kinds of place there are. */
  static final int PREVIOUS_KINDS = 4;

  private static final Look[] ALL = values();

  private final int number;
  private final String text;

  Look(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** What a backslash and this letter demand; null if they demand nothing. */
  static Look escaped(byte letter) {
    return switch (letter) {
      case '<' -> WORD_START;
      case '>' -> WORD_END;
      case 'b' -> WORD_EDGE;
      case 'B' -> NO_WORD_EDGE;
      case '`' -> LINE_START;
      case '\'' -> LINE_END;
      default -> null;
    };
  }

  /** Which kinds of next character this allows, given the previous one. */
  int allowedNext(int previous) {
    if (previous == PREVIOUS_PART) {
      return this == LINE_END ? NEXT_END : 0;
    }
    int notWord = NEXT_OTHER | NEXT_END;
    boolean afterWord = previous == PREVIOUS_WORD;
    return switch (this) {
      case LINE_START -> previous == PREVIOUS_NONE ? NEXT_ANY : 0;
      case LINE_END -> NEXT_END;
      case WORD_START -> afterWord ? 0 : NEXT_WORD;
      case WORD_END -> afterWord ? notWord : 0;
      case WORD_EDGE -> afterWord ? notWord : NEXT_WORD;
      case NO_WORD_EDGE -> afterWord ? NEXT_WORD : notWord;
    };
  }

  /** What the automaton writes on an edge for this. */
  int number() {
    return number;
  }

  /** The one with this number. */
  static Look numbered(int number) {
    return ALL[number];
  }

  /** How many there are; every number is below. */
  static int count() {
    return ALL.length;
  }

  /** Whether the answer depends on which characters are word characters. */
  boolean seesWords() {
    return number >= WORD_START.number;
  }

  @Override
  public String toString() {
    return text;
  }
}
