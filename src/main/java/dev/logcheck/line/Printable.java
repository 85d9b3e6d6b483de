package dev.logcheck.line;

import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/**
 * Words of others (a server's reply, sendmail's output, a configured value) made fit to be shown in
 * one line of an error message.
 */
public final class Printable {
  private static final int LONGEST = 1000;

  private Printable() {}

  /** The text in one line of bounded length, its control characters visible as {@code \\u001b}. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.strip()
        .replaceAll("\\s*[\r\n]+\\s*", " / ")
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> append(line, c));
    return line.toString();
  }

  /** The same between back-quotes. */
  public static String quote(String text) {
    return "`" + line(text) + "`";
  }

  /** Why a file could not be used, in words where Java has only the path. */
  public static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException e) {
      return e.getFile() + ": no such file or directory";
    }
    if (failure instanceof AccessDeniedException e) {
      return e.getFile() + ": permission denied";
    }
    if (failure instanceof FileAlreadyExistsException e) {
      return e.getFile() + ": is in the way";
    }
    return line(String.valueOf(failure.getMessage()));
  }

  /** The time as {@code 300 s}. */
  public static String seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
    return seconds.toPlainString() + " s";
  }

  private static void append(StringBuilder line, int character) {
    if (isShown(character)) {
      line.appendCodePoint(character);
    } else {
      line.append(String.format("\\u%04x", character));
    }
  }

  /** False for what moves a terminal's cursor or turns the direction of writing. */
  public static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
