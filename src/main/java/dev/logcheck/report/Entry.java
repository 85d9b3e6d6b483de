package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.StampReader;
import dev.logcheck.summary.Group;

/**
 * A group of a report.
 *
 * @param layer that of its section
 * @param isNew whether no earlier run reported it
 */
record Entry(Layer layer, Group group, boolean isNew) {

  /** The program whose message it is; empty if there is none, or several. */
  String program() {
    return group.programs().size() == 1 ? group.programs().keySet().iterator().next() : "";
  }

  /** Whether it is of a program such as su, and not of a name that anybody can choose. */
  boolean isOfKnownProgram() {
    return group.template().isOfKnownProgram();
  }

  /** Its program, told from those that only have the name of a known one. */
  String writer() {
    return (isOfKnownProgram() ? "1" : "0") + program();
  }

  /**
   * What else than the message it is about, such as a unit that failed: all entries of a program
   * about the same tell of one incident. Empty if that is not known.
   */
  String subject() {
    return StackTrace.isOfDump(group) ? "core dump" : group.unit();
  }

  /** How many findings it has. */
  long count() {
    return group.count();
  }

  /** When it begins, for an order of time: what has no stamp comes last. */
  long time() {
    return group.first() == StampReader.NO_STAMP ? Long.MAX_VALUE : group.first();
  }
}
