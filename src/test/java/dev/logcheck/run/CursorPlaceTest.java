package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Something else than a file where the cursor of a log should be: it costs that cursor alone. */
final class CursorPlaceTest {
  private static final String CURSOR = "/var/lib/logcheck/offset.var.log.syslog";

  private final RunBench bench =
      new RunBench()
          .file("/etc/logcheck/logcheck.logfiles", "/var/log/syslog\n/var/log/mail.log\n")
          .append("/var/log/mail.log", RunBench.STAMP + "mail: one\n")
          .withLog("app: one");

  @Test
  void aDirectoryIsSaidOnceWithItsFix() {
    directory().run();
    assertTrue(bench.mail().body().contains(CURSOR), bench.mail().body());
    assertTrue(bench.mail().body().contains("remove it"), bench.mail().body());
    bench.withLog("app: two").run().mails("app: two");
  }

  @Test
  void besideADirectoryTheOtherLogsAreReadAsUsual() {
    directory().run();
    bench.append("/var/log/mail.log", RunBench.STAMP + "mail: two\n").run().mails("mail: two");
  }

  @Test
  void onceTheDirectoryIsRemovedTheLogIsReadAsUsual() {
    directory().run();
    bench.doing(() -> Files.deleteIfExists(bench.path(CURSOR)));
    bench.withLog("app: two").run().mails("app: two");
  }

  private RunBench directory() {
    return bench.doing(() -> Files.createDirectories(bench.path(CURSOR)));
  }
}
