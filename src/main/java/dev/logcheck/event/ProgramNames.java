package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Glob;
import java.util.List;

/**
 * The programs whose messages an event is about: names in which {@code *} stands for anything and
 * {@code ?} for any one byte.
 */
final class ProgramNames {
  private static final String SPECIAL = "\\.[]()*+?{}|^$";

  private final byte[][] names;
  private final Glob[] globs;

  private ProgramNames(byte[][] names) {
    this.names = names;
    this.globs = new Glob[names.length];
    for (int i = 0; i < names.length; i++) {
      globs[i] = new Glob(names[i]);
    }
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
    for (Glob glob : globs) {
      if (glob.matches(line, from, to)) {
        return true;
      }
    }
    return false;
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
