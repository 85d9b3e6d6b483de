package dev.logcheck.config;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The parsers of plain values. Every run needs them, so they are classes: a lambda takes several
 * times as long to come into being.
 */
final class PlainValues {
  private PlainValues() {}

  /** Any text, as it is. */
  static final class Text implements ValueParser<String> {
    @Override
    public String parse(String text) {
      return text;
    }
  }

  /** See {@link ValueParser#FLAG}. */
  static final class Flag implements ValueParser<Boolean> {
    @Override
    public Boolean parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "1", "yes", "true", "on" -> true;
        case "0", "no", "false", "off" -> false;
        default -> throw mistake("0 or 1", text);
      };
    }
  }

  /** See {@link ValueParser#SIZE}. */
  static final class Size implements ValueParser<Long> {
    @Override
    public Long parse(String text) {
      int suffix = text.isEmpty() ? -1 : "kKmMgG".indexOf(text.charAt(text.length() - 1));
      String digits = suffix < 0 ? text : text.substring(0, text.length() - 1);
      long unit = suffix < 0 ? 1L : 1L << (10 * (suffix / 2 + 1));
      try {
        long size = Math.multiplyExact(Long.parseUnsignedLong(digits), unit);
        if (size < 1) {
          throw new NumberFormatException();
        }
        return size;
      } catch (ArithmeticException | NumberFormatException e) {
        throw mistake("a size in bytes, 1 or more, such as 500000, 800k or 8M", text);
      }
    }
  }

  /** See {@link ValueParser#LEVEL}. */
  static final class LevelName implements ValueParser<Level> {
    @Override
    public Level parse(String text) {
      return switch (text) {
        case "paranoid" -> Level.PARANOID;
        case "server" -> Level.SERVER;
        case "workstation" -> Level.WORKSTATION;
        default -> throw mistake("paranoid, server or workstation", text);
      };
    }
  }

  /** See {@link ValueParser#count}. */
  record Count(String what) implements ValueParser<Integer> {
    @Override
    public Integer parse(String text) {
      try {
        int number = Integer.parseInt(text);
        if (number < 1) {
          throw new NumberFormatException();
        }
        return number;
      } catch (NumberFormatException e) {
        throw mistake(what + ", 1 or more", text);
      }
    }
  }

  /** See {@link ValueParser#path}. */
  record FilePath(FileSystem files) implements ValueParser<Path> {
    @Override
    public Path parse(String text) {
      try {
        Path path = files.getPath(text);
        if (!path.isAbsolute()) {
          // Where cron starts a program is nobody's choice; and the text may be a password.
          throw new IllegalArgumentException("expected an absolute path, which begins with /");
        }
        return path;
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("expected a path; this has a NUL byte", e);
      }
    }
  }

  private static IllegalArgumentException mistake(String expected, String text) {
    return new IllegalArgumentException("expected " + expected + ", not '" + text + "'");
  }
}
