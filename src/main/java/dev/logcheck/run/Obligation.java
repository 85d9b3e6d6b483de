package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import java.io.IOException;

/**
 * Something that a run owes besides reading: the report, the cursors, the memory of what it said.
 *
 * <p>{@link Obligations} goes through the four steps of all of them, one step after the other. What
 * an obligation cannot read of an earlier run costs only that memory, and is said in the report.
 */
interface Obligation {

  /** Proves, before anything is read, that it can be met. */
  default void prove() throws FailedRunException {}

  /** Takes what was read; nothing is added after this. */
  default void seal() throws IOException {}

  /**
   * Hands over what others have to accept, and waits until they did.
   *
   * @throws FailedRunException if they did not: then nothing is committed
   */
  default void deliver() throws FailedRunException {}

  /** Adds what the next run has to know, if anything, to what this run commits. */
  default void commit(Commit commit) {}
}
