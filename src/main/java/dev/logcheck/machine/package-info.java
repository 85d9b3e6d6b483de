/**
 * What a run takes from outside the program: file system, clock, processes, users, terminal; and
 * what it leaves for the next run.
 *
 * <p>{@link dev.logcheck.machine.Surroundings} holds it all, so that a test can put something else
 * there. {@link dev.logcheck.machine.StateDirectory} is what earlier runs left, {@link
 * dev.logcheck.machine.Commit} what this one leaves, {@link dev.logcheck.machine.StateFile} the one
 * durable write. This room imports no other room.
 */
package dev.logcheck.machine;
