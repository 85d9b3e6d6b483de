/**
 * What a run takes from outside the program: file system, clock, processes, users, terminal.
 *
 * <p>{@link dev.logcheck.machine.Surroundings} holds it all, so that a test can put something else
 * there. This room imports no other room.
 */
package dev.logcheck.machine;
