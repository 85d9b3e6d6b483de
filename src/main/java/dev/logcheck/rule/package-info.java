/**
 * Rules: lines of rule files, read from the rule directories and compiled into one automaton.
 *
 * <p>In goes the rule directory tree; out comes the {@link dev.logcheck.rule.RuleBook}, which maps
 * the patterns that match a line back to rules with file and line number, and the problems met on
 * the way: a malformed rule costs that rule only.
 */
package dev.logcheck.rule;
