package dev.logcheck.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalTest {
  @TempDir Path directory;

  @Test
  void table() throws Exception {
    String[][] cases = {
      {"greeting", "554 no"}, {"greeting", "421 later"}, {"EHLO", "550 who"},
      {"MAIL", "550 not you"}, {"MAIL", "451 later"}, {"MAIL", "530 auth"},
      {"RCPT TO:<root", "550 no"}, {"RCPT TO:<root", "450 grey"}, {"RCPT", "550 none"},
      {"DATA", "554 no"}, {".", "554 spam"}, {".", "451 later"},
      {"EHLO", "250-x\n250 AUTH PLAIN"},
    };
    for (String[] c : cases) run(c[0], c[1]);
    for (String s : new String[] {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."}) {
      run(s, ScriptedMailServer.HANG_UP);
      run(s, ScriptedMailServer.SILENCE);
    }
    try {
      mail("smtp://127.0.0.1:1").deliver(message("hi\n"));
    } catch (DeliveryException e) {
      System.err.println(e.getMessage());
    }
    try {
      mail("smtp://no.such.host.invalid:1").deliver(message("hi\n"));
    } catch (DeliveryException e) {
      System.err.println(e.getMessage());
    }
    run("STARTTLS", "454 x", "?starttls=required");
    run("STARTTLS", "454 x");
  }

  private void run(String stage, String reply, String... opt) throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain()
            .reply("EHLO", "250-x\n250-STARTTLS\n250 8BITMIME")
            .reply(stage, reply)) {
      if (!stage.equals("STARTTLS"))
        server.reply("EHLO", "250-x\n250 8BITMIME").reply(stage, reply);
      try {
        Acceptance a =
            mail("smtp://127.0.0.1:" + server.port() + (opt.length > 0 ? opt[0] : ""))
                .deliver(message("hi\n"));
        System.err.println(stage + " " + reply + " => " + a + server.commands());
      } catch (DeliveryException e) {
        System.err.println(stage + " " + reply + " => " + e.getMessage() + server.commands());
      }
    }
  }

  private static MailMessage message(String text) {
    return new MailMessage("subj", out -> out.write(text.getBytes(StandardCharsets.UTF_8)), "span");
  }

  private Mail mail(String transport) {
    return new Mail(
        new MailSettings(
            MailTransport.parse(transport, Optional.empty()),
            Optional.empty(),
            MailSettings.recipients("root, ops@example.org"),
            Optional.empty(),
            Attachment.NONE,
            Duration.ofMillis(500)),
        new Origin("host.example.org", "example.org", "logcheck"),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        directory);
  }
}
