package dev.logcheck;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleDirectory.Use;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleProblem;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.ruletest.FailedTrialException;
import dev.logcheck.ruletest.LogLines;
import dev.logcheck.ruletest.Output;
import dev.logcheck.ruletest.Trial;
import dev.logcheck.ruletest.TypedRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One call of {@code logcheck-test}, as logcheck-test(1) has it: wires rules, log and output. */
final class RuleTest {
  private static final int MATCH = 0;
  private static final int NO_MATCH = 1;
  private static final String RULER = "=".repeat(80);

  private final LogcheckTest typed;
  private final Surroundings surroundings;
  private final Output output;

  RuleTest(LogcheckTest typed, Surroundings surroundings) {
    this.typed = typed;
    this.surroundings = surroundings;
    this.output = new Output(surroundings.standardOutput(), surroundings.terminal());
  }

  /** Runs; returns the exit status. */
  int run() {
    try {
      int status = trial();
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

  private int trial() throws IOException, FailedTrialException {
    Path ruleFile = typed.ruleFile == null ? null : ruleFile(surroundings.path(typed.ruleFile));
    TestedLog log = TestedLog.choose(typed.logs, surroundings);
    TypedRule typedRule = TypedRule.of(typed.parts);
    checkWords();
    log.checkReadable();
    if (ruleFile == null && typed.words.isEmpty()) {
      throw new FailedTrialException(15, "no RULE specified");
    }
    String rule = ruleFile == null ? typedRule.around(typed.words.get(0)) : null;
    RuleBook rules = ruleFile == null ? book(rule) : book(ruleFile);
    for (RuleProblem problem : rules.problems()) {
      surroundings.err().println("WARNING: " + problem);
    }
    Trial trial = new Trial(rules, typed.invert, output);
    try (InputStream lines = log.open()) {
      LogLines.read(lines, trial);
    }
    if (!typed.quiet) {
      output.text(RULER);
      output.text("parsed file: " + log.name());
      output.text(
          ruleFile == null ? "used rule: '" + rule + "'" : "used rule file: " + typed.ruleFile);
    }
    boolean sound = rules.problems().isEmpty();
    return trial.hasShown() && sound ? MATCH : NO_MATCH;
  }

  private static Path ruleFile(Path file) throws FailedTrialException {
    if (!Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
      throw new FailedTrialException(5, "'" + file + "' is nor a regular file nor a symbolic link");
    } else if (!Files.isReadable(file)) {
      throw new FailedTrialException(6, "'" + file + "' permission denied");
    }
    return file;
  }

  private void checkWords() throws FailedTrialException {
    if (!typed.words.isEmpty() && typed.ruleFile != null) {
      throw new FailedTrialException(16, "you cannot use both RULE and RULEFILE");
    } else if (typed.words.size() > 1) {
      throw new FailedTrialException(14, "options must precede RULE");
    }
  }

  private RuleBook book(String rule) {
    RuleRewriter rewriter = new RuleRewriter(Map.of(), true);
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    RuleFile place = new RuleFile(Use.IGNORE, "RULE", surroundings.path("RULE"));
    for (String line : rule.split("\n", -1)) {
      // Rules are bytes, one in each character.
      String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      rules.add(new Rule(place, 1, rewriter.rewrite(bytes)));
    }
    return rules.build();
  }

  private static RuleBook book(Path file) {
    return RuleBook.builder(RuleRewriter.none())
        .add(new RuleFile(Use.IGNORE, file.getFileName().toString(), file))
        .build();
  }
}
