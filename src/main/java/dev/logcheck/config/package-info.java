/**
 * What the administrator configured: {@code logcheck.conf} and the lists of logs.
 *
 * <p>In go files and the environment; out comes {@link dev.logcheck.config.Settings}, and problems
 * that name file, line and column. {@code logcheck.conf} is a shell fragment, but no shell runs.
 */
package dev.logcheck.config;
