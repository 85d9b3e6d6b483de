package dev.logcheck.ruletest;

import dev.logcheck.machine.FailureReason;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleFileContent;
import dev.logcheck.rule.RuleFileReader;
import dev.logcheck.rule.RuleFiles;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleTree;
import dev.logcheck.rule.SkippedFile;
import dev.logcheck.ruletest.Mistake.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for mistakes in rule files: in their names, in each rule, and among the rules together; and
 * in stanzas of events.
 *
 * <p>Add files and directories, then ask for the mistakes. Nothing is read but the rules.
 */
final class Lint {
  private final RuleFileReader reader;
  private final List<LintedRule> rules = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<TestedEvents> events = new ArrayList<>();
  private int files;

  /**
   * Starts with nothing.
   *
   * @param rewriter rewrites rules as the audit does
   */
  Lint(RuleRewriter rewriter) {
    this.reader = new RuleFileReader(rewriter);
  }

  /** Adds every rule directory of a tree, or the one directory that this is. */
  Lint add(RuleTree tree) throws IOException {
    for (var directory : tree.directories().entrySet()) {
      RuleFiles listed = RuleFiles.in(directory.getKey(), directory.getValue());
      listed.skipped().forEach(this::addSkipped);
      listed.files().forEach(this::add);
    }
    return this;
  }

  private void addSkipped(SkippedFile skipped) {
    if (RuleFiles.isRuleFileName(skipped.path().getFileName().toString())) {
      String reason = "nothing in it is used, since " + skipped.reason();
      mistakes.add(Mistake.inFile(Severity.ERROR, skipped.path(), reason, skipped.fix()));
    } else {
      checkName(skipped.path());
    }
  }

  private void checkName(Path file) {
    String name = file.getFileName().toString();
    if (!RuleFiles.isRuleFileName(name) && !RuleFiles.isLeftover(name)) {
      mistakes.add(
          Mistake.inFile(
              Severity.ERROR,
              file,
              "run-parts(8) skips this name, so nothing in it is used",
              "rename it to " + RuleFiles.acceptedName(name)));
    }
  }

  /** Adds one file that was named, whatever its name. */
  Lint addNamed(RuleFile file) {
    checkName(file.path());
    add(file);
    return this;
  }

  private void add(RuleFile file) {
    try {
      String[] lines =
          new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1).split("\n", -1);
      RuleFileContent content = reader.read(file);
      for (Rule rule : content.rules()) {
        rules.add(LintedRule.of(rule, lines[rule.line() - 1]));
      }
      content.problems().forEach(cut -> mistakes.add(Mistake.cut(cut, lines[cut.line() - 1])));
      files++;
    } catch (IOException e) {
      mistakes.add(
          Mistake.inFile(
              Severity.ERROR,
              file.path(),
              "cannot be read: " + FailureReason.of(e),
              FailureReason.fix(e)));
    }
  }

  /** Adds a file or directory of stanzas that was named, whatever the name. */
  Lint addNamedEvents(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      checkName(path);
    }
    return addEvents(TestedEvents.at(path));
  }

  /** Adds stanzas of events. */
  Lint addEvents(TestedEvents more) {
    events.add(more);
    return this;
  }

  /**
   * Every mistake: the errors, then the warnings, each in the order of files, lines and columns.
   */
  List<Mistake> mistakes() {
    return mistakes(() -> {});
  }

  /**
   * The same.
   *
   * @param progress is told of each rule twice: when it was looked at, and when it was compared
   */
  List<Mistake> mistakes(Runnable progress) {
    List<Mistake> all = new ArrayList<>(mistakes);
    List<LintedRule> comparable = new ArrayList<>();
    StampCheck stamps = new StampCheck();
    BorrowedName names = new BorrowedName();
    for (LintedRule rule : rules) {
      if (!rule.isSound()) {
        all.add(SyntaxMistake.of(rule));
      } else if (rule.matchesEveryLine()) {
        RuleCheck.MATCHES_EVERY_LINE.check(rule, all::add);
      } else {
        RuleCheck.ALL.forEach(check -> check.check(rule, all::add));
        stamps.check(rule);
        names.check(rule, all::add);
        comparable.add(rule);
      }
      progress.run();
    }
    stamps.tell(all::add);
    new Superfluous(comparable).check(all::add, progress);
    events.forEach(tested -> all.addAll(EventMistakes.of(tested)));
    all.sort(
        Comparator.comparing(Mistake::severity)
            .thenComparing(Mistake::file)
            .thenComparing(Mistake::line)
            .thenComparing(Mistake::column));
    return all;
  }

  /** Every rule that is no syntax error, compiled, to be tried on a log. */
  RuleBook book() {
    RuleBook.Builder book = RuleBook.builder(RuleRewriter.none());
    for (LintedRule rule : rules) {
      if (rule.isSound()) {
        book.add(rule.rule());
      }
    }
    return book.build();
  }

  /** How many rules were added. */
  int rules() {
    return rules.size();
  }

  /** How many files with rules were read. */
  int files() {
    return files;
  }

  /** The events that were added, if any. */
  List<TestedEvents> events() {
    return events;
  }
}
