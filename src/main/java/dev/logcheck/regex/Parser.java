package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a GNU extended regular expression into a syntax tree.
 *
 * <p>The first stage: bytes come in as an administrator wrote them, a {@link Pattern} goes out, or
 * a refusal in the words of {@code grep}. One method for each production of:
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
 * <p>GNU grep has two engines that differ in two odd corners, repeated assertions ({@code ^*}) and
 * a brace where nothing precedes it. Which one answers depends on the rest of the pattern: dfa.c
 * does unless something in it needs locale tables or memory, then regex.c does.
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

  /** Where to note which part of the pattern a node came from; null if nobody asks. */
  private final Spans spans;

  /** Whether regex.c's reading of the odd corners applies. */
  private final boolean regexReading;

  private int at;
  private int nesting;
  private int groups;
  private int completedGroups;
  private boolean sawOddCorner;
  private boolean needsRegex;
  private boolean sawBackReference;
  private boolean sawBrokenByte;

  /** Whether regex.c looks at characters; if not, it looks for bytes, wherever they are. */
  private boolean seesCharacters;

  /** Where a brace stands that begins no interval. */
  private int literalBrace = -1;

  /** Where a bracket expression stands that looks like a class without its brackets. */
  private int confusingBracket = -1;

  private Parser(
      NodePool nodes, byte[] pattern, boolean keepGroups, boolean regexReading, Spans spans) {
    this.spans = spans;
    this.nodes = nodes;
    this.pattern = pattern;
    this.keepGroups = keepGroups;
    this.regexReading = regexReading;
  }

  /** The tree of {@code pattern}, made of nodes of {@code pool}. */
  static Pattern parse(byte[] pattern, NodePool pool) throws PatternSyntaxException {
    return parse(pattern, pool, null);
  }

  /** The same, noting in {@code spans} where each character node came from. */
  static Pattern parse(byte[] pattern, NodePool pool, Spans spans) throws PatternSyntaxException {
    boolean keepGroups = mayReferBack(pattern);
    Parser parser = new Parser(pool, pattern, keepGroups, true, spans);
    Node tree = parser.alternation();
    if (parser.sawBrokenByte && parser.seesCharacters) {
      parser = new Parser(pool, pattern, keepGroups, true, spans);
      parser.seesCharacters = true;
      tree = parser.alternation();
    }
    Pattern parsed = new Pattern(tree, parser.sawBackReference, null);
    if (parser.sawOddCorner) {
      parsed = reconciled(parsed, new Parser(pool, pattern, keepGroups, false, spans), pool);
    }
    if (parser.confusingBracket >= 0) {
      throw new PatternSyntaxException(
          parser.confusingBracket + 1, "character class syntax is [[:space:]], not [:space:]");
    }
    return parsed;
  }

  private static Pattern reconciled(Pattern regex, Parser dfa, NodePool pool)
      throws PatternSyntaxException {
    Node dfaTree = dfa.alternation();
    if (!dfa.needsRegex) {
      return new Pattern(dfaTree, false, null);
    }
    return pool.intern(dfaTree) == pool.intern(regex.tree())
        ? regex
        : new Pattern(regex.tree(), regex.hasBackReference(), DfaFilter.of(dfaTree, pool));
  }

  /** Whether a backslash stands before a digit; wrong only by counting too many. */
  private static boolean mayReferBack(byte[] pattern) {
    for (int i = 0; i + 1 < pattern.length; i++) {
      if (pattern[i] == '\\') {
        i++;
        if (pattern[i] >= '1' && pattern[i] <= '9') {
          return true;
        }
      }
    }
    return false;
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
    while (true) {
      ordinaryCharacters(items);
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

  /**
   * Adds the characters that stand for themselves and are not repeated. Nothing here that {@link
   * #piece} could not do, but most of every rule is such text.
   */
  private void ordinaryCharacters(List<Node> items) {
    int end = at;
    while (spans == null && end < pattern.length && pattern[end] >= 0 && !SPECIAL[pattern[end]]) {
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
      sawOddCorner = true;
    }
    if (regexReading ? at == pattern.length || pattern[at] == '|' : atEndOfBranch()) {
      return nodes.empty();
    }
    boolean neededRegex = needsRegex;
    Look look = assertion();
    if (look == null) {
      return repeats(atom(), neededRegex);
    }
    needsRegex |= look.seesWords();
    seesCharacters |= look.seesWords();
    if (at < pattern.length && isRepeat(pattern[at])) {
      sawOddCorner = true;
      return regexReading ? nodes.assertion(look) : repeats(nodes.assertion(look), neededRegex);
    }
    return nodes.assertion(look);
  }

  private static boolean isRepeat(byte c) {
    return c == '*' || c == '+' || c == '?' || c == '{';
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
  private Node repeats(Node atom, boolean neededRegex) throws PatternSyntaxException {
    Node result = atom;
    while (at < pattern.length && isRepeat(pattern[at])) {
      if (pattern[at] != '{') {
        result = repeat(result, pattern[at] == '+' ? 1 : 0, pattern[at] == '?' ? 1 : -1);
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
      result = repeat(result, interval.min(), interval.max());
      needsRegex = interval.max() == 0 ? neededRegex : needsRegex;
      at = interval.end();
    }
    return result;
  }

  private void checkRepeatCount(Interval interval) throws PatternSyntaxException {
    if (Math.max(interval.min(), interval.max()) > MAX_REPEAT) {
      String reason = (regexReading ? "R" : "r") + "egular expression too big";
      throw new PatternSyntaxException(at + 1, reason);
    }
  }

  private Node repeat(Node body, int min, int max) {
    if (body == nodes.empty() || max == 0) {
      return nodes.empty();
    }
    return min == 1 && max == 1 ? body : nodes.repetition(body, min, max);
  }

  /** The assertion that stands here, stepped over; null where there is none. */
  private Look assertion() {
    Look look =
        switch (pattern[at]) {
          case '^' -> Look.LINE_START;
          case '$' -> Look.LINE_END;
          case '\\' -> at + 1 < pattern.length ? escapedAssertion(pattern[at + 1]) : null;
          default -> null;
        };
    if (look != null) {
      at += pattern[at] == '\\' ? 2 : 1;
    }
    return look;
  }

  private static Look escapedAssertion(byte letter) {
    return switch (letter) {
      case '<' -> Look.WORD_START;
      case '>' -> Look.WORD_END;
      case 'b' -> Look.WORD_EDGE;
      case 'B' -> Look.NO_WORD_EDGE;
      case '`' -> Look.LINE_START;
      case '\'' -> Look.LINE_END;
      default -> null;
    };
  }

  private Node atom() throws PatternSyntaxException {
    int start = at;
    Node node = atomHere();
    if (spans != null && node instanceof Node.OneOf oneOf) {
      spans.put(oneOf.number(), start, at);
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
        yield nodes.character(CharacterSet.ANY);
      }
      default -> character();
    };
  }

  private Node group() throws PatternSyntaxException {
    int open = at++;
    int number = ++groups;
    if (++nesting > MAX_NESTING) {
      throw new PatternSyntaxException(open + 1, "Regular expression too big");
    }
    Node body = alternation();
    if (at == pattern.length) {
      throw new PatternSyntaxException(open + 1, "Unmatched ( or \\(");
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
    CharacterSet set = bracket.parse();
    at = bracket.end();
    needsRegex |= bracket.needsRegex();
    seesCharacters |= bracket.seesCharacters();
    if (bracket.isConfusing() && confusingBracket < 0) {
      confusingBracket = open;
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
    CharacterSet set =
        switch (letter) {
          case 'w' -> CharacterSet.WORD;
          case 'W' -> CharacterSet.NOT_WORD;
          case 's' -> CharacterSet.SPACE;
          case 'S' -> CharacterSet.NOT_SPACE;
          default -> null;
        };
    if (set == null) {
      return character();
    }
    at++;
    needsRegex = true;
    seesCharacters = true;
    return nodes.character(set);
  }

  private Node backReference(int number) throws PatternSyntaxException {
    if ((completedGroups & 1 << number) == 0) {
      throw new PatternSyntaxException(at, "Invalid back reference");
    }
    at++;
    needsRegex = true;
    seesCharacters = true;
    sawBackReference = true;
    return nodes.backReference(number);
  }

  private Node character() {
    byte first = pattern[at];
    if (first >= 0) {
      at++;
      return nodes.literal(first);
    }
    int codePoint = Utf8.decode(pattern, at, pattern.length);
    if (codePoint < 0) {
      at++;
      needsRegex = true;
      sawBrokenByte = true;
      return nodes.character(
          seesCharacters
              ? CharacterSet.ofByteAtCharacter(first & 0xff)
              : CharacterSet.ofByte(first & 0xff));
    }
    at += Utf8.length(codePoint);
    return nodes.character(CharacterSet.of(codePoint));
  }
}
