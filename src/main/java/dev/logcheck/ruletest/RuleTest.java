package dev.logcheck.ruletest;

import dev.logcheck.audit.Classifier;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleHits;
import dev.logcheck.rule.RuleProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One call of {@code logcheck-test}: wires rules, log and output for the task that was typed. */
public final class RuleTest {
  private static final int MATCH = 0;
  private static final int NO_MATCH = 1;
  private static final int NOT_COUNTED = 18;
  private static final String RULER = "=".repeat(80);

  private final TestOptions typed;
  private final Surroundings surroundings;
  private final Output output;

  public RuleTest(TestOptions typed, Surroundings surroundings) {
    this.typed = typed;
    this.surroundings = surroundings;
    boolean coloured =
        surroundings.terminal()
            && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    this.output = new Output(surroundings.standardOutput(), surroundings.terminal(), coloured);
  }

  /** Runs; returns the exit status. */
  public int run() {
    try {
      int status = task();
      output.flush();
      return status;
    } catch (FailedTrialException e) {
      surroundings.err().println("ERROR: " + e.getMessage() + "!");
      return e.status();
    } catch (IOException e) {
      surroundings.err().println("ERROR: " + e + "!");
      return TestedLog.UNREADABLE;
    }
  }

  private int task() throws IOException, FailedTrialException {
    return switch (typed.task()) {
      case TRIAL -> trial();
      case EXPLAIN -> explain(new TestedRules(typed, surroundings), log());
      case STATISTICS -> statistics(new TestedRules(typed, surroundings), log());
      case CHECK -> check(new TestedRules(typed, surroundings));
      case SUGGEST -> suggest(new TestedRules(typed, surroundings), log());
      case GROUPS -> groups(log());
      case STALE -> stale(new TestedRules(typed, surroundings));
    };
  }

  /** In the order in which the original finds fault with its words. */
  private int trial() throws IOException, FailedTrialException {
    if (typed.ruleFile() != null) {
      checkRuleFile(surroundings.path(typed.ruleFile()));
    }
    TestedLog log = TestedLog.choose(typed.logs(), surroundings);
    TypedRule.of(typed.parts());
    checkWords();
    log.checkReadable();
    if (typed.ruleFile() == null && typed.words().isEmpty()) {
      throw new FailedTrialException(15, "no RULE specified");
    }
    TestedRules rules = new TestedRules(typed, surroundings);
    RuleBook book = book(rules);
    Trial trial = new Trial(book, typed.invert(), output);
    read(log, trial);
    if (!typed.quiet()) {
      output.text(RULER);
      output.text("parsed file: " + log.name());
      output.text(
          typed.ruleFile() == null
              ? "used rule: '" + rules.text() + "'"
              : "used rule file: " + typed.ruleFile());
    }
    return trial.hasShown() && book.problems().isEmpty() ? MATCH : NO_MATCH;
  }

  private static void checkRuleFile(Path file) throws FailedTrialException {
    if (!Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
      throw new FailedTrialException(5, "'" + file + "' is nor a regular file nor a symbolic link");
    } else if (!Files.isReadable(file)) {
      throw new FailedTrialException(6, "'" + file + "' permission denied");
    }
  }

  private void checkWords() throws FailedTrialException {
    if (!typed.words().isEmpty() && typed.ruleFile() != null) {
      throw new FailedTrialException(16, "you cannot use both RULE and RULEFILE");
    } else if (typed.words().size() > 1) {
      throw new FailedTrialException(14, "options must precede RULE");
    }
  }

  private TestedLog log() throws FailedTrialException {
    TestedLog log = TestedLog.choose(typed.logs(), surroundings);
    checkWords();
    log.checkReadable();
    return log;
  }

  /** The rules under test; what is wrong with them is said. */
  private RuleBook book(TestedRules rules) throws FailedTrialException {
    RuleBook book = rules.book();
    for (RuleProblem problem : book.problems()) {
      surroundings.err().println("WARNING: " + problem);
    }
    return book;
  }

  private static void read(TestedLog log, LogLines.Sink sink) throws IOException {
    try (InputStream lines = log.open()) {
      LogLines.read(lines, sink);
    }
  }

  private int statistics(TestedRules rules, TestedLog log)
      throws IOException, FailedTrialException {
    HitCounter counter = new HitCounter(book(rules));
    Instant start = surroundings.clock().instant();
    read(log, counter);
    Duration elapsed = Duration.between(start, surroundings.clock().instant());
    Statistics statistics = Statistics.of(counter, elapsed);
    if (typed.json()) {
      StatisticsJson.print(statistics, output);
    } else {
      new StatisticsText(statistics, output).print();
    }
    return statistics.unmatched() < statistics.lines() ? MATCH : NO_MATCH;
  }

  private int explain(TestedRules rules, TestedLog log) throws IOException, FailedTrialException {
    RuleBook book = book(rules);
    Classifier classifier =
        rules.areWhole() ? new Classifier(book, rules.settings().crackingIgnore()) : null;
    Explanation explanation = new Explanation(book, classifier, typed.invert(), output);
    read(log, explanation);
    return explanation.hasMatched() ? MATCH : NO_MATCH;
  }

  private int check(TestedRules rules) throws IOException {
    boolean errors = new LintText(output).print(rules.lint(), !typed.quiet());
    return errors ? NO_MATCH : MATCH;
  }

  private int groups(TestedLog log) throws IOException {
    KeptLines lines = new KeptLines(null);
    read(log, lines);
    GroupNames.print(lines, output);
    return lines.count() > 0 ? MATCH : NO_MATCH;
  }

  private int suggest(TestedRules rules, TestedLog log) throws IOException, FailedTrialException {
    KeptLines left = new KeptLines(book(rules));
    read(log, left);
    Suggestion suggestion = Suggestion.of(left);
    if (typed.invert()) {
      return interview(suggestion) > 0 ? MATCH : NO_MATCH;
    }
    suggestion.print(output);
    return suggestion.isEmpty() ? NO_MATCH : MATCH;
  }

  /** Answers come from the terminal itself: standard input may be the log. */
  private int interview(Suggestion suggestion) throws IOException, FailedTrialException {
    Path terminal = surroundings.path("/dev/tty");
    if (typed.into() == null) {
      throw new FailedTrialException(20, "name a rule file to append to: --into local-SOMETHING");
    } else if (!surroundings.terminal()) {
      throw new FailedTrialException(20, "--suggest -i asks on a terminal, and this is none");
    }
    LocalRules local = new LocalRules(surroundings.path(typed.into()));
    try (BufferedReader answers = Files.newBufferedReader(terminal, StandardCharsets.ISO_8859_1)) {
      return new Interview(answers, output, local::append).about(suggestion);
    }
  }

  private int stale(TestedRules rules) throws IOException, FailedTrialException {
    if (typed.staleDays() < 0 || !typed.words().isEmpty()) {
      throw new FailedTrialException(
          NOT_COUNTED, "--stale takes a number of days, and rules of files: --stale 30 [-r RULES]");
    }
    RuleHits hits = hits(rules.settings().stateDirectory(), surroundings);
    LocalDate limit = LocalDate.now(surroundings.clock()).minusDays(typed.staleDays());
    StaleRules stale = new StaleRules(hits, limit, surroundings.clock().getZone());
    if (!stale.isTold()) {
      throw new FailedTrialException(
          NOT_COUNTED,
          hits.since() == null
              ? "no run has counted hits yet in " + rules.settings().stateDirectory()
              : "runs count hits since " + hits.since() + " only");
    }
    return stale.print(book(rules), output, !typed.quiet()) > 0 ? MATCH : NO_MATCH;
  }

  private static RuleHits hits(Path directory, Surroundings surroundings)
      throws IOException, FailedTrialException {
    try {
      return RuleHits.read(StateDirectory.open(directory, surroundings.processes()));
    } catch (AccessDeniedException e) {
      throw new FailedTrialException(
          NOT_COUNTED, "permission denied: " + e.getFile() + "; be the user logcheck, or root");
    }
  }
}
