package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** A mail that cannot leave, with and without the sandbox that the timer runs in. */
final class SandboxedSendmailTest {
  private static final String ADVICE =
      "A local sendmail program has no privileges under logcheck-java.timer: set"
          + " MAILTRANSPORT=\"smtp://localhost\" in /etc/logcheck/logcheck.conf\n";

  private final RunBench bench = new RunBench().withLog("app: one").refusingMail();

  @Test
  void underTheTimerTheMessageEndsWithTheFix() {
    bench.underTheTimer().run().ends(1).says(ADVICE);
  }

  @Test
  void elsewhereTheTimerIsNotToBlame() {
    bench.run().ends(1);
    assertFalse(bench.err().contains("logcheck-java.timer"), bench.err());
  }

  @Test
  void norIsItWhereAMailServerDoesNotAnswer() {
    bench.setting("MAILTRANSPORT=smtp://127.0.0.1:1").underTheTimer().run().ends(1);
    assertFalse(bench.err().contains("logcheck-java.timer"), bench.err());
  }
}
