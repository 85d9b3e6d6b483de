package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

        What to do:
          - Do what is said above. Where a permission is missing: the user who runs logcheck must be able to read the logs and the rules, and to write the state directory, the lock directory and the temporary directory.
          - Then run `logcheck -t -o -d` as that user: it shows every step and changes nothing.

        No line was passed over: the next run starts where this one did.
        """,
        text(
            failure(
                List.of("/var/log/auth.log: permission denied", "\u001b[2Jdisk full\nreally"))));
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
