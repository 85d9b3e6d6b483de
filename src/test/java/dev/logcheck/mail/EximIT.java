package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.DeliveryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail through a real mail transport agent into a real mail box. */
final class EximIT {
  private static final String HOSTILE =
      ".\n..\nFrom here\n\0\33[2J\377\r\n"
          + "\303\274".repeat(999)
          + "\ntrailing \n\n.\n"
          + "x".repeat(2000);

  @TempDir Path mailDirectory;
  @TempDir Path directory;
  private Exim exim;

  @BeforeEach
  void start() throws Exception {
    exim = new Exim(mailDirectory);
  }

  @AfterEach
  void stop() throws Exception {
    if (exim != null) {
      exim.close();
    }
  }

  @Test
  void overSmtpEveryRecipientGetsEveryByte() throws Exception {
    overSmtp().to("root, ops@example.net").deliver(SentMail.bytes(HOSTILE));
    assertArrived(List.of("ops@example.net", "root@example.org"), HOSTILE);
  }

  @Test
  void overSendmailEveryRecipientGetsEveryByte() throws Exception {
    overSendmail().to("root, ops@example.net").deliver(SentMail.bytes(HOSTILE));
    assertArrived(List.of("ops@example.net", "root@example.org"), HOSTILE);
  }

  @Test
  void everyEncodingArrives() throws Exception {
    String text = "gr\303\274n\n.\nFrom here\n";
    for (TransferEncoding encoding : TransferEncoding.values()) {
      overSmtp().encoded(encoding).deliver(SentMail.bytes(text));
      overSendmail().encoded(encoding).deliver(SentMail.bytes(text));
    }
    List<SentMail> mails = exim.delivered();
    assertEquals(8, mails.size());
    for (SentMail mail : mails) {
      assertEquals(text, body(mail));
    }
  }

  @Test
  void theReportLiesInTheMailBoxAsEveryProgramCanShowIt() throws Exception {
    overSmtp().deliver("2 \u2013 3 \u2588 = 5\n");
    overSendmail().deliver("2 \u2013 3 \u2588 = 5\n");
    List<SentMail> mails = exim.delivered();
    assertEquals(2, mails.size());
    for (SentMail mail : mails) {
      assertEquals("8bit", mail.header("Content-Transfer-Encoding"));
      assertTrue(mail.raw().endsWith("\r\n\r\n2 \342\200\223 3 \342\226\210 = 5\r\n"), mail.raw());
    }
  }

  @Test
  void theConfiguredSenderGetsWhatBounces() throws Exception {
    overSmtp().from("audit@example.net").deliver("line\n");
    overSendmail().from("audit@example.net").deliver("line\n");
    for (SentMail mail : exim.delivered()) {
      assertEquals("<audit@example.net>", mail.header("Return-path"));
    }
  }

  @Test
  void aRecipientThatIsRefusedDoesNotKeepTheReportFromTheOther() throws Exception {
    Acceptance acceptance = overSmtp().to("refused root").deliver("line\n");
    assertEquals(
        List.of(
            "mail server localhost:%d refused the recipient refused@example.org: 550 unknown here (correct SENDMAILTO)"
                .formatted(exim.port())),
        acceptance.problems());
    assertArrived(List.of("root@example.org"), "line\n");
  }

  @Test
  void theMessageIdStaysAsItWasMade() throws Exception {
    overSmtp().deliver("line\n");
    overSendmail().deliver("line\n");
    for (SentMail mail : exim.delivered()) {
      assertEquals(MessageId.of("host.example.org", "0-17"), mail.header("Message-ID"));
    }
  }

  @Test
  void aCertificateThatEximMadeItselfKeepsNoReportOnThisMachine() throws Exception {
    exim.close();
    exim = Exim.offeringTls(mailDirectory);
    MailBuilder demanding =
        new MailBuilder(directory).over("smtp://localhost:" + exim.port() + "?starttls=required");
    DeliveryException e = assertThrows(DeliveryException.class, () -> demanding.deliver("line\n"));
    assertTrue(e.getMessage().contains("cannot be trusted"), e::getMessage);
    overSmtp().deliver("line\n");
    assertArrived(List.of("root@example.org"), "line\n");
  }

  private MailBuilder overSmtp() {
    return new MailBuilder(directory).over("smtp://localhost:" + exim.port());
  }

  private MailBuilder overSendmail() throws Exception {
    Files.deleteIfExists(directory.resolve("sendmail"));
    return new MailBuilder(directory).overScript(exim.sendmail());
  }

  private void assertArrived(List<String> recipients, String text) throws Exception {
    List<String> arrived = new ArrayList<>();
    for (SentMail mail : exim.delivered()) {
      arrived.add(mail.header("Envelope-to"));
      assertEquals(text, body(mail));
    }
    assertEquals(recipients, arrived.stream().sorted().toList());
  }

  private static String body(SentMail mail) throws Exception {
    return SentMail.characters(SentMail.text(mail.parts().get(0)));
  }
}
