/**
 * The audit itself: one pass over each line decides which sections of the report it goes to.
 *
 * <p>In go lines, pushed by the sources; out come {@link dev.logcheck.audit.Findings}, one ordered
 * store for each section, which spill to temporary files when they outgrow their share of memory.
 * The text is cut into pieces that all cores scan; of its lines only the findings are copied out,
 * and each keeps where it stands: 12 bytes.
 */
package dev.logcheck.audit;
