package dev.logcheck.config;

/** The text of a shell fragment, and how far it was read. */
final class ShellText {
  private final String text;
  private int position;

  ShellText(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  /** The next character; a line end where there is none. */
  char peek() {
    return isAtEnd() ? '\n' : text.charAt(position);
  }

  /** The next character, which there has to be, and goes on behind it. */
  char next() {
    return text.charAt(position++);
  }

  /** Goes on behind that character if it is the next one. */
  boolean take(char expected) {
    boolean there = !isAtEnd() && text.charAt(position) == expected;
    if (there) {
      position++;
    }
    return there;
  }

  /** What stands before the next such character, and goes on behind that; null if there is none. */
  String takeUpTo(char end) {
    int found = text.indexOf(end, position);
    if (found < 0) {
      return null;
    }
    String taken = text.substring(position, found);
    position = found + 1;
    return taken;
  }

  /** Where a text stands next; that place where it does not, as where a quote is in its midst. */
  int find(String part, int from) {
    int found = text.indexOf(part, from);
    return found < 0 || found >= position ? from : found;
  }

  /** A variable's name; empty if none stands here. */
  String name() {
    int start = position;
    position = endOfName(start);
    return text.substring(start, position);
  }

  /** Whether a variable's name and a {@code =} stand here. */
  boolean isAtAssignment() {
    int end = endOfName(position);
    return end > position && end < text.length() && text.charAt(end) == '=';
  }

  private int endOfName(int start) {
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end), end > start)) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char c, boolean inside) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (inside && c >= '0' && c <= '9');
  }

  boolean isAtBlank() {
    return !isAtEnd() && isBlank(text.charAt(position));
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  void skipBlanks() {
    while (isAtBlank()) {
      position++;
    }
  }

  void skipLine() {
    int newline = text.indexOf('\n', position);
    position = newline < 0 ? text.length() : newline + 1;
  }

  /** Goes on behind the line of that place. */
  void skipLineOf(int offset) {
    position = offset;
    skipLine();
  }

  /** Whether the text from there up to here has a line end. */
  boolean hasLineEndSince(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline >= 0 && newline < position;
  }

  /** Counted from 1. */
  int lineOf(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Counted from 1, in characters. */
  int columnOf(int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }
}
