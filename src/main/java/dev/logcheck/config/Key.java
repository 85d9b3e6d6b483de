package dev.logcheck.config;

import java.nio.file.Path;

/**
 * A key of {@code logcheck.conf}: the one place of its name, its default and its notation.
 *
 * @param <T> the type of its value
 * @param name as the file writes it
 * @param otherwise its default, written as in the file; null if it has no value unless it is set
 * @param parser understands a value
 * @param readsEmpty whether an empty value goes to the parser; else it means the default
 */
public record Key<T>(
    String name, String otherwise, ValueParser<? extends T> parser, boolean readsEmpty) {

  /** A key whose default an empty value means. */
  public static <T> Key<T> of(String name, String otherwise, ValueParser<? extends T> parser) {
    return new Key<>(name, otherwise, parser, false);
  }

  /** A key that is 0 or 1. */
  public static Key<Boolean> flag(String name, String otherwise) {
    return of(name, otherwise, ValueParser.FLAG);
  }

  /** A key for any text, empty too. */
  static Key<String> text(String name, String otherwise) {
    return new Key<>(name, otherwise, new PlainValues.Text(), true);
  }

  /** A key for a file or directory, on the same file system as its default. */
  static Key<Path> path(String name, Path otherwise) {
    return of(name, otherwise.toString(), ValueParser.path(otherwise.getFileSystem()));
  }

  /** The default; null if there is none. */
  T defaultValue() {
    return otherwise == null ? null : parser.parse(otherwise);
  }
}
