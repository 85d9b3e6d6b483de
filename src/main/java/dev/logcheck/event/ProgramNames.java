package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The programs whose messages an event is about: names in which {@code *} stands for anything and
 * {@code ?} for any one byte.
 */
final class ProgramNames {
  private static final String SPECIAL = "\\.[]()*+?{}|^$";

  private final byte[][] names;

  private ProgramNames(byte[][] names) {
    this.names = names;
  }

  /** Programs of these names. */
  static ProgramNames of(List<String> words) {
    byte[][] names = new byte[words.size()][];
    for (int i = 0; i < names.length; i++) {
      names[i] = words.get(i).getBytes(UTF_8);
    }
    return new ProgramNames(names);
  }

  /** Whether the bytes are the name of one of these programs. */
  boolean contain(byte[] line, int from, int to) {
    for (byte[] name : names) {
      if (matches(name, line, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back only to the last star, so that the cost is bounded. */
  private static boolean matches(byte[] glob, byte[] line, int from, int to) {
    int at = 0;
    int star = -1;
    int taken = from;
    int i = from;
    while (i < to) {
      if (at < glob.length && glob[at] == '*') {
        star = at++;
        taken = i;
      } else if (at < glob.length && (glob[at] == '?' || glob[at] == line[i])) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    while (at < glob.length && glob[at] == '*') {
      at++;
    }
    return at == glob.length;
  }

  /** The names as an extended regular expression in parentheses. */
  String expression() {
    StringBuilder text = new StringBuilder();
    for (byte[] name : names) {
      text.append(text.isEmpty() ? "(" : "|");
      for (char c : new String(name, UTF_8).toCharArray()) {
        if (c == '*' || c == '?') {
          text.append("[^[:blank:]]").append(c == '*' ? "*" : "");
        } else {
          text.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
        }
      }
    }
    return text.append(')').toString();
  }

  /** Whether any program is one of these. */
  boolean areAny() {
    for (byte[] name : names) {
      if (name.length == 1 && name[0] == '*') {
        return true;
      }
    }
    return false;
  }

  /** A name that is one of these. */
  String example() {
    return new String(names[0], UTF_8).replace('*', 'x').replace('?', 'x');
  }
}
