package dev.logcheck.config;

import java.nio.file.FileSystem;
import java.nio.file.Path;

/**
 * Turns the text of a setting into its value. Each room has parsers for the values that only it
 * knows; those for plain values are here.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ValueParser<T> {
  /** 1, yes, true or on; 0, no, false or off; in any case. */
  ValueParser<Boolean> FLAG = new PlainValues.Flag();

  /** A number of bytes, 1 or more, or one with a suffix k, M or G for powers of 1024. */
  ValueParser<Long> SIZE = new PlainValues.Size();

  /** The name of a {@link Level} in lower case. */
  ValueParser<Level> LEVEL = new PlainValues.LevelName();

  /**
   * Understands the text.
   *
   * @param text as the shell would have it: without quotes, and expanded
   * @throws IllegalArgumentException if it makes no sense; the message follows the name of the key
   *     and says what was expected instead of what. It must not quote what may be a password
   */
  T parse(String text);

  /**
   * A whole number, 1 or more.
   *
   * @param what is counted, such as {@code whole seconds}
   */
  static ValueParser<Integer> count(String what) {
    return new PlainValues.Count(what);
  }

  /** The path of a file or directory, which need not exist. */
  static ValueParser<Path> path(FileSystem files) {
    return new PlainValues.FilePath(files);
  }
}
