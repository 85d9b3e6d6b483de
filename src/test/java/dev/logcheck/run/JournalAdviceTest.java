package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JournalAdviceTest {
  private final JournalAdvice advice = new JournalAdvice("/etc/logcheck/logcheck.logfiles");

  @Test
  void namesTheFilesThatHoldTheSameEntriesAndTheList() {
    assertEquals(
        Optional.of(
            "If rsyslog writes the entries of the journal to /var/log/auth.log, /var/log/syslog"
                + " too, they are reported twice: put a # before journal or before these files in"
                + " /etc/logcheck/logcheck.logfiles"),
        advice.beside(List.of("/var/log/auth.log", "journal", "/var/log/syslog")));
  }

  @Test
  void saysNothingBesideOtherFiles() {
    assertEquals(Optional.empty(), advice.beside(List.of("journal", "/var/log/nginx/error.log")));
  }
}
