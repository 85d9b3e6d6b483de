package dev.logcheck.run;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Supplier;

/** Says on standard error what a run does, step by step, when {@code -d} asks for it. */
final class StepLog {
  private final PrintWriter err;
  private final Clock clock;
  private final boolean on;
  private final long start;

  StepLog(PrintWriter err, Clock clock, boolean on) {
    this.err = err;
    this.clock = clock;
    this.on = on;
    this.start = clock.millis();
  }

  /** Says that a step was done; the text is made only when it is shown. */
  void step(Supplier<String> text) {
    if (on) {
      err.println("DEBUG: [" + (clock.millis() - start) + " ms] " + text.get());
    }
  }
}
