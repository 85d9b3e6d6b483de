package dev.logcheck.run;

import dev.logcheck.audit.Auditor;
import dev.logcheck.config.Settings;
import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.rule.ConfiguredRules;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import dev.logcheck.source.LineBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One run, top to bottom: logs, audit, report, delivery, and only then what the next run starts
 * from.
 *
 * <p>The one class that wires the rooms.
 */
final class AuditRun {
  private static final Closeable NOTHING_HELD =
      new Closeable() {
        @Override
        public void close() {}

        @Override
        public String toString() {
          return "nothing is written";
        }
      };

  private final RunOptions options;
  private final Settings settings;
  private final Surroundings surroundings;
  private final Workspace workspace;
  private final StepLog steps;
  private final StateDirectory state;
  private final TemplateMemory memory;
  private final LogSources sources;
  private final Outlet outlet;
  private RunStage stage = RunStage.AUDIT;

  /**
   * Makes a run that has not begun.
   *
   * @param workspace takes what outgrows the memory, and mail on its way
   * @throws FailedRunException if its report could not be delivered, whatever it says
   */
  AuditRun(
      RunOptions options,
      Settings settings,
      ConfiguredMail mail,
      Surroundings surroundings,
      Workspace workspace)
      throws FailedRunException {
    this.options = options;
    this.settings = settings;
    this.surroundings = surroundings;
    this.workspace = workspace;
    this.steps = new StepLog(surroundings.err(), surroundings.clock(), options.debug());
    this.state = StateDirectory.open(settings.stateDirectory(), surroundings.processes());
    this.memory = new TemplateMemory(state, surroundings.clock());
    this.sources = sources();
    this.outlet = outlet(mail);
  }

  private LogSources sources() {
    LineBuffer buffer = options.writes() ? new LineBuffer() : LineBuffer.showingUnendedLines();
    return new LogSources(options.logs(), settings, surroundings, state, buffer);
  }

  private Outlet outlet(ConfiguredMail mail) throws FailedRunException {
    ReportFormats formats =
        new ReportFormats(settings.summary(), options.expand(), memory, surroundings);
    return options.target() instanceof Printed printed
        ? new PrintedOutlet(printed, formats, surroundings.standardOutput(), steps)
        : mailOutlet(mail, formats);
  }

  private Outlet mailOutlet(ConfiguredMail mail, ReportFormats formats) throws FailedRunException {
    MailSettings mailSettings = mail.settings();
    Subject subject = new Subject(options, settings.subjects(), surroundings);
    return new MailOutlet(
        mailSettings, surroundings, formats, subject, state.file("reports"), workspace, steps);
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
      outlet.fail(failure, sources.opened());
    } catch (Throwable e) {
      surroundings.err().println("Error: this was not mailed: " + e);
    }
  }

  private boolean audit() throws FailedRunException, IOException {
    List<OpenedLog> logs = sources.open();
    ConfiguredRules.verifyReadable(
        settings.ruleDirectory(), settings.level().word(), settings.crackingIgnore());
    try (Closeable owner = owner();
        Closeable lock = lock();
        LazyAudit audit = new LazyAudit(this::auditor)) {
      steps.step(() -> "state: " + owner + "; lock: " + lock);
      LogReading reading = new LogReading(logs, surroundings.clock(), steps);
      ReportObligation report = report(reading, audit);
      Obligations owed = new Obligations(obligations(report, reading, audit));
      Instant began = surroundings.clock().instant();
      List<String> unfinished = begin(owed);
      read(reading, audit);
      steps.step(() -> "run: " + new RunId(reading.start(), began));
      for (String each : unfinished) {
        reading.warn(VisibleText.line(each));
      }
      owed.seal();
      owed.deliver();
      stage = RunStage.COMMIT;
      if (options.writes()) {
        owed.commit(state);
      }
      return reading.errors().isEmpty() && unfinished.isEmpty() && report.isComplete();
    }
  }

  private Closeable owner() throws IOException {
    return options.writes() && surroundings.root()
        ? new StateOwner(settings.stateDirectory(), settings.lockDirectory())
        : NOTHING_HELD;
  }

  private Closeable lock() throws FailedRunException {
    return options.writes()
        ? RunLock.acquire(
            settings.lockDirectory(), surroundings.pause(), surroundings.progressTerminal())
        : NOTHING_HELD;
  }

  /**
   * Proves that this run can commit, and finishes what a killed run began; one that writes nothing
   * reads through it.
   *
   * @return what has to be said of the killed run
   */
  private List<String> begin(Obligations owed) throws FailedRunException, IOException {
    if (!options.writes()) {
      return state.readThrough();
    }
    owed.prove();
    return state.replay();
  }

  private void read(LogReading reading, LazyAudit audit) throws IOException, FailedRunException {
    try (ReadingProgress progress =
        new ReadingProgress(audit, surroundings.clock(), surroundings.progressTerminal())) {
      reading.read(progress);
    }
    audit.traceMatching(steps);
    reading.advise(sources.journalAdvice());
  }

  private ReportObligation report(LogReading reading, LazyAudit audit) {
    ReportBuilder builder = new ReportBuilder(settings, steps);
    return new ReportObligation(builder, outlet, reading, audit, surroundings.err());
  }

  /** The report comes last: what the others could not read stands in it. */
  private List<Obligation> obligations(
      ReportObligation report, LogReading reading, LazyAudit audit) {
    List<Obligation> owed = new ArrayList<>();
    owed.add(new CursorObligation(state, reading));
    owed.add(new HitsObligation(state, reading, audit, surroundings.clock()));
    if (settings.summary()) {
      owed.add(memory.obligation(reading, audit));
    }
    owed.add(report);
    return owed;
  }

  private Auditor auditor() throws IOException {
    Clock clock = surroundings.clock();
    // Java reads all time zones for the first that is asked for, and has another processor for it.
    new Thread(() -> Objects.requireNonNull(clock.getZone()), "time zone").start();
    RuleBook rules = rules();
    steps.step(() -> "rules: " + rules.size() + " patterns in " + rules.files().size() + " files");
    return new Auditor(
        rules,
        new Auditor.Options(
            settings.crackingIgnore(), settings.sortUnique(), surroundings.processors()),
        clock.instant(),
        clock.getZone(),
        workspace::directory);
  }

  private RuleBook rules() throws IOException {
    return ConfiguredRules.read(
        settings.ruleDirectory(),
        settings.level().word(),
        settings.crackingIgnore(),
        new RuleRewriter(settings.ruleVariables(), settings.stampCompatibility()));
  }
}
