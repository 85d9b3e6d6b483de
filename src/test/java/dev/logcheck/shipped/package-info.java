/**
 * The rules that ship with the program, held against lines that daemons write.
 *
 * <p>In go the rule directories of this project and, from {@code src/test/resources}, a table of
 * samples for each rule file, a log of routine lines and a list of alarming ones.
 */
package dev.logcheck.shipped;
