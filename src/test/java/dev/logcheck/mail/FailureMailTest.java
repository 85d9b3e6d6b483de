package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureMailTest {

  @Test
  void theSubjectIsThatOfLogcheck() {
    assertEquals(
        "Logcheck: host 2026-11-21 01:02 exiting due to errors",
        failure(List.of("boom")).subject());
  }

  @Test
  void itSaysWhatFailedWhatWasNotCheckedAndWhatToDo() throws Exception {
    assertEquals(
        """
        The log audit on host failed.

        What went wrong:
          - /var/log/auth.log: permission denied
          - \\u001b[2Jdisk full / really

        Not checked by this run:
          - /var/log/auth.log

        This shows every step of a run, and changes nothing:
          runuser -u logcheck -- logcheck -t -o -d

        No line was passed over: the next run starts where this one did.
        """,
        text(
            failure(
                List.of("/var/log/auth.log: permission denied", "\u001b[2Jdisk full\nreally"))));
  }

  @Test
  void aLongReasonIsBrokenAtBlanksAndAPathStaysWhole() throws Exception {
    String path = "/var/log/" + "deep/".repeat(20) + "log";
    String text = text(failure(List.of(path + ": no such file; " + "correct its name ".repeat(9))));
    assertTrue(text.contains("\n  - " + path + ":\n    no such file; correct"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 76 || line.contains("/deep/")), text);
  }

  private static MailMessage failure(List<String> problems) {
    return FailureMail.beforeDelivery(
            "host", "2026-11-21 01:02", problems, List.of("/var/log/auth.log"))
        .message();
  }

  private static String text(MailMessage message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.text().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
