package dev.logcheck.regex;

/**
 * Reads one bracket expression into a set of characters.
 *
 * <p>Called by the {@link Parser} at each {@code [}.
 *
 * <pre>
 * bracket  = "[" [ "^" ] item { item } "]"          a "]" that comes first is a member
 * item     = element [ "-" element ] | class | equivalence
 * element  = character | "[." character ".]"        a "-" only first, last or as the end of a range
 * class    = "[:" name ":]"
 * equivalence = "[=" character "=]"
 * </pre>
 *
 * <p>In the C.UTF-8 locale ranges go by code point, their ends must be ASCII, and equivalence
 * classes and collating elements have one ASCII character each. A byte that is no character is a
 * member that nothing matches.
 */
final class BracketParser {
  private static final int MAX_NAME = 32;
  private static final String UNMATCHED = "this [ has no closing ]";

  private final byte[] pattern;
  private final int open;
  private final CharacterSetBuilder set = new CharacterSetBuilder();
  private int at;
  private boolean needsRegex;
  private boolean seesCharacters;

  // What grep looks at to tell that [:space:] lacks its second pair of brackets.
  private boolean onlyPlainCharacters = true;
  private boolean beginsWithColon;
  private boolean lastIsColon;
  private boolean namesSomething;

  BracketParser(byte[] pattern, int open) {
    this.pattern = pattern;
    this.open = open;
    this.at = open + 1;
  }

  /** Where the pattern goes on behind the closing bracket. */
  int end() {
    return at;
  }

  /** Whether grep leaves a pattern with this bracket expression to regex.c. */
  boolean needsRegex() {
    return needsRegex;
  }

  /** Whether it reads like {@code [:space:]}, which grep takes for a mistake. */
  boolean isConfusing() {
    return beginsWithColon && onlyPlainCharacters && lastIsColon && namesSomething;
  }

  /** Whether regex.c must know where characters begin to match it. */
  boolean seesCharacters() {
    return seesCharacters;
  }

  CharacterSet parse() throws PatternSyntaxException {
    boolean negated = at < pattern.length && pattern[at] == '^';
    if (negated) {
      at++;
      needsRegex = true;
      seesCharacters = true;
    }
    if (at == pattern.length) {
      throw error(open, "Invalid regular expression");
    }
    int first = at;
    beginsWithColon = pattern[first] == ':';
    while (at == first || peek() != ']') {
      item(at == first);
    }
    at++;
    return negated ? set.negated() : set.build();
  }

  private void item(boolean isFirst) throws PatternSyntaxException {
    int start = at;
    if (peek() == '[' && at + 1 < pattern.length) {
      if (pattern[at + 1] == ':') {
        characterClass();
        return;
      }
      if (pattern[at + 1] == '=') {
        equivalence();
        return;
      }
    }
    if (peek() == '-' && !isFirst) {
      rejectStrayHyphen();
    }
    int element = element();
    if (peek() == '-' && at + 1 < pattern.length && pattern[at + 1] != ']') {
      at++;
      range(start, element);
    } else if (peek() == '-' && at + 1 == pattern.length) {
      throw error(open, UNMATCHED);
    } else {
      single(start, element);
    }
  }

  private void rejectStrayHyphen() throws PatternSyntaxException {
    if (at + 1 == pattern.length || pattern[at + 1] != ']') {
      throw error(at, "Invalid range end");
    }
  }

  private void single(int start, int element) {
    lastIsColon = element == ':' && pattern[start] != '[';
    namesSomething |= !lastIsColon;
    onlyPlainCharacters &= pattern[start] != '[' || at == start + 1;
    if (element >= 0) {
      set.add(element);
    }
    needsRegex |= element < 0;
    seesCharacters |= element >= 128;
  }

  private void range(int start, int first) throws PatternSyntaxException {
    onlyPlainCharacters = false;
    if (peek() == '['
        && at + 1 < pattern.length
        && (pattern[at + 1] == ':' || pattern[at + 1] == '=')) {
      name(pattern[at + 1]);
      throw error(start, "Invalid range end");
    }
    int last = element();
    if (first >= 128 || last >= 128) {
      throw error(start, "Invalid collation character");
    }
    int from = first < 0 ? ~first : first;
    int to = last < 0 ? ~last : last;
    if (from > to) {
      throw error(start, "Invalid range end");
    }
    set.addAsciiRange(from, to);
    seesCharacters = true;
    boolean digits = from >= '0' && to <= '9';
    needsRegex |= !digits && from != to;
  }

  /** A code point, or the complement of a byte that is no character. */
  private int element() throws PatternSyntaxException {
    if (peek() == '[' && at + 1 < pattern.length && pattern[at + 1] == '.') {
      needsRegex = true;
      return oneCharacter(name((byte) '.'));
    }
    int codePoint = Utf8.decodeStrictly(pattern, at, pattern.length);
    if (codePoint < 0) {
      return ~(pattern[at++] & 0xff);
    }
    at += Utf8.length(codePoint);
    return codePoint;
  }

  private void equivalence() throws PatternSyntaxException {
    onlyPlainCharacters = false;
    needsRegex = true;
    int element = oneCharacter(name((byte) '='));
    if (element >= 0) {
      set.add(element);
    }
    rejectRangeFromHere();
  }

  private int oneCharacter(String name) throws PatternSyntaxException {
    if (name.length() != 1) {
      throw error(at - name.length() - 4, "Invalid collation character");
    }
    return name.charAt(0) < 128 ? name.charAt(0) : ~name.charAt(0);
  }

  private void characterClass() throws PatternSyntaxException {
    onlyPlainCharacters = false;
    int start = at;
    CharacterClass named = CharacterClass.named(name((byte) ':'));
    if (named == null) {
      throw error(start, "Invalid character class name");
    }
    needsRegex |= named != CharacterClass.DIGIT;
    seesCharacters = true;
    set.add(named);
    rejectRangeFromHere();
  }

  /** A class cannot begin a range; the hyphen behind it may only be the last member. */
  private void rejectRangeFromHere() throws PatternSyntaxException {
    if (peek() == '-') {
      rejectStrayHyphen();
    }
  }

  /** What stands between {@code [:} and {@code :]}, or dots or equals signs; steps over it. */
  private String name(byte delimiter) throws PatternSyntaxException {
    int start = at + 2;
    int end = start;
    while (end + 1 < pattern.length && !(pattern[end] == delimiter && pattern[end + 1] == ']')) {
      end++;
    }
    if (end + 1 >= pattern.length || end - start >= MAX_NAME) {
      throw error(open, UNMATCHED);
    }
    at = end + 2;
    return new String(pattern, start, end - start, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private byte peek() throws PatternSyntaxException {
    if (at >= pattern.length) {
      throw error(open, UNMATCHED);
    }
    return pattern[at];
  }

  private static PatternSyntaxException error(int at, String reason) {
    return new PatternSyntaxException(at + 1, reason);
  }
}
