/**
 * The two commands: {@code Logcheck} and {@code LogcheckTest} hold the options as they are typed,
 * and the exit statuses; nothing else.
 *
 * <p>{@link dev.logcheck.run.AuditRun} is the flow of one run, {@link
 * dev.logcheck.ruletest.RuleTest} that of one trial. Every other package is a room that knows only
 * the rooms it needs; a test enforces the table.
 */
package dev.logcheck;
