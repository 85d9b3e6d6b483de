package dev.logcheck.report;

import java.util.List;

/**
 * Entries of one program that follow each other.
 *
 * @param program its name; empty for messages without one, or of several programs
 * @param folded whether they stand under a line of their program, since they are many
 */
record Block(String program, List<Entry> entries, boolean folded) {

  /** How many findings they have. */
  long lines() {
    return entries.stream().mapToLong(Entry::count).sum();
  }
}
