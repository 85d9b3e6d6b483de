package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logcheck.regex.PatternSyntaxException.Limit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a GNU extended regular expression into a syntax tree.
 *
 * <p>The first stage, run by the {@link PatternReader}: bytes come in as an administrator wrote
 * them, a tree of {@link Node} goes out, or a refusal in the words of {@code grep}. One method for
 * each production of:
 *
 * <pre>
 * pattern     = alternation end
 * alternation = branch { "|" branch }
 * branch      = { piece }
 * piece       = { repeat } atom { repeat }        repeats before an atom say nothing
 *             | assertion
 * repeat      = "*" | "+" | "?" | interval
 * interval    = "{" number "}" | "{" [ number ] "," [ number ] "}"
 * atom        = "(" alternation ")" | bracket | "." | escape | character
 * assertion   = "^" | "$" | "\&lt;" | "\&gt;" | "\b" | "\B" | "\`" | "\'"
 * escape      = "\w" | "\W" | "\s" | "\S" | "\" digit | "\" character
 * bracket     = see {@link BracketParser}
 * </pre>
 *
 * <p>What {@code ^*} and a brace with nothing before it mean is asked of the {@link PatternReader}.
 */
final class Parser {
  private static final int MAX_REPEAT = 32767;
  private static final int MAX_NESTING = 250;
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (byte c : "*+?{|()[.\\^$".getBytes(US_ASCII)) {
      SPECIAL[c] = true;
    }
  }

  private final NodePool nodes;
  private final byte[] pattern;
  private final boolean keepGroups;
  private final boolean regexReading;
  private final boolean loneBytes;
  private final Places places;
  private final ParserNotes notes = new ParserNotes();
  private int at;
  private int nesting;
  private int groups;
  private int completedGroups;

  /** Where a brace stands that begins no interval. */
  private int literalBrace = -1;

  /**
   * A parser of {@code pattern}.
   *
   * @param keepGroups whether the tree is to have group nodes, for back-references
   * @param regexReading whether to read odd corners as regex.c does; otherwise as dfa.c
   * @param loneBytes whether what matches any character, or all but some, matches lone bytes too
   * @param places where to note what stands where; null if nobody asks
   */
  Parser(
      NodePool nodes,
      byte[] pattern,
      boolean keepGroups,
      boolean regexReading,
      boolean loneBytes,
      Places places) {
    this.places = places;
    this.loneBytes = loneBytes;
    this.nodes = nodes;
    this.pattern = pattern;
    this.keepGroups = keepGroups;
    this.regexReading = regexReading;
  }

  /** The tree of the whole pattern. */
  Node parse() throws PatternSyntaxException {
    return alternation();
  }

  /** What was noticed on the way. */
  ParserNotes notes() {
    return notes;
  }

  private Node alternation() throws PatternSyntaxException {
    int completedBefore = completedGroups;
    Node first = branch();
    if (at == pattern.length || pattern[at] != '|') {
      return first;
    }
    List<Node> branches = new ArrayList<>();
    branches.add(first);
    int completed = completedGroups;
    while (at < pattern.length && pattern[at] == '|') {
      at++;
      completedGroups = completedBefore;
      branches.add(branch());
      completed |= completedGroups;
    }
    completedGroups = completed;
    return nodes.alternation(branches);
  }

  private Node branch() throws PatternSyntaxException {
    List<Node> items = new ArrayList<>();
    boolean begins =
        at == 0 && !keepGroups && regexReading && places == null && !notes.seesCharacters;
    if (begins) {
      goOnBehind(nodes.beginning(loneBytes).next(pattern, items));
    }
    while (true) {
      ordinaryCharacters(items);
      if (begins) {
        markBeginning(items.size());
      }
      if (atEndOfBranch()) {
        break;
      }
      Node item = piece();
      if (item != nodes.empty()) {
        items.add(item);
      }
    }
    return nesting == 0 ? nodes.pattern(items) : nodes.concatenation(items);
  }

  private void markBeginning(int items) {
    if (!notes.sawOddCorner && !notes.sawBrokenByte && notes.confusingBracket < 0) {
      nodes
          .beginning(loneBytes)
          .add(new Beginning.Mark(at, items, notes.needsRegex, notes.seesCharacters));
    }
  }

  private void goOnBehind(Beginning.Mark mark) {
    if (mark != null) {
      at = mark.at();
      notes.needsRegex = mark.needsRegex();
      notes.seesCharacters = mark.seesCharacters();
    }
  }

  /**
   * Adds the characters that stand for themselves and are not repeated. Nothing here that {@link
   * #piece} could not do, but most of every rule is such text.
   */
  private void ordinaryCharacters(List<Node> items) {
    int end = at;
    while (places == null && end < pattern.length && pattern[end] >= 0 && !SPECIAL[pattern[end]]) {
      end++;
    }
    if (end > at && end < pattern.length && isRepeat(pattern[end])) {
      end--;
    }
    for (; at < end; at++) {
      items.add(nodes.literal(pattern[at]));
    }
  }

  private boolean atEndOfBranch() {
    return at == pattern.length || pattern[at] == '|' || (pattern[at] == ')' && nesting > 0);
  }

  private Node piece() throws PatternSyntaxException {
    while (at < pattern.length && at != literalBrace && skipRepeatWithoutAtom()) {
      notes.sawOddCorner = true;
    }
    if (regexReading ? at == pattern.length || pattern[at] == '|' : atEndOfBranch()) {
      return nodes.empty();
    }
    boolean neededRegex = notes.needsRegex;
    int start = at;
    Look look = assertion();
    if (look == null) {
      return repeats(start, atom(), neededRegex);
    }
    if (places != null) {
      places.assertion(look, start);
    }
    notes.needsRegex |= look.seesWords();
    notes.seesCharacters |= look.seesWords();
    if (at < pattern.length && isRepeat(pattern[at])) {
      notes.sawOddCorner = true;
      Node assertion = nodes.assertion(look);
      return regexReading ? assertion : repeats(start, assertion, neededRegex);
    }
    return nodes.assertion(look);
  }

  static boolean isRepeat(byte c) {
    return c == '*' || c == '+' || c == '?' || c == '{';
  }

  /** Whether an ASCII character stands for itself only behind a backslash. */
  static boolean isSpecial(byte c) {
    return SPECIAL[c];
  }

  /** Steps over a repeat that has nothing to repeat; grep merely warns of those. */
  private boolean skipRepeatWithoutAtom() throws PatternSyntaxException {
    if (pattern[at] != '{') {
      boolean skips = isRepeat(pattern[at]);
      at += skips ? 1 : 0;
      return skips;
    }
    if (regexReading) {
      at++;
      return true;
    }
    Interval interval = Interval.read(pattern, at);
    if (!interval.isValid()) {
      literalBrace = at;
      return false;
    }
    checkRepeatCount(interval);
    at = interval.end();
    return true;
  }

  /** The atom with its repeats; what is repeated zero times leaves no trace in dfa.c. */
  private Node repeats(int start, Node atom, boolean neededRegex) throws PatternSyntaxException {
    Node result = atom;
    while (at < pattern.length && isRepeat(pattern[at])) {
      if (pattern[at] != '{') {
        result = repeat(start, result, pattern[at] == '+' ? 1 : 0, pattern[at] == '?' ? 1 : -1);
        at++;
        continue;
      }
      Interval interval = Interval.read(pattern, at);
      if (!(regexReading ? interval.isInterval() : interval.isValid())) {
        literalBrace = at;
        return result;
      }
      if (!interval.isValid()) {
        throw new PatternSyntaxException(at + 1, "Invalid content of \\{\\}");
      }
      checkRepeatCount(interval);
      result = repeat(start, result, interval.min(), interval.max());
      notes.needsRegex = interval.max() == 0 ? neededRegex : notes.needsRegex;
      at = interval.end();
    }
    return result;
  }

  private void checkRepeatCount(Interval interval) throws PatternSyntaxException {
    if (Math.max(interval.min(), interval.max()) > MAX_REPEAT) {
      String reason = (regexReading ? "R" : "r") + "egular expression too big";
      throw new PatternSyntaxException(at + 1, reason, Limit.COUNT);
    }
    if (places != null) {
      places.interval(interval, at);
    }
  }

  private Node repeat(int start, Node body, int min, int max) {
    Node repeated = nodes.repeat(body, min, max);
    if (places != null) {
      places.repetition(repeated, start);
    }
    return repeated;
  }

  /** The assertion that stands here, stepped over; null where there is none. */
  private Look assertion() {
    Look look =
        switch (pattern[at]) {
          case '^' -> Look.LINE_START;
          case '$' -> Look.LINE_END;
          case '\\' -> at + 1 < pattern.length ? Look.escaped(pattern[at + 1]) : null;
          default -> null;
        };
    if (look != null) {
      at += pattern[at] == '\\' ? 2 : 1;
    }
    return look;
  }

  private Node atom() throws PatternSyntaxException {
    int start = at;
    Node node = atomHere();
    if (places != null && node instanceof Node.OneOf oneOf) {
      places.character(oneOf.number(), start, at);
    }
    return node;
  }

  private Node atomHere() throws PatternSyntaxException {
    return switch (pattern[at]) {
      case '(' -> group();
      case '[' -> bracket();
      case '\\' -> escape();
      case '.' -> {
        at++;
        yield nodes.character(reaching(CharacterSet.ANY));
      }
      default -> character();
    };
  }

  private CharacterSet reaching(CharacterSet set) {
    return loneBytes ? set.withLoneBytes() : set;
  }

  private Node group() throws PatternSyntaxException {
    int open = at++;
    int number = ++groups;
    if (++nesting > MAX_NESTING) {
      throw new PatternSyntaxException(open + 1, "Regular expression too big", Limit.NESTING);
    }
    Node body = alternation();
    if (at == pattern.length) {
      throw new PatternSyntaxException(open + 1, "this ( has no closing )");
    }
    at++;
    nesting--;
    if (number <= 9) {
      completedGroups |= 1 << number;
    }
    return keepGroups && number <= 9 ? nodes.group(body, number) : body;
  }

  private Node bracket() throws PatternSyntaxException {
    int open = at;
    BracketParser bracket = new BracketParser(pattern, open);
    CharacterSet set = reaching(bracket.parse());
    at = bracket.end();
    if (bracket.needsRegex()) {
      notes.needsRegex = true;
      notes.opaqueSets.add(set);
    }
    notes.seesCharacters |= bracket.seesCharacters();
    if (bracket.isConfusing() && notes.confusingBracket < 0) {
      notes.confusingBracket = open;
    }
    return nodes.character(set);
  }

  private Node escape() throws PatternSyntaxException {
    if (at + 1 == pattern.length) {
      throw new PatternSyntaxException(at + 1, "Trailing backslash");
    }
    at++;
    byte letter = pattern[at];
    if (letter >= '1' && letter <= '9') {
      return backReference(letter - '0');
    }
    CharacterSet escaped = CharacterSet.escaped(letter);
    if (escaped == null) {
      return character();
    }
    CharacterSet set = reaching(escaped);
    at++;
    notes.needsRegex = true;
    notes.seesCharacters = true;
    notes.opaqueSets.add(set);
    return nodes.character(set);
  }

  private Node backReference(int number) throws PatternSyntaxException {
    if ((completedGroups & 1 << number) == 0) {
      throw new PatternSyntaxException(at, "Invalid back reference");
    }
    if (places != null) {
      places.backReference(at - 1);
    }
    at++;
    notes.needsRegex = true;
    notes.seesCharacters = true;
    notes.sawBackReference = true;
    return nodes.backReference(number);
  }

  private Node character() {
    byte first = pattern[at];
    if (first >= 0) {
      at++;
      return nodes.literal(first);
    }
    int codePoint = Utf8.decodeStrictly(pattern, at, pattern.length);
    if (codePoint < 0) {
      at++;
      notes.needsRegex = true;
      notes.sawBrokenByte = true;
      return nodes.character(
          notes.seesCharacters
              ? CharacterSet.ofByteAtCharacter(first & 0xff)
              : CharacterSet.ofByte(first & 0xff));
    }
    at += Utf8.length(codePoint);
    return nodes.character(CharacterSet.of(codePoint));
  }
}
