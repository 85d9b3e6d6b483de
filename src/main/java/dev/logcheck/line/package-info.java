/**
 * The anatomy of a log line, and how its bytes are made visible to people.
 *
 * <p>In go bytes, never assumed to be valid text; out come the time of the line ({@link
 * dev.logcheck.line.StampReader}), the places of host, program, process and message in it ({@link
 * dev.logcheck.line.Header}), and text that no terminal and no mail client takes for anything else
 * ({@link dev.logcheck.line.VisibleText}). This room imports no other room.
 */
package dev.logcheck.line;
