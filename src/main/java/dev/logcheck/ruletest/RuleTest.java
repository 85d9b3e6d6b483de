package dev.logcheck.ruletest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Output;
import dev.logcheck.machine.Breakdown;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.ReadingBar;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleHits;
import dev.logcheck.rule.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/** One call of {@code logcheck-test}: wires rules, log and output for the task that was asked. */
public final class RuleTest {
  private static final String RULER = "=".repeat(80);

  /** People wait so long without a sign. */
  private static final long PATIENCE_MILLIS = 500;

  private final TestOptions options;
  private final Surroundings surroundings;
  private final Output output;

  /** One call with these options. */
  public RuleTest(TestOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    boolean coloured =
        surroundings.terminal()
            && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    this.output = new Output(surroundings.standardOutput(), surroundings.terminal(), coloured);
  }

  /** Does what was asked; what goes wrong is said on standard error. */
  public TestStatus run() {
    try {
      TestStatus status = perform(options.task());
      output.flush();
      return status;
    } catch (FailedTrialException e) {
      surroundings.say("ERROR: " + e.getMessage());
      return e.status();
    } catch (IOException e) {
      if (FailureReason.isBrokenPipe(e)) {
        return TestStatus.BROKEN_PIPE;
      }
      surroundings.say("ERROR: " + FailureReason.withFile(e));
      return TestStatus.LOG_UNREADABLE;
    } catch (Throwable e) {
      // A trace and the status 1 would pass for a rule that matches nothing.
      surroundings.say("ERROR: " + Breakdown.text("logcheck-test", e));
      return TestStatus.BROKEN_DOWN;
    }
  }

  private TestStatus perform(TestTask task) throws IOException, FailedTrialException {
    if (task instanceof TestTask.ShowLines show) {
      return show(show.inverted());
    } else if (task instanceof TestTask.NameGroups groups) {
      return groups(log(), groups.counts());
    }
    TestedRules rules = new TestedRules(options, surroundings);
    if (task instanceof TestTask.CheckRules) {
      return check(rules);
    } else if (task instanceof TestTask.ListStaleRules stale) {
      return stale(rules, stale.days());
    }
    return perform(task, rules, log());
  }

  private TestStatus perform(TestTask task, TestedRules rules, TestedLog log)
      throws IOException, FailedTrialException {
    if (task instanceof TestTask.FindEvents find) {
      return events(rules, log, find.json());
    } else if (task instanceof TestTask.DraftEvents) {
      return eventDrafts(rules, log);
    } else if (task instanceof TestTask.ExplainLines explain) {
      return explain(rules, log, explain);
    } else if (task instanceof TestTask.CountHits count) {
      return statistics(rules, log, count.json());
    }
    if (task instanceof TestTask.AskAboutDrafts ask) {
      Drafting.checkAsking(ask.into(), surroundings);
      return drafting(rules, log).ask(ask.into());
    }
    return drafting(rules, log).print();
  }

  /** In the order in which the original finds fault with its words. */
  private TestStatus show(boolean inverted) throws IOException, FailedTrialException {
    if (options.rules() != null) {
      TestedRules.checkFile(options.rulePath());
    }
    TestedLog log = TestedLog.choose(options.logs(), surroundings);
    TypedRule.of(options.parts());
    checkWords();
    log.checkReadable();
    if (options.rules() == null && options.words().isEmpty()) {
      throw new FailedTrialException(TestStatus.NO_RULE, "no RULE specified");
    }
    TestedRules rules = new TestedRules(options, surroundings);
    RuleBook book = book(rules);
    Trial trial = new Trial(book, inverted, output);
    read(log, trial);
    if (!options.quiet()) {
      output.text(RULER);
      output.text("parsed file: " + log.name());
      output.text(
          options.rules() == null
              ? "used rule: '" + (trial.isAsWritten() ? rules.text() : matched(book)) + "'"
              : "used rule file: " + options.rules().name());
      trial.explainNothing();
    }
    return TestStatus.matchIf(trial.hasShown() && book.problems().isEmpty());
  }

  /** The rules as they matched, so that they work wherever they are pasted. */
  private static String matched(RuleBook book) {
    StringJoiner text = new StringJoiner("\n");
    for (Rule rule : book.rules()) {
      text.add(new String(rule.text().getBytes(ISO_8859_1), UTF_8));
    }
    return text.toString();
  }

  private void checkWords() throws FailedTrialException {
    if (!options.words().isEmpty() && options.rules() != null) {
      throw new FailedTrialException(
          TestStatus.RULE_AND_RULE_FILE, "you cannot use both RULE and RULEFILE");
    } else if (options.words().size() > 1) {
      throw new FailedTrialException(TestStatus.WORDS_AFTER_RULE, "options must precede RULE");
    }
  }

  private TestedLog log() throws FailedTrialException {
    TestedLog log = TestedLog.choose(options.logs(), surroundings);
    checkWords();
    log.checkReadable();
    return log;
  }

  /** The rules under test; what is wrong with those of files is said. */
  private RuleBook book(TestedRules rules) throws FailedTrialException {
    RuleBook book = rules.book();
    if (rules.areTyped() && !book.problems().isEmpty()) {
      throw new FailedTrialException(TestStatus.MALFORMED_RULE, book.problems().get(0).toString());
    }
    for (RuleProblem problem : book.problems()) {
      surroundings.say("WARNING: " + problem);
    }
    return book;
  }

  private void read(TestedLog log, LogLines.LineConsumer sink) throws IOException {
    try (InputStream lines = log.open()) {
      if (surroundings.terminal() && options.task().printsMeanwhile()) {
        LogLines.read(lines, sink);
        return;
      }
      try (ReadingBar bar = new ReadingBar(surroundings, PATIENCE_MILLIS, log::length)) {
        LogLines.read(new WatchedInput(lines, bar), sink);
      }
    }
  }

  private TestStatus events(TestedRules rules, TestedLog log, boolean json)
      throws IOException, FailedTrialException {
    Path stanzas = EventTrial.place(options, rules);
    EventTrial trial =
        new EventTrial(
            stanzas, log.path(), json, rules.settings().hostZones(), surroundings, output);
    read(log, trial.lines());
    return trial.end(options.quiet(), output);
  }

  private TestStatus eventDrafts(TestedRules rules, TestedLog log)
      throws IOException, FailedTrialException {
    LineEvents known = new LineEvents(EventTrial.read(EventTrial.place(options, rules)).book());
    KeptLines lines = KeptLines.all();
    read(
        log,
        (buffer, from, to) -> {
          if (known.names(buffer, from, to).isEmpty()) {
            lines.line(buffer, from, to);
          }
        });
    EventDrafts drafts = new EventDrafts(surroundings.path("drafts"));
    return TestStatus.matchIf(drafts.print(lines, output) > 0);
  }

  private TestStatus statistics(TestedRules rules, TestedLog log, boolean json)
      throws IOException, FailedTrialException {
    HitCounter counter = new HitCounter(book(rules));
    Instant start = surroundings.clock().instant();
    EventCounter events = new EventCounter(rules.events());
    read(log, counter.and(events));
    Duration elapsed = Duration.between(start, surroundings.clock().instant());
    Statistics statistics = Statistics.of(counter, elapsed);
    if (json) {
      StatisticsJson.print(statistics, events, output);
    } else {
      events.print(output);
      new StatisticsText(statistics, output).print();
    }
    return TestStatus.matchIf(statistics.unmatched() < statistics.lines());
  }

  private TestStatus explain(TestedRules rules, TestedLog log, TestTask.ExplainLines task)
      throws IOException, FailedTrialException {
    Judge judge = new Judge(book(rules), rules.areWhole());
    LineEvents events = rules.events();
    if (task.each()) {
      Explanation explanation = new Explanation(judge, events, task.onlyLeft(), output);
      read(log, explanation);
      return TestStatus.matchIf(explanation.hasMatched());
    }
    ExplainedGroups groups = new ExplainedGroups(judge, events, task.onlyLeft());
    read(log, groups);
    groups.print(output);
    return TestStatus.matchIf(groups.hasMatched());
  }

  private TestStatus check(TestedRules rules) throws IOException, FailedTrialException {
    Lint lint = rules.lint();
    if (!options.logs().isEmpty()) {
      TestedLog log = TestedLog.choose(options.logs(), surroundings);
      log.checkReadable();
      HitCounter counter = new HitCounter(lint.book());
      read(log, counter);
      new StatisticsText(Statistics.of(counter, Duration.ZERO), output).printHits(log.name());
    }
    boolean errors = new LintText(output).print(lint, mistakes(lint), !options.quiet());
    return TestStatus.matchIf(!errors);
  }

  private List<Mistake> mistakes(Lint lint) {
    // Each rule is looked at, and then compared with the others.
    long steps = 2L * lint.rules();
    try (ReadingBar bar = ReadingBar.ofRules(surroundings, PATIENCE_MILLIS, steps)) {
      return lint.mistakes(() -> bar.read(1));
    }
  }

  private TestStatus groups(TestedLog log, boolean counts) throws IOException {
    KeptLines lines = KeptLines.all();
    read(log, lines);
    if (counts) {
      GroupNames.printCounts(lines, output);
    } else {
      GroupNames.print(lines, output);
    }
    return TestStatus.matchIf(lines.count() > 0);
  }

  private Drafting drafting(TestedRules rules, TestedLog log)
      throws IOException, FailedTrialException {
    Judge judge = new Judge(book(rules), rules.areWhole());
    KeptLines left = new KeptLines(judge);
    read(log, left);
    Judge layers = judge.isByLayers() ? judge : new Judge(rules.layers(), true);
    return new Drafting(Suggestion.of(left, new GuardedLines(layers)), surroundings, output);
  }

  private TestStatus stale(TestedRules rules, int days) throws IOException, FailedTrialException {
    if (days < 0 || !options.words().isEmpty()) {
      throw new FailedTrialException(
          TestStatus.HITS_UNKNOWN,
          "--stale needs a number of days and takes no rule as text: --stale 30 [-r RULES]");
    }
    RuleBook book = book(rules);
    Path state = rules.settings().stateDirectory();
    RuleHits hits = hits(state, surroundings);
    if (hits.since() == null && Files.notExists(state)) {
      throw new FailedTrialException(
          TestStatus.HITS_UNKNOWN,
          "no run has counted hits in "
              + state
              + "; name another place with --state-dir or STATEDIR");
    }
    LocalDate limit = LocalDate.now(surroundings.clock()).minusDays(days);
    StaleRules stale = new StaleRules(hits, limit, surroundings.clock().getZone());
    if (!stale.isTold()) {
      output.text(notYet(hits));
      return TestStatus.MATCH;
    }
    return TestStatus.matchIf(stale.print(book, output, !options.quiet()) > 0);
  }

  private static String notYet(RuleHits hits) {
    return hits.since() == null
        ? "No run has counted hits yet; ask again after the next runs."
        : "Hits have been counted only since " + hits.since() + "; ask for fewer days.";
  }

  private static RuleHits hits(Path directory, Surroundings surroundings)
      throws IOException, FailedTrialException {
    try {
      return RuleHits.read(StateDirectory.open(directory, surroundings.processes()));
    } catch (AccessDeniedException e) {
      throw new FailedTrialException(TestStatus.HITS_UNKNOWN, FailureReason.withFileAndFix(e));
    }
  }
}
