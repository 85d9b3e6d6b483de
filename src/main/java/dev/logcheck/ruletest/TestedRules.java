package dev.logcheck.ruletest;

import dev.logcheck.config.Configured;
import dev.logcheck.config.Overrides;
import dev.logcheck.config.Settings;
import dev.logcheck.config.UnreadableConfigurationException;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.rule.ConfiguredRules;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import dev.logcheck.rule.RuleTree;

/**
 * The rules under test: one that was typed, those of a file or directory, or those of the whole
 * configuration. They are rewritten as {@code logcheck} does, so that both see the same.
 */
final class TestedRules {
  private static final int BAD_CONFIGURATION = 17;

  private final TestOptions typed;
  private final Surroundings surroundings;
  private final Settings settings;

  /**
   * Reads the configuration.
   *
   * @throws FailedTrialException if one was named that cannot be read
   */
  TestedRules(TestOptions typed, Surroundings surroundings) throws FailedTrialException {
    this.typed = typed;
    this.surroundings = surroundings;
    try {
      Path tree = path() != null && RuleTree.isTree(path()) ? path() : null;
      Overrides overrides =
          new Overrides(tree, named(typed.stateDirectory()), typed.level(), null, null);
      this.settings = Configured.read(named(typed.config()), overrides, surroundings).settings();
    } catch (UnreadableConfigurationException e) {
      throw new FailedTrialException(BAD_CONFIGURATION, e.getMessage());
    }
  }

  Settings settings() {
    return settings;
  }

  /** The path behind -r; null if there is none. */
  Path path() {
    return named(typed.ruleFile());
  }

  private Path named(String path) {
    return path == null ? null : surroundings.path(path);
  }

  /** Whether these are all rules of a configuration, so that layers decide. */
  boolean areWhole() {
    return path() == null ? typed.words().isEmpty() : RuleTree.isTree(path());
  }

  /** The typed rule as it must be written. */
  String text() throws FailedTrialException {
    return TypedRule.of(typed.parts()).around(typed.words().get(0));
  }

  RuleBook book() throws FailedTrialException {
    if (areWhole()) {
      return ConfiguredRules.read(
          settings.ruleDirectory(),
          settings.level().word(),
          settings.crackingIgnore(),
          rewriter());
    } else if (path() == null) {
      return typedRule();
    } else if (Files.isDirectory(path())) {
      return RuleBook.builder(rewriter()).add(path(), RuleTree.use(path())).build();
    }
    return RuleBook.builder(rewriter()).add(file(path())).build();
  }

  /** The files under test, words that were typed included, for a search for mistakes. */
  Lint lint() throws IOException {
    Lint lint = new Lint(rewriter());
    List<Path> paths = new ArrayList<>(typed.words().stream().map(surroundings::path).toList());
    if (path() != null) {
      paths.add(0, path());
    } else if (paths.isEmpty()) {
      paths.add(settings.ruleDirectory());
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        lint.add(RuleTree.at(path));
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
    boolean standard = !typed.parts().isEmpty();
    RuleRewriter rewriter =
        new RuleRewriter(settings.ruleVariables(), standard || settings.stampCompatibility());
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    RuleFile place = new RuleFile(RuleUse.IGNORE, "RULE", surroundings.path("RULE"));
    int number = 0;
    for (String line : text().split("\n", -1)) {
      // Rules are bytes, one in each character.
      String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      rules.add(new Rule(place, ++number, rewriter.rewrite(bytes)));
    }
    return rules.build();
  }
}
