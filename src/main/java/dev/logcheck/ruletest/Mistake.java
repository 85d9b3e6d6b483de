package dev.logcheck.ruletest;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleProblem;
import java.nio.file.Path;

/**
 * Something wrong with a rule or a rule file: what {@link Lint} finds and {@link LintText} prints.
 *
 * @param severity how bad
 * @param file the rule file
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1, in bytes; 0 for the file as a whole
 * @param source the rule as it is written, one character for each byte; empty for a file
 * @param reason what is wrong
 * @param fix what to do about it
 */
record Mistake(
    Severity severity, Path file, int line, int column, String source, String reason, String fix) {

  /** How bad a mistake is. */
  enum Severity {
    /** The rules do not do what is written, or drop what nobody can have meant. */
    ERROR,
    /** They work, and may do harm or go unused. */
    WARNING
  }

  /** What is wrong at a place of a rule. */
  static Mistake in(LintedRule rule, Severity severity, int column, String reason, String fix) {
    Rule where = rule.rule();
    return new Mistake(
        severity, where.file().path(), where.line(), column, rule.written(), reason, fix);
  }

  /** The same for what works. */
  static Mistake warning(LintedRule rule, int column, String reason, String fix) {
    return in(rule, Severity.WARNING, column, reason, fix);
  }

  /** The same for what does not. */
  static Mistake error(LintedRule rule, int column, String reason, String fix) {
    return in(rule, Severity.ERROR, column, reason, fix);
  }

  /** What was cut from a rule, in the words in which a run says it. */
  static Mistake cut(RuleProblem cut, String source) {
    int fix = cut.message().indexOf("; ");
    return new Mistake(
        Severity.WARNING,
        cut.file(),
        cut.line(),
        cut.column(),
        source,
        cut.message().substring(0, fix),
        cut.message().substring(fix + 2));
  }

  static Mistake inFile(Severity severity, Path file, String reason, String fix) {
    return new Mistake(severity, file, 0, 0, "", reason, fix);
  }
}
