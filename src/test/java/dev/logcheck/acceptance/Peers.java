package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Both programs at the same work: what one says, the other has to say. */
final class Peers {
  private Peers() {}

  /**
   * Both print the same report, byte for byte, and exit alike.
   *
   * @return the report
   */
  static String bothReport(Machine machine) {
    String report = bothAgree(machine);
    assertFalse(report.isEmpty(), "both printed nothing: the case shows nothing");
    return report;
  }

  /** Both have nothing to report, and exit alike. */
  static void bothAreSilent(Machine machine) {
    assertEquals("", Bytes.visible(bothAgree(machine)));
  }

  /**
   * Both print the same report or nothing, and exit alike.
   *
   * @return the report
   */
  static String bothAgree(Machine machine) {
    Outcome theirs = machine.theirs();
    Outcome ours = machine.ours();
    assertEquals(
        theirs.visible(),
        ours.visible(),
        () ->
            "theirs on standard error:\n"
                + theirs.err()
                + "ours on standard error:\n"
                + ours.err());
    return theirs.out();
  }

  /** Both give up, and print no report. */
  static void bothFail(Machine machine) {
    Outcome theirs = machine.theirs();
    Outcome ours = machine.ours();
    assertEquals("exit status 1\n", theirs.visible(), theirs.err());
    assertEquals("exit status 1\n", ours.visible(), ours.err());
  }
}
