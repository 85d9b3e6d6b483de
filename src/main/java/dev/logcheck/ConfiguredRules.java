package dev.logcheck;

import dev.logcheck.config.Settings;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleDirectory.Use;
import dev.logcheck.rule.RuleRewriter;
import java.nio.file.Path;

/**
 * The rules that the settings ask for: those of every layer, and of the level and the ones below.
 */
final class ConfiguredRules {
  private ConfiguredRules() {}

  static RuleBook read(Settings settings) {
    Path directory = settings.ruleDirectory();
    RuleBook.Builder rules =
        RuleBook.builder(rewriter(settings))
            .add(directory.resolve("cracking.d"), Use.CRACKING)
            .add(directory.resolve("violations.d"), Use.VIOLATIONS)
            .add(directory.resolve("violations.ignore.d"), Use.VIOLATIONS_IGNORE);
    if (settings.crackingIgnore()) {
      rules.add(directory.resolve("cracking.ignore.d"), Use.CRACKING_IGNORE);
    }
    for (String ignore : settings.level().ignoreDirectories()) {
      rules.add(directory.resolve(ignore), Use.IGNORE);
    }
    return rules.build();
  }

  static RuleRewriter rewriter(Settings settings) {
    return new RuleRewriter(settings.ruleVariables(), settings.stampCompatibility());
  }
}
