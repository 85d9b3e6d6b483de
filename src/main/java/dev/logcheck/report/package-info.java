/**
 * The report: its parts, and how each format renders them.
 *
 * <p>In go sections with their findings, notices and warnings; out go bytes on a stream: plain text
 * as Debian's logcheck lays it out, the same with colours for a terminal, and other formats.
 */
package dev.logcheck.report;
