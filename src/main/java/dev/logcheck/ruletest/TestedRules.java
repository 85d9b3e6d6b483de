package dev.logcheck.ruletest;

import dev.logcheck.config.Configured;
import dev.logcheck.config.Overrides;
import dev.logcheck.config.Settings;
import dev.logcheck.config.UnreadableConfigurationException;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.rule.ConfiguredRules;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleTree;
import dev.logcheck.rule.RuleUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules under test: one that was typed, those of a file or directory, or those of the whole
 * configuration. They are rewritten as {@code logcheck} does, so that both see the same.
 */
final class TestedRules {
  /** Stands for the file of a rule that was typed. */
  static final String TYPED = "RULE";

  private final TestOptions options;
  private final Surroundings surroundings;
  private final Settings settings;

  /**
   * Reads the configuration.
   *
   * @throws FailedTrialException if one was named that cannot be read
   */
  TestedRules(TestOptions options, Surroundings surroundings) throws FailedTrialException {
    this.options = options;
    this.surroundings = surroundings;
    try {
      Path tree =
          options.rulePath() != null && RuleTree.isTree(options.rulePath())
              ? options.rulePath()
              : null;
      Overrides overrides = new Overrides(tree, options.stateDirectory(), options.level(), null);
      this.settings =
          Configured.read(options.config(), overrides, List.of(), surroundings).settings();
    } catch (UnreadableConfigurationException e) {
      throw new FailedTrialException(TestStatus.BAD_CONFIGURATION, e.getMessage());
    }
  }

  Settings settings() {
    return settings;
  }

  /** Whether these are all rules of a configuration, so that layers decide. */
  boolean areWhole() {
    return options.rulePath() == null
        ? options.words().isEmpty()
        : RuleTree.isTree(options.rulePath());
  }

  /** Whether it is one that the command line spells. */
  boolean areTyped() {
    return options.rulePath() == null && !options.words().isEmpty();
  }

  /** The typed rule as it must be written. */
  String text() throws FailedTrialException {
    return TypedRule.of(options.parts()).around(options.words().get(0));
  }

  /**
   * The rules, compiled.
   *
   * @throws FailedTrialException if a file or directory that was named cannot be read
   */
  RuleBook book() throws FailedTrialException {
    try {
      return read();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RuleBook read() throws IOException, FailedTrialException {
    if (areWhole()) {
      return configured().read(rewriter());
    } else if (options.rulePath() == null) {
      return typedRule();
    }
    RuleBook.Builder rules = RuleBook.builder(rewriter());
    if (Files.isDirectory(options.rulePath())) {
      return rules.add(options.rulePath(), RuleTree.use(options.rulePath())).build();
    }
    checkFile(options.rulePath());
    return rules.add(file(options.rulePath())).build();
  }

  /** The rules of the configuration, whichever are under test; none if they cannot be read. */
  RuleBook layers() {
    try {
      return configured().read(rewriter());
    } catch (IOException e) {
      // They only tell which lines are important, and other rules are under test.
      return RuleBook.builder(rewriter()).build();
    }
  }

  private ConfiguredRules configured() {
    return new ConfiguredRules(
        settings.ruleDirectory(), settings.level().word(), settings.crackingIgnore());
  }

  private static FailedTrialException unreadable(IOException e) {
    return new FailedTrialException(TestStatus.RULE_FILE_UNREADABLE, FailureReason.withFile(e));
  }

  /** Fails, in the original's words, where a rule file that was named cannot be one. */
  static void checkFile(Path file) throws FailedTrialException {
    ClosedDirectory.check(file, file.toString(), TestStatus.RULE_FILE_UNREADABLE);
    if (!Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
      throw new FailedTrialException(
          TestStatus.RULE_FILE_NOT_REGULAR,
          "'" + file + "' is nor a regular file nor a symbolic link" + whatInstead(file));
    } else if (!Files.isReadable(file)) {
      throw new FailedTrialException(
          TestStatus.RULE_FILE_UNREADABLE, ClosedDirectory.permissionDenied(file, file.toString()));
    }
  }

  private static String whatInstead(Path file) {
    if (Files.isDirectory(file)) {
      return "; name a file in it, or add --explain, --stats, --suggest or --check, which take"
          + " directories";
    }
    return Files.notExists(file) ? "; there is no such file" : "";
  }

  /**
   * The files under test, words that were typed included, for a search for mistakes.
   *
   * @throws FailedTrialException if a file or directory that was named cannot be read
   */
  Lint lint() throws FailedTrialException {
    try {
      return readForLint();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Lint readForLint() throws IOException {
    Lint lint = new Lint(rewriter());
    List<Path> paths = new ArrayList<>(options.words().stream().map(surroundings::path).toList());
    if (options.rulePath() != null) {
      paths.add(0, options.rulePath());
    } else if (paths.isEmpty()) {
      paths.add(settings.ruleDirectory());
    }
    for (Path path : paths) {
      if (TestedEvents.isAt(path)) {
        lint.addNamedEvents(path);
      } else if (Files.isDirectory(path) || path.equals(settings.ruleDirectory())) {
        lint.add(RuleTree.at(path)).addEvents(TestedEvents.at(path));
      } else {
        lint.addNamed(file(path));
      }
    }
    return lint;
  }

  private RuleRewriter rewriter() {
    return new RuleRewriter(settings.ruleVariables(), settings.stampCompatibility());
  }

  private static RuleFile file(Path path) {
    return new RuleFile(
        RuleTree.use(path.toAbsolutePath().getParent()), path.getFileName().toString(), path);
  }

  /** As grep takes it: each line of the rule is one. */
  private RuleBook typedRule() throws FailedTrialException {
    boolean standard = !options.parts().isEmpty();
    RuleRewriter rewriter =
        new RuleRewriter(settings.ruleVariables(), standard || settings.stampCompatibility());
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    RuleFile place = new RuleFile(RuleUse.IGNORE, TYPED, surroundings.path(TYPED));
    int number = 0;
    for (String line : text().split("\n", -1)) {
      // Rules are bytes, one in each character.
      String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      rules.add(new Rule(place, ++number, rewriter.rewrite(bytes)));
    }
    return rules.build();
  }
}
