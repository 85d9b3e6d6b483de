package dev.logcheck.run;

import dev.logcheck.machine.Breakdown;
import dev.logcheck.machine.FailureReason;
import java.io.IOException;

/** Ends a run that cannot do its work; the message says why, and what to do. */
public final class FailedRunException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RunStage stage;

  FailedRunException(String message) {
    this(message, null);
  }

  FailedRunException(String message, Throwable cause) {
    this(RunStage.AUDIT, message, cause);
  }

  /**
   * Ends a run.
   *
   * @param stage how far it had come
   */
  FailedRunException(RunStage stage, String message, Throwable cause) {
    super(message, cause);
    this.stage = stage;
  }

  /**
   * What ends a run, whatever it was: an exception that says what to do stays as it is; memory that
   * ran out and mistakes of the program are put into words.
   *
   * @param stage how far the run had come
   */
  static FailedRunException of(RunStage stage, Throwable cause) {
    if (cause instanceof FailedRunException failure) {
      return failure;
    }
    return new FailedRunException(stage, text(cause), cause);
  }

  private static String text(Throwable cause) {
    return cause instanceof IOException problem
        ? FailureReason.withFile(problem)
        : Breakdown.text("logcheck", cause);
  }

  /** How far the run had come. */
  RunStage stage() {
    return stage;
  }
}
