package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/** Parts of the sentences that say why a mail was not accepted. */
final class ProblemText {
  private ProblemText() {}

  /** Why a file could not be used, in words where Java has only the path. */
  static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException e) {
      return VisibleText.line(e.getFile()) + ": no such file or directory";
    }
    if (failure instanceof AccessDeniedException e) {
      return VisibleText.line(e.getFile()) + ": permission denied";
    }
    if (failure instanceof FileAlreadyExistsException e) {
      return VisibleText.line(e.getFile()) + ": is in the way";
    }
    return VisibleText.line(String.valueOf(failure.getMessage()));
  }

  /** The time as {@code 300 s}. */
  static String seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
    return seconds.toPlainString() + " s";
  }
}
