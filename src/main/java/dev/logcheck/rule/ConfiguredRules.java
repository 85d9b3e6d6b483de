package dev.logcheck.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rules that the settings ask for: those of every layer, and the ignore rules of the level.
 *
 * @param tree holds the rule directories
 * @param level {@code paranoid}, {@code server} or {@code workstation}
 * @param crackingIgnore whether the rules that cancel alerts count
 */
public record ConfiguredRules(Path tree, String level, boolean crackingIgnore) {

  /**
   * Reads them; what is wrong with a file is a problem of the book.
   *
   * @throws IOException if a directory cannot be read, without whose rules everything would be
   *     reported, or no attack; says why, and what to do
   */
  public RuleBook read(RuleRewriter rewriter) throws IOException {
    return read(rewriter, rules -> {});
  }

  /**
   * The same with other patterns in the automaton.
   *
   * @param others adds them, by {@link RuleBook.Builder#addOther}
   */
  public RuleBook read(RuleRewriter rewriter, Consumer<RuleBook.Builder> others)
      throws IOException {
    verifyTree();
    RuleBook.Builder rules = RuleBook.builder(rewriter);
    for (RuleDirectory directory : applied()) {
      rules.add(tree.resolve(directory.directoryName()), directory.use());
    }
    others.accept(rules);
    return SweepingRules.markedIn(rules.build());
  }

  /**
   * Makes sure, without reading a rule, that there is a tree, and that all of its directories can
   * be read; one that it does not have is none.
   *
   * @throws IOException if not; says why, and what to do
   */
  public void verifyReadable() throws IOException {
    verifyTree();
    for (RuleDirectory directory : applied()) {
      RuleFiles.verifyReadableIfAny(tree.resolve(directory.directoryName()));
    }
  }

  /** Without any rule, the report of a run would be all that was logged. */
  private void verifyTree() throws IOException {
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

  private List<RuleDirectory> applied() {
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
