/**
 * The workbench for rules: what {@code logcheck-test} does with a rule file and a log.
 *
 * <p>In go rules and lines; out go the lines that match, or why they do not.
 */
package dev.logcheck.ruletest;
