package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.regex.PatternSyntaxException.Limit;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern with captures: an extended regular expression, and what grok and Perl have
 * besides that can be matched in one pass.
 *
 * <pre>
 * alternation = branch { "|" branch }
 * branch      = { assertion | atom [ repeat [ "?" ] ] }
 * repeat      = "*" | "+" | "?" | interval            lazy with a "?" behind it
 * atom        = "(" alternation ")" | "(?:" alternation ")" | "(?&lt;" name "&gt;" alternation ")"
 *             | "%{" NAME [ ":" name [ ":" type ] ] "}" | bracket | "." | escape | character
 * assertion   = "^" | "$" | "\&lt;" | "\&gt;" | "\b" | "\B"
 * escape      = "\w" | "\W" | "\s" | "\S" | "\d" | "\D" | "\" punctuation
 * bracket     = see {@link BracketParser}
 * </pre>
 *
 * <p>While it makes the tree it writes down the same pattern as {@code grep -E} knows it, without
 * captures and without what costs a set of patterns too much: edges of words, which it would have
 * to look for everywhere, and the most of repeats that count far. What dialects read in different
 * ways is refused, with what to write. A dot and what says what it lacks match bytes that are part
 * of no character, too.
 */
final class CaptureParser {
  private static final int MAX_REPEAT = 1000;
  private static final int MAX_NESTING = 200;
  private static final int MAX_SIZE = 5_000;

  /** What a set counts between the least and the most of a repeat. */
  private static final int MAX_COUNTED = 16;

  private static final CharacterSet DIGIT =
      new CharacterSetBuilder().add(CharacterClass.DIGIT).build();
  private static final CharacterSet NOT_DIGIT =
      new CharacterSetBuilder().add(CharacterClass.DIGIT).negated();

  private final byte[] pattern;
  private final NamedExpressions named;
  private final List<Capture> captures;
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private int at;
  private int nesting;

  /**
   * A parser of {@code pattern}.
   *
   * @param captures where its captures are added, in the order of their beginnings
   */
  CaptureParser(byte[] pattern, NamedExpressions named, List<Capture> captures) {
    this.pattern = pattern;
    this.named = named;
    this.captures = captures;
  }

  /** The tree of the whole pattern. */
  CaptureNode parse() throws PatternSyntaxException {
    CaptureNode tree = alternation();
    if (at < pattern.length) {
      throw error(at, "this ) closes no group; write \\) for the character");
    }
    if (tree.size() > MAX_SIZE) {
      String reason = "too long with its repeats written out; write * or +, or lower counts";
      throw new PatternSyntaxException(1, reason, Limit.SIZE);
    }
    return tree;
  }

  /** What was parsed, as {@code grep -E} knows it: matches the same lines or more. */
  byte[] plain() {
    return plain.toByteArray();
  }

  private CaptureNode alternation() throws PatternSyntaxException {
    CaptureNode first = branch();
    if (!isAt('|')) {
      return first;
    }
    List<CaptureNode> branches = new ArrayList<>();
    branches.add(first);
    while (isAt('|')) {
      plain.write(pattern[at++]);
      branches.add(branch());
    }
    return new CaptureNode.Choice(branches);
  }

  private CaptureNode branch() throws PatternSyntaxException {
    List<CaptureNode> items = new ArrayList<>();
    while (at < pattern.length && !isAt('|') && !isAt(')')) {
      items.add(repeated(atom()));
    }
    return items.size() == 1 ? items.get(0) : new CaptureNode.Row(items);
  }

  private boolean isAt(char c) {
    return at < pattern.length && pattern[at] == c;
  }

  private boolean isAt(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= pattern.length || pattern[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A brace is a repeat only if it holds numbers. */
  private boolean isAtRepeat() {
    return at < pattern.length
        && Parser.isRepeat(pattern[at])
        && (pattern[at] != '{' || Interval.read(pattern, at).isInterval());
  }

  private CaptureNode repeated(CaptureNode atom) throws PatternSyntaxException {
    if (!isAtRepeat()) {
      return atom;
    }
    int start = at;
    CaptureNode.Repeat repeat = isAt('{') ? interval(atom) : symbol(atom);
    writePlain(repeat, start);
    if (isAt('?')) {
      at++;
      repeat = new CaptureNode.Repeat(atom, repeat.min(), repeat.max(), true);
    }
    if (isAtRepeat()) {
      throw error(at, isAt('+') ? CaptureAdvice.POSSESSIVE : CaptureAdvice.TWO_REPEATS);
    }
    return repeat;
  }

  /** Where a text begins again and again what is counted far, a set would need endless states. */
  private void writePlain(CaptureNode.Repeat repeat, int start) {
    if (repeat.max() - repeat.min() > MAX_COUNTED) {
      plain.writeBytes(("{" + repeat.min() + ",}").getBytes(UTF_8));
    } else {
      plain.write(pattern, start, at - start);
    }
  }

  private CaptureNode.Repeat symbol(CaptureNode atom) {
    byte symbol = pattern[at++];
    int max = symbol == '?' ? 1 : Node.Repetition.UNBOUNDED;
    return new CaptureNode.Repeat(atom, symbol == '+' ? 1 : 0, max, false);
  }

  private CaptureNode.Repeat interval(CaptureNode atom) throws PatternSyntaxException {
    Interval interval = Interval.read(pattern, at);
    if (!interval.isValid()) {
      throw error(at, "no such count; write {2}, {2,} or {2,5}");
    }
    if (Math.max(interval.min(), interval.max()) > MAX_REPEAT) {
      throw new PatternSyntaxException(
          at + 1, "counts go up to " + MAX_REPEAT + "; write * or + for more", Limit.COUNT);
    }
    at = interval.end();
    return new CaptureNode.Repeat(atom, interval.min(), interval.max(), false);
  }

  private CaptureNode atom() throws PatternSyntaxException {
    if (isAtRepeat()) {
      throw error(at, CaptureAdvice.NOTHING_TO_REPEAT);
    }
    return switch (pattern[at]) {
      case '(' -> group();
      case '[' -> bracket();
      case '\\' -> escape();
      case '.' -> set(CharacterSet.ANY, ".", 1);
      case '^' -> assertion(Look.LINE_START, 1);
      case '$' -> assertion(Look.LINE_END, 1);
      case '%' -> isAt("%{") ? reference() : character();
      default -> character();
    };
  }

  private CaptureNode set(CharacterSet set, String written, int length) {
    at += length;
    plain.writeBytes(written.getBytes(UTF_8));
    return new CaptureNode.OneOf(set.withLoneBytes());
  }

  private CaptureNode assertion(Look look, int length) throws PatternSyntaxException {
    if (!look.seesWords()) {
      plain.write(pattern, at, length);
    }
    at += length;
    if (isAtRepeat()) {
      throw error(at, CaptureAdvice.NOTHING_TO_REPEAT);
    }
    return new CaptureNode.Condition(look);
  }

  private CaptureNode group() throws PatternSyntaxException {
    int open = at++;
    if (++nesting > MAX_NESTING) {
      throw new PatternSyntaxException(open + 1, "groups stand too deep", Limit.NESTING);
    }
    int number = isAt('?') ? special(open) : -1;
    plain.write('(');
    CaptureNode body = alternation();
    if (!isAt(')')) {
      throw error(open, "this ( is never closed; write \\( for the character");
    }
    plain.write(pattern[at++]);
    nesting--;
    return number < 0 ? body : new CaptureNode.Capture(body, number);
  }

  /** The number of the capture that {@code (?<name>} begins; -1 for {@code (?:}. */
  private int special(int open) throws PatternSyntaxException {
    if (isAt("?:")) {
      at += 2;
      return -1;
    }
    if (!isAt("?<") || isAt("?<=") || isAt("?<!")) {
      throw error(open, CaptureAdvice.ofGroup(text(open, Math.min(pattern.length, open + 4))));
    }
    int start = at + 2;
    at = indexOf('>', start, "this name is never closed; write (?<name>...)");
    return capture(start, at++, "", "");
  }

  private int indexOf(char c, int from, String reason) throws PatternSyntaxException {
    for (int i = from; i < pattern.length; i++) {
      if (pattern[i] == c) {
        return i;
      }
    }
    throw error(from - 2, reason);
  }

  private int capture(int from, int to, String type, String expression)
      throws PatternSyntaxException {
    String name = text(from, to);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1).replace("][", ".");
    }
    if (name.isEmpty()) {
      throw error(from, "a name is missing here");
    }
    captures.add(new Capture(name, type, expression, from + 1));
    return captures.size() - 1;
  }

  /** What <code>%{NAME:field:type}</code> stands for. */
  private CaptureNode reference() throws PatternSyntaxException {
    int start = at + 2;
    int close = indexOf('}', start, "this %{ is never closed; write %{NAME} or %{NAME:field}");
    String[] parts = text(start, close).split(":", -1);
    if (parts.length > 3 || !NamedExpressions.isName(parts[0])) {
      throw error(at, "expected %{NAME}, %{NAME:field} or %{NAME:field:type}");
    }
    int field = start + parts[0].length() + 1;
    int number =
        parts.length == 1
            ? -1
            : capture(
                field,
                field + parts[1].getBytes(UTF_8).length,
                parts.length == 3 ? parts[2] : "",
                parts[0]);
    NamedExpressions.Parsed meant = named.parsed(parts[0], captures, start + 1);
    at = close + 1;
    plain.write('(');
    plain.writeBytes(meant.plain().getBytes(ISO_8859_1));
    plain.write(')');
    return number < 0 ? meant.tree() : new CaptureNode.Capture(meant.tree(), number);
  }

  private CaptureNode bracket() throws PatternSyntaxException {
    if (isAt("[%{")) {
      throw error(at, "here [ begins a set of characters; write \\[%{...}\\] for brackets");
    }
    BracketParser bracket = new BracketParser(pattern, at);
    CharacterSet set = bracket.parse();
    if (bracket.isConfusing()) {
      throw error(at, "character class syntax is [[:space:]], not [:space:]");
    }
    rejectEscapes(at + 1, bracket.end() - 1);
    plain.write(pattern, at, bracket.end() - at);
    at = bracket.end();
    return new CaptureNode.OneOf(set.withLoneBytes());
  }

  /** A backslash in brackets is itself to POSIX and begins an escape to grok; two are the same. */
  private void rejectEscapes(int from, int to) throws PatternSyntaxException {
    for (int i = from; i < to; i++) {
      if (pattern[i] == '\\') {
        i++;
        if (i == to || pattern[i] != '\\') {
          throw error(i - 1, CaptureAdvice.inBrackets(i < pattern.length ? pattern[i] : 0));
        }
      }
    }
  }

  private CaptureNode escape() throws PatternSyntaxException {
    if (at + 1 == pattern.length) {
      throw error(at, "nothing stands behind this backslash; write \\\\ for the character");
    }
    byte letter = pattern[at + 1];
    return switch (letter) {
      case 'w', 'W', 's', 'S' -> set(CharacterSet.escaped(letter), "\\" + (char) letter, 2);
      case 'd' -> set(DIGIT, "[0-9]", 2);
      case 'D' -> set(NOT_DIGIT, "[^0-9]", 2);
      case '<', '>', 'b', 'B' -> assertion(Look.escaped(letter), 2);
      default -> escapedCharacter(letter);
    };
  }

  private CaptureNode escapedCharacter(byte letter) throws PatternSyntaxException {
    String advice = CaptureAdvice.ofEscape(letter);
    if (advice != null) {
      throw error(at, advice);
    }
    at++;
    return character();
  }

  /** One character that stands for itself. */
  private CaptureNode character() {
    byte first = pattern[at];
    if (first >= 0) {
      if (Parser.isSpecial(first)) {
        plain.write('\\');
      }
      plain.write(first);
      at++;
      return new CaptureNode.OneOf(CharacterSet.of(first));
    }
    int codePoint = Utf8.decodeStrictly(pattern, at, pattern.length);
    int length = codePoint < 0 ? 1 : Utf8.length(codePoint);
    plain.write(pattern, at, length);
    at += length;
    return new CaptureNode.OneOf(
        codePoint < 0 ? CharacterSet.ofByteAtCharacter(first & 0xff) : CharacterSet.of(codePoint));
  }

  private String text(int from, int to) {
    return new String(pattern, from, to - from, UTF_8);
  }

  private static PatternSyntaxException error(int at, String reason) {
    return new PatternSyntaxException(at + 1, reason);
  }
}
