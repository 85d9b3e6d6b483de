/**
 * The report: its parts, and how each format renders them.
 *
 * <p>In go a preamble, errors, sections with their findings, and warnings; out go bytes on a
 * stream: plain text as Debian's logcheck lays it out, a summary in groups for terminals and mail,
 * JSON for programs, and a page of HTML. A format's libraries are loaded only when it is used.
 */
package dev.logcheck.report;
