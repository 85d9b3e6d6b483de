package dev.logcheck.mail;

import static dev.logcheck.mail.ScriptedMailServer.DRIP;
import static dev.logcheck.mail.ScriptedMailServer.ENDLESS_LINE;
import static dev.logcheck.mail.ScriptedMailServer.ENDLESS_LINES;
import static dev.logcheck.mail.ScriptedMailServer.HANG_UP;
import static dev.logcheck.mail.ScriptedMailServer.SILENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.DeliveryException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of a report when a mail server refuses at each stage of the dialogue. */
final class SmtpOutcomeTest {
  private static final String NO_MORE = "(nothing was sent to anyone, the next run tries again)";

  private static final String SEE_LOG = " (the log of that server may say why)";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "greeting               | 554 no service | refused the connection: 554 no service"
            + SEE_LOG,
        "greeting               | 421 too busy   | refused the connection: 421 too busy"
            + " (only for now)",
        "MAIL                   | 550 not you    | refused `MAIL FROM:<logcheck@example.org>`: 550"
            + " not you (correct SENDMAILFROM)",
        "MAIL                   | 451 not now    | refused `MAIL FROM:<logcheck@example.org>`: 451"
            + " not now (only for now)",
        "RCPT TO:<root          | 450 greylisted | refused the recipient root@example.org: 450"
            + " greylisted "
            + NO_MORE,
        "RCPT TO:<root          | 552 too many   | refused the recipient root@example.org: 552 too"
            + " many "
            + NO_MORE,
        "DATA                   | 554 no         | refused `DATA`: 554 no" + SEE_LOG,
        ".                      | 554 spam       | refused the message: 554 spam" + SEE_LOG,
        ".                      | 552 too large  | refused the message: 552 too large (lower"
            + " MAILMAXSIZE)",
        ".                      | 452 disk full  | refused the message: 452 disk full (only for"
            + " now)",
      })
  void aRefusalIsAFailureThatQuotesTheServer(String stage, String reply, String outcome)
      throws Exception {
    assertEquals(outcome, failureWhen(stage, reply));
  }

  @Test
  void whenEveryRecipientIsRefusedEachIsNamed() throws Exception {
    assertEquals(
        "refused the recipient root@example.org: 550 unknown (correct SENDMAILTO);"
            + " refused the recipient ops@example.net: 550 unknown (correct SENDMAILTO)",
        failureWhen("RCPT", "550 unknown"));
  }

  @Test
  void whenOneRecipientIsRefusedForGoodTheOtherGetsTheReportAndTheFirstIsNamed() throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("RCPT TO:<root", "550 gone")) {
      Acceptance acceptance = mail(server).deliver("line\n");
      assertEquals(
          List.of(
              "mail server localhost:%d refused the recipient root@example.org: 550 gone (correct SENDMAILTO)"
                  .formatted(server.port())),
          acceptance.problems());
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void whenOneRecipientIsRefusedForNowNobodyGetsTheReport() throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("RCPT TO:<ops", "450 later")) {
      assertThrows(DeliveryException.class, () -> mail(server).deliver("line\n"));
      assertEquals(List.of(), server.messages());
    }
  }

  @Test
  void aServerThatKnowsOnlyHeloGetsTheReport() throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply("EHLO", "502 what")) {
      mail(server).deliver("line\n");
      assertEquals(1, server.messages().size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greeting | the connection",
        "EHLO     | the connection",
        "MAIL     | `MAIL FROM:<logcheck@example.org>`",
        "RCPT     | the connection",
        "DATA     | `DATA`",
        ".        | the message",
      })
  void aDroppedConnectionIsAFailure(String stage, String what) throws Exception {
    assertEquals("broke off without a reply to " + what + SEE_LOG, failureWhen(stage, HANG_UP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".    | 250-a^550 no       | contradicted itself in its answer to the message: 250-a / 550"
            + " no",
        ".    | 250-a^354 more     | contradicted itself in its answer to the message: 250-a / 354"
            + " more",
        ".    | torn 250           | broke off within an answer",
        ".    | torn 250 ok        | broke off within an answer",
        ".    | torn 250-a^250 ok  | broke off within an answer",
        "DATA | 354 go^250 queued  | answered before it had the whole message",
      })
  void anAnswerThatDoesNotTellForSureIsAFailure(String stage, String reply, String outcome)
      throws Exception {
    String lines = reply.replace('^', '\n');
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply(stage, lines)) {
      assertEquals(outcome + SEE_LOG, failure(server.port(), mail(server)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void silencePastTheTimeoutIsAFailure(String stage) throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply(stage, SILENCE)) {
      assertEquals(
          "did not answer within 0.2 s" + SEE_LOG,
          failure(server.port(), mail(server).impatient()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void anAnswerWithoutEndIsAFailure(String stage) throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply(stage, DRIP)) {
      assertEquals(
          "did not take the mail within 0.2 s (if it is only slow, raise MAILTIMEOUT)",
          failure(server.port(), mail(server).inAHurry()));
      assertEquals(List.of(), server.messages());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void aServerThatSaysTooMuchIsGivenUp(String stage) throws Exception {
    for (String answer : List.of(ENDLESS_LINE, ENDLESS_LINES)) {
      assertEquals(
          "said more than 1 MiB, which no mail server does, and was given up (correct"
              + " MAILTRANSPORT, or see what listens there)",
          failureWhen(stage, answer));
    }
  }

  @Test
  void longAnswersOfAServerAreReadToTheirEnd() throws Exception {
    String lines = "250-more of the same\n".repeat(2000) + "250 ok";
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("EHLO", lines).reply("MAIL", lines)) {
      mail(server).deliver("line\n");
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void silenceAfterTheReportWasAcceptedChangesNothing() throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply("QUIT", SILENCE)) {
      assertEquals(Acceptance.COMPLETE, mail(server).deliver("line\n"));
    }
  }

  @Test
  void aPortWhereNobodyListensIsAFailure() throws Exception {
    int port = unusedPort();
    MailBuilder mail = new MailBuilder(directory).over("smtp://localhost:" + port);
    assertEquals(
        "cannot be reached: Connection refused (start that server, or correct MAILTRANSPORT)",
        failure(port, mail));
  }

  @Test
  void aHostWithoutAddressIsAFailure() throws Exception {
    MailBuilder mail = new MailBuilder(directory).over("smtp://mail.invalid");
    DeliveryException e = assertThrows(DeliveryException.class, () -> mail.deliver("line\n"));
    assertEquals(
        "mail server mail.invalid:25 has no address: no such host (correct MAILTRANSPORT)",
        e.getMessage());
  }

  @Test
  void aReportThatCannotBeReadToItsEndIsNotSentInPart() throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain()) {
      Mail mail = mail(server).build();
      MailMessage broken =
          new MailMessage("subject", new ContentThatBreaks("a line\n".repeat(9999)), "span");
      DeliveryException e = assertThrows(DeliveryException.class, () -> mail.deliver(broken));
      assertEquals(
          "mail server localhost:%d could not be given the mail: disk broken"
              .formatted(server.port()),
          e.getMessage());
      assertEquals(List.of(), server.messages());
    }
  }

  @Test
  void controlCharactersOfAServerDoNotReachTheTerminal() throws Exception {
    assertEquals("refused `DATA`: 554 \\u001b[2J" + SEE_LOG, failureWhen("DATA", "554 \u001b[2J"));
  }

  private String failureWhen(String stage, String reply) throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain().reply(stage, reply)) {
      String failure = failure(server.port(), mail(server));
      assertEquals(List.of(), server.messages());
      return failure;
    }
  }

  private MailBuilder mail(ScriptedMailServer server) {
    return new MailBuilder(directory).over(server).to("root, ops@example.net");
  }

  private static String failure(int port, MailBuilder mail) {
    DeliveryException e = assertThrows(DeliveryException.class, () -> mail.deliver("line\n"));
    return e.getMessage().replace("mail server localhost:" + port + " ", "");
  }

  private static int unusedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
