/**
 * The built program from outside: beside Debian's original, at the command line, and under attack
 * by rotation and SIGKILL.
 *
 * <p>In go {@code target/logcheck/bin} and the real tools of the system; nothing here knows the
 * program's classes.
 */
package dev.logcheck.acceptance;
