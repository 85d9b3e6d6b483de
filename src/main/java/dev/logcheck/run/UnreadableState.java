package dev.logcheck.run;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** Says that a file of the state directory cannot be read: what that costs, and what to do. */
final class UnreadableState {
  private UnreadableState() {}

  /**
   * The sentence.
   *
   * @param cost what this run does not do, and why
   */
  static String text(String cost, IOException e) {
    boolean advises =
        e instanceof FileSystemException system
            && system.getReason() != null
            && system.getReason().contains("remove it");
    String advice = advises ? "" : "; remove it, or let the user logcheck read it";
    return cost + ": " + FailureReason.withFile(e) + advice;
  }
}
