package dev.logcheck.summary;

import dev.logcheck.line.Ascii;

/**
 * Masks a message: finds, without looking at any other message, the parts that are values.
 *
 * <p>The first step of grouping, and the hot one: one pass over the bytes of each line. A word is a
 * run of word bytes held together by inner {@code - . / @ \}. Values are numbers, words with two or
 * more digits, addresses, times and dates, paths, quantities with their unit, encoded data, JSON
 * objects behind a message, empty brackets, and names of users where English grammar announces
 * them. Everything else is literal; what varies among it is found by {@link Folding}.
 */
final class Masker {
  private static final int EXPECTS_NOTHING = 0;
  private static final int EXPECTS_USER = 1;
  private static final int EXPECTS_NAME = 2;

  private static final boolean[] STARTS_VALUE = new boolean[128];

  static {
    for (char c : "./~-+<>([{\"'`:".toCharArray()) {
      STARTS_VALUE[c] = true;
    }
  }

  private final WordScan scan = new WordScan();
  private byte[] line = {};
  private int end;
  private MaskedMessage out = new MaskedMessage();

  private boolean masksPattern;
  private int expected;
  private boolean afterNumber;
  private boolean afterAddress;

  /** Masks the bytes of a message into the given place. */
  void mask(byte[] bytes, int from, int to, MaskedMessage masked) {
    masksPattern = false;
    maskAll(bytes, from, to, masked);
  }

  /** Masks what is masked already, where variables may have become neighbours. */
  void maskPattern(byte[] bytes, MaskedMessage masked) {
    masksPattern = true;
    maskAll(bytes, 0, bytes.length, masked);
  }

  private void maskAll(byte[] bytes, int from, int to, MaskedMessage masked) {
    line = bytes;
    end = to;
    out = masked;
    out.clear();
    expected = EXPECTS_NOTHING;
    afterNumber = false;
    afterAddress = false;
    int i = from;
    while (i < to) {
      if (out.isFull()) {
        out.variable(i, to);
        return;
      }
      i = piece(i);
    }
  }

  private int piece(int i) {
    return switch (Ascii.kind(line[i])) {
      case Ascii.BLANK -> isVariable(i) || isUnseen(line[i]) ? variable(i, i + 1) : blank(i);
      case Ascii.WORD -> expected == EXPECTS_NAME ? name(i) : word(i, i);
      default -> punctuation(i);
    };
  }

  private boolean isVariable(int i) {
    return masksPattern && line[i] == MaskedMessage.VARIABLE;
  }

  /** A control byte is a value, and so is shown: among blanks it would be lost. */
  private boolean isUnseen(byte b) {
    return !masksPattern && b != ' ' && b != '\t' && b != '\n' && b != '\r';
  }

  private int blank(int i) {
    out.blank();
    if (expected == EXPECTS_NAME && i + 1 < end && Ascii.isBlank(line[i + 1])) {
      expected = EXPECTS_NOTHING;
      return variable(i + 1, i + 1);
    }
    return i + 1;
  }

  private int variable(int from, int to) {
    out.variable(from, to);
    expected = EXPECTS_NOTHING;
    afterNumber = false;
    afterAddress = false;
    return to;
  }

  private int number(int from, int to) {
    variable(from, to);
    afterNumber = true;
    return to;
  }

  private int name(int from) {
    int i = from;
    while (i < end && !Ascii.isBlank(line[i]) && !Ascii.endsName(line[i]) && line[i] != ':') {
      i++;
    }
    return variable(from, i);
  }

  private int punctuation(int i) {
    int next = i + 1;
    if (!mayStartValue(line[i])) {
      out.punctuation(line, i);
      return next;
    }
    if (Shapes.startsPath(line, i, end)) {
      return variable(i, Shapes.path(line, i, end));
    }
    if (line[i] == '"' || line[i] == '\'' || line[i] == '`' || line[i] == '<') {
      int wordEnd = quotedWord(i);
      if (wordEnd > next) {
        out.punctuation(line, i);
        return variable(next, wordEnd);
      }
    }
    if (line[i] == '<') {
      int idEnd = Shapes.bracketedId(line, next, end);
      if (idEnd > next) {
        out.punctuation(line, i);
        return variable(next, idEnd);
      }
    }
    if (isSign(i)) {
      return word(i, next);
    }
    if (isEmptySlot(i)) {
      out.punctuation(line, i);
      variable(next, next);
      out.punctuation(line, next);
      return next + 1;
    }
    if (isNothing(i)) {
      return variable(i, next);
    }
    if (line[i] == ':' && next < end && line[next] == ':') {
      int hexEnd = Shapes.colonHex(line, i, end);
      if (hexEnd > i) {
        return variable(i, hexEnd);
      }
    }
    if (line[i] == '{' && !out.isEmpty()) {
      int jsonEnd = Shapes.json(line, i, end);
      if (jsonEnd > i) {
        return variable(i, jsonEnd);
      }
    }
    out.punctuation(line, i);
    return next;
  }

  /** Whether punctuation may begin a path, a number, an address, data, or an empty slot. */
  private static boolean mayStartValue(byte punctuation) {
    return STARTS_VALUE[punctuation];
  }

  /** A sign or comparison belongs to the number behind it, where it does not join two words. */
  private boolean isSign(int i) {
    return i + 1 < end
        && Ascii.isDigit(line[i + 1])
        && (line[i] == '-' || line[i] == '+' || line[i] == '<' || line[i] == '>' || line[i] == '~')
        && (out.startsWord() || !out.followsVariable())
        && !(line[i] == '<' && Shapes.isBracketed(line, i, end));
  }

  private boolean isEmptySlot(int i) {
    return out.startsWord()
        && i + 1 < end
        && (Ascii.isOpening(line[i]) || line[i] == '"')
        && line[i + 1] == (line[i] == '"' ? '"' : Ascii.closing(line[i]))
        && (i + 2 == end || Ascii.isBlank(line[i + 2]));
  }

  /** A dash in the place of a value: alone in brackets or quotes, or one of several in a row. */
  private boolean isNothing(int i) {
    if (line[i] != '-' || (i + 1 < end && !isEdge(line[i + 1]))) {
      return false;
    }
    if (!out.startsWord()) {
      return out.endsWithOpening() && i + 1 < end && !Ascii.isBlank(line[i + 1]);
    }
    int next = Ascii.skipBlanks(line, i + 1, end);
    return out.followsVariable()
        && next < end
        && (line[next] == '-' || Ascii.isClosing(line[next]));
  }

  private static boolean isEdge(byte b) {
    return Ascii.isBlank(b) || b == '"' || Ascii.isClosing(b);
  }

  /**
   * The end of the one word in quotes or angle brackets that opens here, or the place behind the
   * opening. What begins a message in angle brackets is its level; what is behind {@code msg=}
   * names it; and what a colon follows is the key of a JSON object.
   */
  private int quotedWord(int open) {
    boolean angle = line[open] == '<';
    if (out.isEmpty() ? angle : !mayOpenQuote(open)) {
      return open + 1;
    }
    int close = Shapes.quotedEnd(line, open, end);
    boolean key = close + 1 < end && line[close + 1] == ':' && !angle && isJson();
    return key ? open + 1 : close;
  }

  private boolean mayOpenQuote(int open) {
    boolean glued = Ascii.isWord(line[open - 1]) || Ascii.isClosing(line[open - 1]);
    return !glued && !out.endsWith("msg=");
  }

  /** Whether the message is a JSON object, whose words say what it is. */
  private boolean isJson() {
    return out.beginsWith('{');
  }

  /** A word, whose sign, if it has one, stands at {@code from}. */
  private int word(int from, int start) {
    int to = scan.find(line, start, end);
    if (to < end && line[to] == ':') {
      int hexEnd = Shapes.colonHex(line, start, end);
      if (hexEnd > start) {
        return number(from, hexEnd);
      }
      if (startsUrlOrDrive(start, to)) {
        return variable(from, Shapes.path(line, start, end));
      }
    }
    int base64End = base64(start, to);
    if (base64End > to) {
      return variable(from, base64End);
    }
    if (!scan.isPlain() && isValue(start, to)) {
      boolean address = scan.hasDot() && Shapes.isAddress(line, start, to);
      number(from, to);
      afterAddress = address;
      return to;
    }
    if (isNamedByContext(start, to)) {
      return variable(from, to);
    }
    if (out.announcesText()) {
      int textEnd = ErrorTexts.end(line, start, end);
      if (textEnd > start) {
        return variable(from, textEnd);
      }
    }
    if (Lexicon.isSignal(line, start, to)) {
      return variable(from, to);
    }
    return literal(start, to);
  }

  /** The end of base64 that goes on where the word ends, at a plus sign or padding. */
  private int base64(int start, int to) {
    boolean plus = to < end && line[to] == '+';
    boolean padded = to < end && line[to] == '=' && (to + 1 == end || !Ascii.isWord(line[to + 1]));
    return plus || (padded && to - start > Shapes.SHORTEST_BASE64 - 3)
        ? Shapes.base64(line, start, end)
        : start;
  }

  private boolean startsUrlOrDrive(int start, int to) {
    return to + 2 < end
        && ((line[to + 1] == '/' && line[to + 2] == '/')
            || (to == start + 1 && line[to + 1] == '\\' && Ascii.isLetter(line[start])));
  }

  private boolean isValue(int start, int to) {
    return scan.isNumeric()
        || (scan.hasDigit() && isQuantity(start, to))
        || (line[start] == '0' && to > start + 1 && line[start + 1] == 'x');
  }

  private boolean isQuantity(int start, int to) {
    int unit = Ascii.skipDigits(line, start, to);
    return unit > start && Lexicon.isGluedUnit(line, unit, to);
  }

  private boolean isNamedByContext(int start, int to) {
    int length = to - start;
    if (afterNumber
        && out.followsVariable()
        && (to == end || line[to] != '=')
        && Lexicon.followsNumber(line, start, to)) {
      return true;
    }
    if (length <= Lexicon.LONGEST_CONSTANT && isAssigned() && Lexicon.isConstant(line, start, to)) {
      return true;
    }
    return (length == 3 && isDate(start, to))
        || (afterAddress && isHostOfAddress(to))
        || (scan.hasDot() && isAddressOfHost(to));
  }

  private boolean isAssigned() {
    return out.endsWith('=');
  }

  /** A month or weekday that a number follows, perhaps behind a month. */
  private boolean isDate(int start, int to) {
    if (!Lexicon.isCalendar(line, start, to)) {
      return false;
    }
    int i = to;
    while (i < end && i < to + 2 && (line[i] == ' ' || line[i] == ',' || line[i] == '-')) {
      i++;
    }
    return i < end
        && (Ascii.isDigit(line[i]) || (i + 3 < end && Lexicon.isCalendar(line, i, i + 3)));
  }

  /** The name in {@code 192.0.2.1 (name)}. */
  private boolean isHostOfAddress(int to) {
    return out.opensBracketBehindVariable() && to < end && Ascii.isClosing(line[to]);
  }

  /** The name in {@code host.example.org [192.0.2.1]}. */
  private boolean isAddressOfHost(int to) {
    int i = to < end && line[to] == ' ' ? to + 1 : to;
    return i + 1 < end && (line[i] == '[' || line[i] == '(') && Ascii.isDigit(line[i + 1]);
  }

  private int literal(int start, int to) {
    if (to - start > MaskedMessage.LONGEST_WORD) {
      return variable(start, to);
    }
    out.literal(line, start, to);
    boolean user = expected == EXPECTS_USER && Lexicon.isUser(line, start, to);
    boolean before = !user && Lexicon.comesBeforeUser(line, start, to);
    expected = user ? EXPECTS_NAME : before ? EXPECTS_USER : EXPECTS_NOTHING;
    afterNumber = false;
    afterAddress = false;
    return to;
  }
}
