package dev.logcheck.run;

import dev.logcheck.audit.Auditor;
import dev.logcheck.config.Configuration;
import dev.logcheck.config.Configured;
import dev.logcheck.config.Problem;
import dev.logcheck.config.Settings;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.event.EventBook;
import dev.logcheck.event.EventCounts;
import dev.logcheck.event.EventScan;
import dev.logcheck.line.StampZones;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.rule.ConfiguredRules;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFiles;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.run.RunOptions.ReportTarget.Mailed;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import dev.logcheck.source.JournalCommand;
import dev.logcheck.source.LineBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the parts of a run, as options and settings ask for them; {@link AuditRun} uses them. */
final class RunParts {
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
  private final Configuration keys;
  private final Surroundings surroundings;
  private final Workspace workspace;
  private final StepLog steps;
  private final StateDirectory state;
  private final Subject subject;
  private final RunNotes notes = new RunNotes();
  private final LazyAudit audit = new LazyAudit(this::auditor);
  private final TemplateMemory templates;
  private final EventCounts eventCounts = new EventCounts();

  /**
   * Makes nothing yet that reads or writes.
   *
   * @param workspace takes what outgrows the memory, and mail on its way
   */
  RunParts(
      RunOptions options, Configured configured, Surroundings surroundings, Workspace workspace) {
    this.options = options;
    this.settings = configured.settings();
    this.keys = configured.keys();
    this.surroundings = surroundings;
    this.workspace = workspace;
    this.steps = new StepLog(surroundings.err(), surroundings.clock(), options.debug());
    this.state = StateDirectory.open(settings.stateDirectory(), surroundings.processes());
    this.subject = new Subject(options, settings, surroundings);
    this.templates = new TemplateMemory(state, audit, notes, surroundings.clock());
  }

  StepLog steps() {
    return steps;
  }

  StateDirectory state() {
    return state;
  }

  RunNotes notes() {
    return notes;
  }

  /** How often each event happened in what was read. */
  EventCounts eventCounts() {
    return eventCounts;
  }

  /** To be closed when the run ends. */
  LazyAudit audit() {
    return audit;
  }

  LogSources sources() {
    LineBuffer buffer = options.writes() ? new LineBuffer() : LineBuffer.showingUnendedLines();
    JournalCommand journal =
        new JournalCommand("journalctl", settings.journalOptions(), keys.named("JOURNALCTL_OPTS"));
    SourceKind kind = new NewLines(settings, journal, surroundings, state, buffer);
    return new LogSources(options.logs(), kind, isForProgram(), surroundings);
  }

  /**
   * The way on which the report leaves.
   *
   * @throws FailedRunException if no report could be delivered, whatever it says
   */
  Outlet outlet(ConfiguredMail mail) throws FailedRunException {
    ReportFormats formats =
        new ReportFormats(settings.summary(), options.expand(), templates, surroundings);
    return options.target() instanceof Printed printed
        ? new PrintedOutlet(printed, formats, archive(mail), surroundings.standardOutput(), steps)
        : mailOutlet(mail, formats);
  }

  /** Empty for a run that writes nothing. */
  private Optional<ReportArchive> archive(ConfiguredMail mail) {
    return options.writes()
        ? Optional.of(
            new ReportArchive(state.file("reports"), mail.keptReports(), surroundings.clock()))
        : Optional.empty();
  }

  private Outlet mailOutlet(ConfiguredMail mail, ReportFormats formats) throws FailedRunException {
    MailSettings mailSettings = mail.settings();
    return new MailOutlet(
        mailSettings, surroundings, formats, subject, state.file("reports"), workspace, steps);
  }

  Closeable owner() throws IOException {
    return options.writes() && surroundings.root()
        ? new StateOwner(settings.stateDirectory(), settings.lockDirectory())
        : NOTHING_HELD;
  }

  Closeable lock() throws FailedRunException {
    return options.writes()
        ? RunLock.acquire(
            settings.lockDirectory(),
            keys.named("LOCKDIR"),
            surroundings.pause(),
            surroundings.progressTerminal())
        : NOTHING_HELD;
  }

  LogRound round(List<OpenedLog> logs) {
    boolean terse = isForProgram() && logs.size() == 1;
    LogReading reading = new LogReading(notes, options.logs().adviceIfMissing(), terse, steps);
    return new LogRound(logs, reading, notes, terse, surroundings.clock());
  }

  /**
   * Whoever prints what lists name to no terminal, and moves cursors, is a script, as Debian's own
   * test is.
   */
  private boolean isForProgram() {
    return options.target() instanceof Printed
        && options.writes()
        && options.logs() instanceof LogSelection.Listed
        && !surroundings.terminal();
  }

  /**
   * What the run owes.
   *
   * @param began when the run began
   */
  Obligations obligations(Outlet outlet, LogRound round, Instant began) {
    LogReading reading = round.reading();
    Clock clock = surroundings.clock();
    PastRuns past = new PastRuns(state, reading, notes, began);
    RoutineMemory routine = new RoutineMemory(state, audit, past, notes, clock, steps);
    RunOverview overview =
        new RunOverview(subject, reading, audit, past, routine, eventCounts, clock);
    List<Obligation> owed = new ArrayList<>();
    owed.add(new CursorObligation(state, stateKey(), reading, round.count(), notes, isMailed()));
    owed.add(new HitsMemory(state, audit, notes, clock));
    owed.add(past);
    if (settings.summary()) {
      owed.add(templates);
      owed.add(routine);
    }
    ReportObligation report =
        new ReportObligation(builder(past, overview), outlet, reading, audit, notes, surroundings);
    owed.add(report);
    return new Obligations(owed, report);
  }

  /** What names the state directory, for messages. */
  private String stateKey() {
    return options.overrides().stateDirectory() == null ? keys.named("STATEDIR") : "-S";
  }

  private ReportBuilder builder(PastRuns past, RunOverview overview) {
    boolean advises = options.writes() && isMailed();
    return new ReportBuilder(settings, notes, audit, past, overview, advises, steps);
  }

  private boolean isMailed() {
    return options.target() instanceof Mailed;
  }

  /**
   * Makes sure that the rules can be read, before anything is.
   *
   * @throws IOException if a directory of rules cannot; names it and the fix
   */
  void verifyRules() throws IOException {
    configuredRules().verifyReadable();
    RuleFiles.verifyReadableIfAny(eventDirectory());
  }

  Auditor auditor() throws IOException {
    Clock clock = surroundings.clock();
    // Java reads all time zones for the first that is asked for, and has another processor for it.
    new Thread(() -> Objects.requireNonNull(clock.getZone()), "time zone").start();
    EventScan events = events();
    RuleBook rules = rules(events);
    steps.step(() -> "rules: " + rules.size() + " patterns in " + rules.files().size() + " files");
    return new Auditor(
        rules,
        new Auditor.Options(
            settings.sortUnique(), surroundings.processors(), surroundings.memory()),
        events,
        new StampZones(clock.instant(), clock.getZone(), settings.hostZones()),
        workspace::directory);
  }

  private Path eventDirectory() {
    return settings.ruleDirectory().resolve(EventBook.DIRECTORY);
  }

  private EventScan events() throws IOException {
    EventBook book = EventBook.read(eventDirectory());
    for (Problem problem : book.problems()) {
      notes.add(problem);
    }
    return new EventScan(book, eventCounts);
  }

  private RuleBook rules(EventScan events) throws IOException {
    RuleRewriter rewriter =
        new RuleRewriter(settings.ruleVariables(), settings.stampCompatibility());
    return configuredRules().read(rewriter, events::addTo);
  }

  private ConfiguredRules configuredRules() {
    return new ConfiguredRules(
        settings.ruleDirectory(), settings.level().word(), settings.crackingIgnore());
  }
}
