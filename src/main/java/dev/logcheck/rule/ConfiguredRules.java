package dev.logcheck.rule;

import java.nio.file.Path;

/** The rules that the settings ask for: those of every layer, and the ignore rules of the level. */
public final class ConfiguredRules {
  private ConfiguredRules() {}

  /**
   * Reads them.
   *
   * @param tree holds the rule directories; what cannot be read is a problem of the book
   * @param level {@code paranoid}, {@code server} or {@code workstation}
   * @param crackingIgnore whether the rules that cancel alerts count
   */
  public static RuleBook read(
      Path tree, String level, boolean crackingIgnore, RuleRewriter rewriter) {
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    for (RuleDirectory directory : RuleDirectory.values()) {
      boolean counts = crackingIgnore || directory != RuleDirectory.CRACKING_IGNORE;
      if (counts && directory.isAppliedAt(level)) {
        rules.add(tree.resolve(directory.directoryName()), directory.use());
      }
    }
    return rules.build();
  }
}
