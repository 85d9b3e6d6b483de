/**
 * What the administrator configured: {@code logcheck.conf}, the lists of logs, and files of
 * stanzas.
 *
 * <p>In go files and the environment; out comes {@link dev.logcheck.config.Settings}, and problems
 * that name file, line and column. {@code logcheck.conf} is a shell fragment, but no shell runs. Of
 * stanzas only the form is known here: {@link dev.logcheck.config.StanzaReader}.
 */
package dev.logcheck.config;
