package dev.logcheck.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules that the settings ask for: those of every layer, and the ignore rules of the level. */
public final class ConfiguredRules {
  private ConfiguredRules() {}

  /**
   * Reads them.
   *
   * @param tree holds the rule directories; what is wrong with a file is a problem of the book
   * @param level {@code paranoid}, {@code server} or {@code workstation}
   * @param crackingIgnore whether the rules that cancel alerts count
   * @throws IOException if a directory cannot be read, without whose rules everything would be
   *     reported, or no attack; says why, and what to do
   */
  public static RuleBook read(
      Path tree, String level, boolean crackingIgnore, RuleRewriter rewriter) throws IOException {
    verifyTree(tree);
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    for (RuleDirectory directory : applied(level, crackingIgnore)) {
      rules.add(tree.resolve(directory.directoryName()), directory.use());
    }
    return SweepingRules.markedIn(rules.build());
  }

  /**
   * Makes sure, without reading a rule, that there is a tree, and that all of its directories can
   * be read; one that it does not have is none.
   *
   * @throws IOException if not; says why, and what to do
   */
  public static void verifyReadable(Path tree, String level, boolean crackingIgnore)
      throws IOException {
    verifyTree(tree);
    for (RuleDirectory directory : applied(level, crackingIgnore)) {
      Path child = tree.resolve(directory.directoryName());
      if (!Files.notExists(child)) {
        RuleFiles.verifyReadable(child);
      }
    }
  }

  /** Without any rule, the report of a run would be all that was logged. */
  private static void verifyTree(Path tree) throws IOException {
    RuleFiles.verifyReadable(tree);
    if (!RuleTree.isTree(tree)) {
      Path parent = tree.toAbsolutePath().normalize().getParent();
      String fix =
          parent != null && RuleTree.isTree(parent)
              ? "did you mean " + parent + "?"
              : "RULEDIR and -r name the directory that holds them, usually /etc/logcheck";
      throw new IOException(tree + ": holds no directory of rules such as ignore.d.server; " + fix);
    }
  }

  private static List<RuleDirectory> applied(String level, boolean crackingIgnore) {
    List<RuleDirectory> applied = new ArrayList<>();
    for (RuleDirectory directory : RuleDirectory.values()) {
      boolean counts = crackingIgnore || directory != RuleDirectory.CRACKING_IGNORE;
      if (counts && directory.isAppliedAt(level)) {
        applied.add(directory);
      }
    }
    return applied;
  }
}
