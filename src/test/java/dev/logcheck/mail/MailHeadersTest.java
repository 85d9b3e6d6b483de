package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailHeadersTest {
  private static final List<String> NAMES =
      List.of(
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Auto-Submitted");

  @TempDir Path directory;

  @Test
  void aMessageHasTheseHeadersAndNoOthers() throws Exception {
    assertEquals(NAMES, sent("subject").headerNames());
  }

  @Test
  void mailProgramsAreToldNotToAnswer() throws Exception {
    assertEquals("auto-generated", sent("subject").header("Auto-Submitted"));
  }

  @Test
  void theDateIsThatOfTheClock() throws Exception {
    String date = sent("subject").header("Date");
    assertEquals(
        MailBuilder.CLOCK.instant(),
        new jakarta.mail.internet.MailDateFormat().parse(date).toInstant());
  }

  @Test
  void theSenderIsTheRunningUserUnlessOneIsConfigured() throws Exception {
    assertEquals("logcheck@example.org", sent("subject").header("From"));
    assertEquals("a@example.net", sent(mail().from("a@example.net"), "x", "s").header("From"));
    assertEquals("audit@example.org", sent(mail().from("audit"), "x", "s").header("From"));
  }

  @Test
  void everyRecipientIsNamedWithADomain() throws Exception {
    assertEquals(
        "root@example.org, ops@example.net",
        sent(mail().to("root ,ops@example.net,"), "x", "s").header("To"));
  }

  @Test
  void theSubjectHoldsNoWordThatIsDecoded() throws Exception {
    String word = "=?utf-8?Q?=E2=80=AE=0D=0ABcc:_x@example.org?=";
    assertEquals("p: = ?" + word.substring(2), sent("p: " + word).header("Subject"));
    assertEquals("ü = ?" + word.substring(2), sent("ü " + word).header("Subject"));
  }

  @Test
  void theSubjectMayHoldAnyText() throws Exception {
    String subject = "übermäßig – 日本語 \uD83D\uDD12 System Events ".repeat(9).strip();
    SentMail mail = sent(subject);
    assertEquals(subject, mail.header("Subject"));
    assertTrue(mail.raw().lines().allMatch(line -> line.length() <= 78), mail.raw());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: evil@example.net",
        "a\nBcc: evil@example.net",
        "a\rBcc: evil@example.net",
        "a\r\n\r\nbody",
        "a\u0085Bcc: x",
        "a\u2028Bcc: x",
        "a\0b",
        "ü\r\nBcc: evil@example.net",
        "=?utf-8?q?a=0D=0ABcc:_x?=",
        "\r\n.\r\nQUIT"
      })
  void theSubjectCannotBeginAnotherHeader(String subject) throws Exception {
    SentMail mail = sent(subject);
    assertEquals(NAMES, mail.headerNames());
    assertTrue(mail.raw().endsWith("\r\n\r\nline\r\n"), mail.raw());
  }

  @Test
  void theDirectionOfWritingCannotBeTurnedInTheSubject() throws Exception {
    assertEquals("a gpj.exe", sent("a\u202Egpj.exe").header("Subject"));
  }

  @Test
  void theSameSpanOfTheSameHostHasTheSameMessageId() throws Exception {
    String id = sent(mail(), "a", "0-17").header("Message-ID");
    assertTrue(id.matches("<logcheck\\.[0-9a-f]{32}@host\\.example\\.org>"), id);
    assertEquals(id, sent(mail(), "b", "0-17").header("Message-ID"));
    assertNotEquals(id, sent(mail(), "a", "0-18").header("Message-ID"));
    assertNotEquals(id, MessageId.of("other.example.org", "0-17"));
  }

  @Test
  void theSameStartOfTheSameHostHasTheSameHeaderInAnyRun() throws Exception {
    String start = sent(started("0-17", "0")).header("X-Logcheck-Start");
    assertTrue(start.matches("[0-9a-f]{32}"), start);
    assertEquals(start, sent(started("0-29 and more", "0")).header("X-Logcheck-Start"));
    assertNotEquals(start, sent(started("0-17", "1")).header("X-Logcheck-Start"));
    assertNotEquals(start, MessageId.ofStart("other.example.org", "0"));
  }

  @Test
  void whatIsNoReportHasNoStart() throws Exception {
    assertEquals(NAMES, sent(started("failure", "")).headerNames());
  }

  @Test
  void aShortenedReportIsRecognisedAsTheWholeOneIs() {
    MailMessage whole = started("0-17", "0");
    MailMessage head = whole.withText(out -> out.write('h'));
    assertEquals(whole.span() + whole.start(), head.span() + head.start());
  }

  private static MailMessage started(String span, String start) {
    return new MailMessage("subject", out -> out.write('x'), Optional.empty(), span, start);
  }

  @Test
  void aHostileHostNameStaysOneWordInAddressesAndGreeting() {
    MailIdentity identity = new MailIdentity("a>\r\nBcc: x", "..", "root <x>");
    assertEquals("a---Bcc--x", identity.host());
    assertEquals("localhost", identity.domain());
    assertEquals("root--x-@localhost", identity.qualified(identity.user()));
  }

  private MailBuilder mail() {
    return new MailBuilder(directory);
  }

  private SentMail sent(String subject) throws Exception {
    return sent(mail(), subject, "span");
  }

  private static SentMail sent(MailBuilder mail, String subject, String span) throws Exception {
    byte[] text = "line\n".getBytes(StandardCharsets.UTF_8);
    return sent(mail, new MailMessage(subject, out -> out.write(text), span));
  }

  private SentMail sent(MailMessage message) throws Exception {
    return sent(mail(), message);
  }

  private static SentMail sent(MailBuilder mail, MailMessage message) throws Exception {
    try (ScriptedMailServer server = ScriptedMailServer.plain()) {
      mail.over(server).build().deliver(message);
      return new SentMail(server.messages().get(0));
    }
  }
}
