package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.delivery.DeliveryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS and login: what is sent to whom, and what never is. */
final class SmtpSecurityTest {
  private static final String PASSWORD = "tr0ub4dor&3";
  private static final String FIX =
      " (name it as its certificate does, and install the certificate of its authority; for a"
          + " server on this machine ?starttls=never will do)";

  @TempDir static Path certificates;
  private static TestCertificate certificate;

  @TempDir Path directory;

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = new TestCertificate(certificates);
  }

  @Test
  void startTlsIsUsedWhereItIsOffered() throws Exception {
    try (ScriptedMailServer server = startingTls()) {
      trusting("smtp://localhost:" + server.port()).deliver("line\n");
      assertEquals(
          List.of("EHLO host.example.org", "STARTTLS", "EHLO host.example.org"),
          server.commands().subList(0, 3));
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void smtpsIsEncryptedFromTheStart() throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.encrypted(certificate.server())) {
      trusting("smtps://localhost:" + server.port()).deliver("line\n");
      assertEquals(1, server.messages().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "smtps"})
  void anAnswerWithoutEndIsAFailureUnderTlsToo(String scheme) throws Exception {
    try (ScriptedMailServer server = server(scheme).reply("MAIL", ScriptedMailServer.DRIP)) {
      MailBuilder mail = trusting(scheme + "://localhost:" + server.port()).inAHurry();
      assertEquals(
          "mail server localhost:%d did not take the mail within 0.2 s (if it is only slow, raise MAILTIMEOUT)"
              .formatted(server.port()),
          failure(mail));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "smtp,.,torn 250 ok,broke off within an answer",
    "smtps,.,torn 250 ok,broke off within an answer",
    "smtps,.,250-a^550 no,contradicted itself in its answer to the message",
    "smtp,DATA,354 go^250 queued,answered before it had the whole message",
    "smtps,DATA,354 go^250 queued,answered before it had the whole message"
  })
  void anAnswerThatDoesNotTellForSureIsAFailureUnderTlsToo(
      String scheme, String stage, String reply, String outcome) throws Exception {
    try (ScriptedMailServer server = server(scheme).reply(stage, reply.replace('^', '\n'))) {
      String failure = failure(trusting(scheme + "://localhost:" + server.port()));
      assertTrue(failure.contains(" " + outcome), failure);
    }
  }

  @ParameterizedTest
  @CsvSource({"smtp,EHLO", "smtp,STARTTLS", "smtp,MAIL", "smtps,greeting", "smtps,MAIL"})
  void aServerThatSaysTooMuchIsGivenUpUnderTlsToo(String scheme, String stage) throws Exception {
    try (ScriptedMailServer server =
        server(scheme).reply(stage, ScriptedMailServer.ENDLESS_LINES)) {
      String failure = failure(trusting(scheme + "://localhost:" + server.port()));
      assertTrue(failure.contains(" said more than 1 MiB, "), failure);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "smtps"})
  void whatIsNoTlsAndHasNoEndIsGivenUpToo(String scheme) throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("greeting", ScriptedMailServer.ENDLESS_LINE)) {
      MailBuilder mail = trusting(scheme + "://localhost:" + server.port());
      assertTrue(failure(mail).startsWith("mail server localhost:" + server.port() + " "));
    }
  }

  @Test
  void aServerOnThisMachineThatCannotBeTrustedGetsTheMailInPlainText() throws Exception {
    try (ScriptedMailServer server = startingTls()) {
      new MailBuilder(directory).over(server).deliver("line\n");
      assertTrue(server.commands().contains("STARTTLS"));
      assertEquals(1, server.messages().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void noTlsIsNeededOnTheLoopbackWhateverItIsCalled(String host) throws Exception {
    try (ScriptedMailServer server = startingTls()) {
      trusting("smtp://" + host + ":" + server.port()).deliver("line\n");
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void aServerThatOnlyTakesEncryptedMailSaysWhyNothingWasSent() throws Exception {
    try (ScriptedMailServer server = startingTls().reply("MAIL", "530 Must issue STARTTLS")) {
      MailBuilder mail = new MailBuilder(directory).over(server);
      assertEquals(
          "mail server localhost:%d refused `MAIL FROM:<logcheck@example.org>`: 530 Must issue STARTTLS (the log of that server may say why)"
              .formatted(server.port()),
          failure(mail));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtp://localhost:%d?starttls=required",
        "smtp://audit@localhost:%d",
        "smtps://localhost:%d"
      })
  void aCertificateOfAnUnknownAuthorityIsRefused(String address) throws Exception {
    try (ScriptedMailServer server = server(address)) {
      MailBuilder mail =
          new MailBuilder(directory).over(address.formatted(server.port())).password(PASSWORD);
      assertEquals(
          "mail server localhost:%d cannot be trusted: unable to find valid certification path to requested target"
                  .formatted(server.port())
              + FIX,
          failure(mail));
      assertEquals(List.of(), server.messages());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtp://127.0.0.1:%d?starttls=required",
        "smtp://audit@127.0.0.1:%d",
        "smtps://127.0.0.1:%d"
      })
  void aCertificateOfAnotherHostIsRefused(String address) throws Exception {
    try (ScriptedMailServer server = server(address)) {
      assertEquals(
          "mail server 127.0.0.1:%d cannot be trusted: No subject alternative names matching IP address 127.0.0.1 found"
                  .formatted(server.port())
              + FIX,
          failure(trusting(address.formatted(server.port())).password(PASSWORD)));
      assertEquals(List.of(), server.messages());
    }
  }

  @Test
  void requiredStartTlsThatSomebodyCutFromTheGreetingIsAFailure() throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain()) {
      assertEquals(
          "mail server localhost:%d could not be given the mail: STARTTLS is required but host does not support STARTTLS"
              .formatted(server.port()),
          failure(trusting("smtp://localhost:" + server.port() + "?starttls=required")));
      assertEquals(List.of(), server.messages());
    }
  }

  @Test
  void startTlsThatIsOfferedAndThenRefusedIsAFailure() throws Exception {
    try (ScriptedMailServer server = startingTls().reply("STARTTLS", "454 no key")) {
      assertEquals(
          "mail server localhost:%d refused the connection: 454 no key (only for now)"
              .formatted(server.port()),
          failure(trusting("smtp://localhost:" + server.port())));
    }
  }

  @Test
  void startTlsIsNotUsedWhereTheSettingsSayNever() throws Exception {
    try (ScriptedMailServer server = startingTls()) {
      trusting("smtp://localhost:" + server.port() + "?starttls=never").deliver("line\n");
      assertFalse(server.commands().contains("STARTTLS"));
      assertEquals(1, server.messages().size());
    }
  }

  @Test
  void theLoginComesAfterTls() throws Exception {
    try (ScriptedMailServer server = startingTls()) {
      login(server).deliver("line\n");
      assertEquals("AUTH PLAIN " + plainLogin(), server.commands().get(3));
    }
  }

  @Test
  void thePasswordIsNotSentInPlainText() throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("EHLO", "250-x\n250 AUTH PLAIN")) {
      MailBuilder mail =
          trusting("smtp://audit@localhost:" + server.port() + "?starttls=required")
              .password(PASSWORD);
      failure(mail);
      assertEquals(List.of("EHLO host.example.org"), server.commands());
    }
  }

  @Test
  void aRefusedLoginIsAFailure() throws Exception {
    try (ScriptedMailServer server = startingTls().reply("AUTH", "535 5.7.8 wrong")) {
      assertEquals(
          "mail server localhost:%d refused the login: 535 5.7.8 wrong (correct the user in MAILTRANSPORT or the SMTPPASSWORDFILE)"
              .formatted(server.port()),
          failure(login(server)));
      assertEquals(List.of(), server.messages());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "MAIL", "RCPT", "DATA", "."})
  void aServerThatRepeatsThePasswordDoesNotMakeUsShowIt(String stage) throws Exception {
    String repeated =
        "550 you said " + PASSWORD + " and " + plainLogin() + " and " + base64(PASSWORD);
    try (ScriptedMailServer server = startingTls().reply(stage, repeated)) {
      DeliveryException e =
          assertThrows(DeliveryException.class, () -> login(server).deliver("line\n"));
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      assertTrue(trace.toString().contains("you said *** and *** and ***"), trace.toString());
      assertFalse(trace.toString().contains(PASSWORD));
    }
  }

  private ScriptedMailServer server(String address) throws Exception {
    return address.startsWith("smtps")
        ? ScriptedMailServer.encrypted(certificate.server())
        : startingTls();
  }

  private static ScriptedMailServer startingTls() throws Exception {
    return ScriptedMailServer.startingTls(certificate.server());
  }

  private MailBuilder login(ScriptedMailServer server) throws Exception {
    return trusting("smtp://audit@localhost:" + server.port()).password(PASSWORD);
  }

  private MailBuilder trusting(String transport) throws Exception {
    return new MailBuilder(directory).over(transport).trusting(certificate.client());
  }

  private static String failure(MailBuilder mail) {
    return assertThrows(DeliveryException.class, () -> mail.deliver("line\n")).getMessage();
  }

  private static String plainLogin() {
    return base64("audit\0audit\0" + PASSWORD);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
