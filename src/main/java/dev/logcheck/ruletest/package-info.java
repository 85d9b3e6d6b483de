/**
 * The workbench for rules: what {@code logcheck-test} does with rules and a log.
 *
 * <p>In go rules and the lines of a log, read from beginning to end without a cursor; out go,
 * through one {@link dev.logcheck.line.Output}, the lines that match, what becomes of each and why
 * ({@link dev.logcheck.ruletest.Explanation}, {@link dev.logcheck.ruletest.ExplainedGroups}), how
 * much each rule is used ({@link dev.logcheck.ruletest.Statistics}, {@link
 * dev.logcheck.ruletest.StaleRules}), mistakes in rules ({@link dev.logcheck.ruletest.Lint}), and
 * new rules for the lines that none matches ({@link dev.logcheck.ruletest.Suggestion}).
 */
package dev.logcheck.ruletest;
