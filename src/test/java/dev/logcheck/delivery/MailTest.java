package dev.logcheck.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class MailTest {
  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir Path directory;

  @Test
  void aServerGetsTheReport() throws Exception {
    mail("smtp://127.0.0.1:" + SERVER.getSmtp().getPort(), "root, ops@example.org")
        .deliver(message("hi\n"));
    MimeMessage got = SERVER.getReceivedMessages()[0];
    assertEquals("hi", got.getContent().toString().strip());
    assertEquals(2, SERVER.getReceivedMessages().length);
  }

  @Test
  void sendmailGetsTheReportOnStandardInput() throws Exception {
    Path out = directory.resolve("out");
    Path program = script("echo \"$@\" >" + out + "; cat >>" + out);
    mail(program.toString(), "root, ops@example.org").deliver(message("hi\n.\nFrom x\n"));
    assertEquals("-i -- root ops@example.org", Files.readAllLines(out).get(0));
  }

  @Test
  void sendmailsFailureIsQuoted() throws Exception {
    Path program = script("echo no such user >&2; exit 67");
    DeliveryException e =
        assertThrows(
            DeliveryException.class,
            () -> mail(program.toString(), "root").deliver(message("hi\n")));
    assertEquals(
        program + " failed with exit status 67 (unknown recipient): no such user", e.getMessage());
  }

  private Path script(String body) throws Exception {
    Path program = Files.writeString(directory.resolve("sendmail"), "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static MailMessage message(String text) {
    return new MailMessage("subj", out -> out.write(text.getBytes(StandardCharsets.UTF_8)), "span");
  }

  private Mail mail(String transport, String to) {
    return new Mail(
        new MailSettings(
            MailTransport.parse(transport, Optional.empty()),
            Optional.empty(),
            MailSettings.recipients(to),
            Optional.empty(),
            Attachment.NONE,
            Duration.ofSeconds(20)),
        new Origin("host.example.org", "example.org", "logcheck"),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        directory);
  }
}
