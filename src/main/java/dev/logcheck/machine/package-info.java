/**
 * What a run takes from outside the program: file system, clock, processes, users, terminal; what
 * it leaves for the next run; and the words for what was wrong outside, such as a file or a
 * mistyped name.
 *
 * <p>{@link dev.logcheck.machine.Surroundings} holds it all, so that a test can put something else
 * there. {@link dev.logcheck.machine.StateDirectory} is what earlier runs left, {@link
 * dev.logcheck.machine.Commit} what this one leaves, {@link dev.logcheck.machine.StateFile} the one
 * durable write. Of the other rooms it imports {@link dev.logcheck.line} only, for {@link
 * dev.logcheck.line.VisibleWriter}: standard error is made visible where it enters the program, so
 * that nobody can forget it.
 */
package dev.logcheck.machine;
