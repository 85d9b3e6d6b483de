/**
 * One run of {@code logcheck}, from the options to the exit status.
 *
 * <p>In go {@link dev.logcheck.run.RunOptions} and the machine; {@link dev.logcheck.run.AuditRun}
 * is the flow, top to bottom: settings, logs, audit, report, delivery, and only then what the run
 * accounts for. The one room that wires the others together.
 */
package dev.logcheck.run;
