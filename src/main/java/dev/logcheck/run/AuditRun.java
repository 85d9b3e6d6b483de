package dev.logcheck.run;

import dev.logcheck.machine.ReadingBar;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * One run, top to bottom: logs, audit, report, delivery, and only then what the next run starts
 * from. {@link RunParts} makes what it needs.
 */
final class AuditRun {
  /** People wait so long without a sign. */
  private static final long PATIENCE_MILLIS = 1000;

  private final RunOptions options;
  private final Surroundings surroundings;
  private final RunParts parts;
  private final StepLog steps;
  private final StateDirectory state;
  private final LogSources sources;
  private final Outlet outlet;
  private RunStage stage = RunStage.AUDIT;

  /**
   * Makes a run that has not begun.
   *
   * @throws FailedRunException if its report could not be delivered, whatever it says
   */
  AuditRun(RunOptions options, RunParts parts, ConfiguredMail mail, Surroundings surroundings)
      throws FailedRunException {
    this.options = options;
    this.surroundings = surroundings;
    this.parts = parts;
    this.steps = parts.steps();
    this.state = parts.state();
    this.sources = parts.sources();
    this.outlet = parts.outlet(mail);
  }

  /**
   * Runs.
   *
   * @return whether everything was read, and everyone got the report
   * @throws FailedRunException if the run had to end; its stage says what was done until then
   */
  boolean run() throws FailedRunException {
    try {
      return audit();
    } catch (Throwable e) {
      // Whatever it is: silence would pass for quiet logs.
      FailedRunException failure = FailedRunException.of(stage, e);
      fail(failure);
      throw failure;
    }
  }

  private void fail(FailedRunException failure) {
    try {
      outlet.fail(failure, sources.names());
    } catch (Throwable e) {
      surroundings.say("Error: this was not mailed: " + e);
    }
  }

  private boolean audit() throws FailedRunException, IOException {
    sources.choose();
    parts.verifyRules();
    try (Closeable owner = parts.owner();
        Closeable lock = parts.lock();
        LazyAudit audit = parts.audit()) {
      steps.step(() -> "state: " + owner + "; lock: " + lock);
      List<String> unfinished = finishEarlierRun();
      LogRound round = parts.round(sources.open());
      Instant began = surroundings.clock().instant();
      Obligations owed = parts.obligations(outlet, round, began);
      if (options.writes()) {
        owed.prove();
      }
      read(round, audit);
      steps.step(() -> "run: " + new RunId(round.reading().start(), began));
      for (String each : unfinished) {
        parts.notes().addWarning(each);
      }
      owed.seal();
      owed.deliver();
      stage = RunStage.COMMIT;
      if (options.writes()) {
        owed.commit(state);
      }
      return parts.notes().areSound() && unfinished.isEmpty() && owed.isDelivered();
    }
  }

  /**
   * Finishes what a killed run began, before any cursor is read; one that writes nothing reads
   * through it.
   *
   * @return what has to be said of the killed run
   */
  private List<String> finishEarlierRun() throws IOException {
    return options.writes() ? state.replay() : state.readThrough();
  }

  private void read(LogRound round, LazyAudit audit) throws IOException, FailedRunException {
    try (ReadingBar bar = new ReadingBar(surroundings, PATIENCE_MILLIS, round::unread)) {
      round.read(new ReadingProgress(audit, bar));
    }
    audit.traceMatching(steps);
    if (audit.hasStarted()) {
      steps.step(() -> "events: " + parts.eventCounts());
    }
    round.advise(sources.journalAdvice());
  }
}
