package dev.logcheck.config;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Turns the text of a setting into its value. Each room has parsers for the values that only it
 * knows; those for plain values are here.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ValueParser<T> {
  /** 1, yes, true or on; 0, no, false or off; in any case. */
  ValueParser<Boolean> FLAG = ValueParser::flag;

  /** A number of bytes, or one with a suffix k, M or G for powers of 1024. */
  ValueParser<Long> SIZE = ValueParser::size;

  /** The name of a {@link Level} in lower case. */
  ValueParser<Level> LEVEL = ValueParser::level;

  /**
   * Understands the text.
   *
   * @param text as the shell would have it: without quotes, and expanded
   * @throws IllegalArgumentException if it makes no sense; the message follows the name of the key
   *     and says what was expected instead of what. It must not quote what may be a password
   */
  T parse(String text);

  /** A number of that range, both ends included. */
  static ValueParser<Integer> number(int least, int most) {
    return text -> number(text, least, most);
  }

  /** The path of a file or directory, which need not exist. */
  static ValueParser<Path> path(FileSystem files) {
    return text -> path(files, text);
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "true", "on" -> true;
      case "0", "no", "false", "off" -> false;
      default -> throw mistake("0 or 1", text);
    };
  }

  private static int number(String text, int least, int most) {
    String expected = "a number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw mistake(expected, text);
    }
    throw mistake(expected, text);
  }

  private static long size(String text) {
    int suffix = text.isEmpty() ? -1 : "kKmMgG".indexOf(text.charAt(text.length() - 1));
    String digits = suffix < 0 ? text : text.substring(0, text.length() - 1);
    try {
      return Math.multiplyExact(
          Long.parseUnsignedLong(digits), suffix < 0 ? 1L : 1L << (10 * (suffix / 2 + 1)));
    } catch (ArithmeticException | NumberFormatException e) {
      throw mistake("a size in bytes, such as 500000, 800k or 8M", text);
    }
  }

  private static Path path(FileSystem files, String text) {
    try {
      return files.getPath(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("expected a path; this has a NUL byte", e);
    }
  }

  private static Level level(String text) {
    return switch (text) {
      case "paranoid" -> Level.PARANOID;
      case "server" -> Level.SERVER;
      case "workstation" -> Level.WORKSTATION;
      default -> throw mistake("paranoid, server or workstation", text);
    };
  }

  private static IllegalArgumentException mistake(String expected, String text) {
    return new IllegalArgumentException("expected " + expected + ", not '" + text + "'");
  }
}
