package dev.logcheck.rule;

import dev.logcheck.rule.RuleDirectory.Use;
import java.nio.file.Path;
import java.util.List;

/**
 * The rules that the settings ask for: those of every layer, and of the level and the ones below.
 */
public final class ConfiguredRules {
  private ConfiguredRules() {}

  /** Reads them. */
  public static RuleBook read(
      Path directory,
      List<String> ignoreDirectories,
      boolean crackingIgnore,
      RuleRewriter rewriter) {
    RuleBook.Builder rules =
        RuleBook.builder(rewriter)
            .add(directory.resolve("cracking.d"), Use.CRACKING)
            .add(directory.resolve("violations.d"), Use.VIOLATIONS)
            .add(directory.resolve("violations.ignore.d"), Use.VIOLATIONS_IGNORE);
    if (crackingIgnore) {
      rules.add(directory.resolve("cracking.ignore.d"), Use.CRACKING_IGNORE);
    }
    for (String ignore : ignoreDirectories) {
      rules.add(directory.resolve(ignore), Use.IGNORE);
    }
    return rules.build();
  }
}
