package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

/** Parts of the sentences that say why a mail was not accepted. */
final class ProblemText {
  private ProblemText() {}

  /** Why something failed, on one line. */
  static String reason(Exception failure) {
    String reason =
        failure instanceof IOException problem
            ? FailureReason.withFile(problem)
            : String.valueOf(failure.getMessage());
    return VisibleText.line(reason);
  }

  /** The time as {@code 300 s}. */
  static String seconds(Duration time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
    return seconds.toPlainString() + " s";
  }
}
