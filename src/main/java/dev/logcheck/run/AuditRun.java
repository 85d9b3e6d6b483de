package dev.logcheck.run;

import dev.logcheck.audit.Auditor;
import dev.logcheck.config.Configured;
import dev.logcheck.config.Overrides;
import dev.logcheck.config.Problem;
import dev.logcheck.config.Settings;
import dev.logcheck.config.UnreadableConfigurationException;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Report;
import dev.logcheck.rule.ConfiguredRules;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleHits;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.source.CursorStore;
import dev.logcheck.source.LogSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One run, top to bottom: settings, logs, audit, report, delivery, and only then the cursors.
 *
 * <p>The one class that wires the rooms.
 */
public final class AuditRun {
  private final RunOptions typed;
  private final Surroundings surroundings;
  private final StepLog trace;

  public AuditRun(RunOptions typed, Surroundings surroundings) {
    this.typed = typed;
    this.surroundings = surroundings;
    this.trace = new StepLog(surroundings.err(), surroundings.clock(), typed.debug());
  }

  /** Runs; what goes wrong is said on standard error or in the report. */
  public ExitStatus run() {
    if (surroundings.root() && !typed.test() && !typed.allowRoot()) {
      new RootAdvice(typed.words()).print(surroundings);
      return ExitStatus.ERROR;
    }
    try {
      Configured configured = configured();
      ExitStatus status = audit(configured.settings());
      return configured.hasErrors() ? ExitStatus.ERROR : status;
    } catch (FailedRunException e) {
      return failed(e);
    }
  }

  private Configured configured() throws FailedRunException {
    Overrides overrides =
        new Overrides(
            typed.ruleDirectory(),
            typed.stateDirectory(),
            typed.level(),
            typed.summary(),
            typed.recipients());
    try {
      Configured configured = Configured.read(typed.config(), overrides, surroundings);
      configured.problems().forEach(problem -> surroundings.err().println(text(problem)));
      return configured;
    } catch (UnreadableConfigurationException e) {
      throw new FailedRunException(e.getMessage(), e);
    }
  }

  private static String text(Problem problem) {
    boolean error = problem.severity() == Problem.Severity.ERROR;
    return (error ? "Error: " : "Warning: ") + problem;
  }

  private ExitStatus failed(FailedRunException failure) {
    surroundings.err().println("Error: " + failure.getMessage());
    return ExitStatus.ERROR;
  }

  private ExitStatus audit(Settings settings) {
    Outlet outlet = new Outlet(typed, settings, surroundings, () -> workspace(settings), trace);
    List<String> logNames = new ArrayList<>();
    try {
      return audit(settings, outlet, logNames);
    } catch (FailedRunException e) {
      outlet.fail(e, logNames);
      return failed(e);
    } catch (IOException | UncheckedIOException e) {
      FailedRunException failure = new FailedRunException(e.toString(), e);
      outlet.fail(failure, logNames);
      return failed(failure);
    }
  }

  private ExitStatus audit(Settings settings, Outlet outlet, List<String> logNames)
      throws IOException, FailedRunException {
    outlet.check();
    CursorStore cursors = new CursorStore(settings.stateDirectory());
    LogSources sources = new LogSources(typed, settings, surroundings, cursors);
    List<LogSource> logs = sources.open();
    logs.forEach(log -> logNames.add(log.name()));
    try (StateOwner owner = surroundings.root() && !typed.test() ? stateOwner(settings) : null;
        RunLock lock = typed.test() ? null : RunLock.acquire(settings.lockDirectory());
        Workspace workspace = workspace(settings);
        LazyAudit audit = new LazyAudit(() -> auditor(settings, workspace))) {
      trace.step(
          () -> owner == null ? "state: of this user" : "state: given to its owner at the end");
      trace.step(() -> "lock: " + (lock == null ? "none, nothing is written" : "taken"));
      if (!typed.test()) {
        verifyWritable(cursors);
      }
      LogReading reading = read(logs, audit);
      reading.failIfNothingWasRead();
      sources.journalAdvice().ifPresent(reading::advise);
      ReportBuilder builder = new ReportBuilder(settings, trace);
      traceMatching(audit.auditor());
      Report report = builder.build(reading, audit);
      if (builder.isWorthDelivering(report)) {
        outlet.deliver(report, reading.span(), workspace);
      }
      if (!typed.test()) {
        reading.commit();
        outlet.commit();
        countHits(settings, audit.auditor());
      }
      boolean well = reading.errors().isEmpty() && !outlet.isIncomplete();
      return well ? ExitStatus.OK : ExitStatus.ERROR;
    }
  }

  /** Which rules are used at all, for {@code logcheck-test --stale}; no run fails for it. */
  private void countHits(Settings settings, Auditor auditor) {
    if (auditor == null) {
      return;
    }
    try {
      RuleHits hits = RuleHits.read(settings.stateDirectory());
      auditor.forEachHit((matches, lines) -> hits.count(auditor.rules(), matches, lines));
      hits.commit(LocalDate.now(surroundings.clock()));
    } catch (IOException e) {
      surroundings.err().println("Warning: the hits of the rules were not counted: " + e);
    }
  }

  private void traceMatching(Auditor auditor) {
    if (auditor != null) {
      trace.step(() -> "matching: " + auditor.statistics());
    }
  }

  private LogReading read(List<LogSource> logs, LazyAudit audit) throws IOException {
    try (ReadingProgress progress =
        new ReadingProgress(audit, surroundings.clock(), surroundings.progressTerminal())) {
      return LogReading.of(logs, audit, progress, trace);
    }
  }

  /**
   * Known before anything is mailed: with cursors that cannot be saved, lines would be repeated.
   */
  private static void verifyWritable(CursorStore cursors) throws FailedRunException {
    try {
      cursors.verifyWritable();
    } catch (IOException e) {
      throw new FailedRunException(
          "The state directory cannot be written to: " + e.getMessage(), e);
    }
  }

  private static StateOwner stateOwner(Settings settings) {
    return new StateOwner(settings.stateDirectory(), settings.lockDirectory());
  }

  private Workspace workspace(Settings settings) {
    return new Workspace(
        settings.temporaryDirectory(), surroundings.path("/var/tmp"), typed.keepTemporary());
  }

  private Auditor auditor(Settings settings, Workspace workspace) {
    Clock clock = surroundings.clock();
    // Java reads all time zones for the first that is asked for, and has another processor for it.
    new Thread(() -> Objects.requireNonNull(clock.getZone()), "time zone").start();
    RuleBook rules =
        ConfiguredRules.read(
            settings.ruleDirectory(),
            settings.level().word(),
            settings.crackingIgnore(),
            new RuleRewriter(settings.ruleVariables(), settings.stampCompatibility()));
    trace.step(() -> "rules: " + rules.size() + " patterns in " + rules.files().size() + " files");
    return new Auditor(
        rules,
        new Auditor.Options(settings.crackingIgnore(), settings.sortUnique()),
        clock.instant(),
        clock.getZone(),
        workspace::directory);
  }
}
