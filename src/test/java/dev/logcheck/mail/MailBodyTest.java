package dev.logcheck.mail;

import static dev.logcheck.mail.SentMail.bytes;
import static dev.logcheck.mail.SentMail.characters;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report's bytes are when they have arrived, and that they travel as the standards want. */
final class MailBodyTest {
  private static final List<String> HOSTILE =
      List.of(
          "",
          "\n",
          "no line end",
          ".\n..\n.hidden\n\n.\n",
          "From here\nFrom: there\n>From\n",
          "\r\r\n\r",
          "trailing blank \nand tab\t\n ",
          "= =3D =\n=\n",
          "\0\1\2\33[2J\177\b\f",
          "\377\376\300\200 not UTF-8 \303",
          "Gr\303\274\303\237e, \346\227\245\346\234\254\n",
          "\346\227\245".repeat(400) + "\n",
          "x".repeat(998) + "\n",
          "x".repeat(999) + "\n",
          "x".repeat(5000),
          " ".repeat(200) + "\n" + "F".repeat(200) + "\n" + ".".repeat(200) + "\n",
          "--boundary\n------=_Part_0_1.2\n------=_Part_0_1.2--\n");

  @TempDir Path directory;

  static Stream<Arguments> hostileTextsInEveryEncoding() {
    return HOSTILE.stream()
        .flatMap(
            text -> Stream.of(TransferEncoding.values()).map(wanted -> Arguments.of(text, wanted)));
  }

  @ParameterizedTest
  @MethodSource("hostileTextsInEveryEncoding")
  void everyByteArrives(String text, TransferEncoding wanted) throws Exception {
    SentMail sent = sent(new MailBuilder(directory).encoded(wanted), bytes(text));
    assertEquals(text, characters(report(sent, Attachment.NONE)));
    assertCanTravel(sent);
  }

  @ParameterizedTest
  @EnumSource
  void everyByteArrivesAttached(Attachment attachment) throws Exception {
    for (String text : HOSTILE) {
      SentMail sent = sent(new MailBuilder(directory).attached(attachment), bytes(text));
      assertEquals(text, characters(report(sent, attachment)));
      assertCanTravel(sent);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyByteArrivesThroughSendmail(Attachment attachment) throws Exception {
    for (String text : HOSTILE) {
      MailBuilder mail = new MailBuilder(directory).attached(attachment);
      mail.overScript("cat >" + directory.resolve("mail")).deliver(bytes(text));
      String mailed = characters(Files.readAllBytes(directory.resolve("mail")));
      SentMail sent = new SentMail(bytes(mailed.replace("\n", "\r\n")));
      assertEquals(text, characters(report(sent, attachment)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7bit, plain, 7bit",
    "7bit, gr\u00FCn, quoted-printable",
    "8bit, gr\u00FCn, 8bit",
    "8bit, plain, 8bit",
    "8bit, a\u0007b, quoted-printable",
    "quoted-printable, plain, quoted-printable",
    "base64, plain, base64",
    ", plain, 7bit",
    ", gr\u00FCn, 8bit",
    ", \u65E5\u672C\u8A9E, 8bit",
    ", gr\u00FCn\u001B[2J, quoted-printable",
    ", \u65E5\u0007\u672C, base64",
  })
  void theConfiguredEncodingIsUsedWhereItCarriesTheText(
      String configured, String text, String encoding) throws Exception {
    MailBuilder mail = new MailBuilder(directory);
    Optional.ofNullable(configured).map(TransferEncoding::parse).ifPresent(mail::encoded);
    SentMail sent = sent(mail, (text + "\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(encoding, sent.header("Content-Transfer-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\303\274", "\340\240\200", "\360\237\220\247", "\364\217\277\277"})
  void whatIsUtf8IsSentAsItIs(String text) throws Exception {
    assertEquals("8bit", encodingOf("plain ascii before it: " + text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\303",
        "latin gr\374n",
        "\274 from the middle",
        "\300\200 overlong",
        "\340\237\277 overlong",
        "\360\217\277\277 overlong",
        "\355\240\200 surrogate",
        "\364\220\200\200 too high",
        "\303\274 and NUL \0",
        "\303\274 and a bare \r here"
      })
  void whatMailersChangeOrRefuseIsNotSentAsItIs(String text) throws Exception {
    assertEquals("quoted-printable", encodingOf("plain ascii before it: " + text + "\n"));
  }

  @Test
  void aLineTooLongForMailIsNotSentAsItIs() throws Exception {
    String longest = "x".repeat(996) + "\303\274";
    assertEquals("8bit", encodingOf(longest + "\n"));
    assertEquals("quoted-printable", encodingOf("x" + longest + "\n"));
  }

  private String encodingOf(String text) throws Exception {
    return sent(new MailBuilder(directory), bytes(text)).header("Content-Transfer-Encoding");
  }

  @Test
  void bytesAboveAsciiAreOnlySentAsTheyAreToAServerThatTakesThem() throws Exception {
    for (TransferEncoding wanted : TransferEncoding.values()) {
      try (ScriptedMailServer server = ScriptedMailServer.plain()) {
        new MailBuilder(directory).over(server).encoded(wanted).deliver("gr\u00FCn\n");
        assertSevenBit(server);
      }
    }
    try (ScriptedMailServer server = ScriptedMailServer.plain()) {
      new MailBuilder(directory).over(server).deliver("gr\u00FCn\n");
      assertSevenBit(server);
    }
  }

  private static void assertSevenBit(ScriptedMailServer server) throws Exception {
    assertTrue(new SentMail(server.messages().get(0)).raw().chars().allMatch(c -> c < 0x80));
    assertTrue(server.commands().stream().noneMatch(command -> command.contains("8BITMIME")));
  }

  @Test
  void aServerIsToldThatBytesAboveAsciiCome() throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("EHLO", "250-scripted\n250 8BITMIME")) {
      new MailBuilder(directory).over(server).deliver("gr\u00FCn\n");
      assertTrue(
          server.commands().contains("MAIL FROM:<logcheck@example.org> BODY=8BITMIME"),
          server.commands()::toString);
      assertTrue(new SentMail(server.messages().get(0)).raw().contains("gr\303\274n\r\n"));
    }
  }

  @Test
  void sendmailGetsTheReportReadableAsItIs() throws Exception {
    new MailBuilder(directory)
        .overScript("cat >" + directory.resolve("mail"))
        .deliver("2 \u2013 \u2588 = 3\n");
    String mailed = Files.readString(directory.resolve("mail"));
    assertTrue(mailed.contains("Content-Transfer-Encoding: 8bit\n"), mailed);
    assertTrue(mailed.endsWith("\n\n2 \u2013 \u2588 = 3\n"), mailed);
  }

  @Test
  void aMailWithAPartThatIsSentAsItIsDoesNotPassForSevenBit() throws Exception {
    SentMail sent =
        sent(new MailBuilder(directory).attached(Attachment.PLAIN), bytes("gr\303\274n\n"));
    assertEquals("8bit", sent.header("Content-Transfer-Encoding"));
    assertEquals("8bit", sent.parts().get(1).getEncoding());
    sent = sent(new MailBuilder(directory).attached(Attachment.GZIP), bytes("gr\303\274n\n"));
    assertFalse(sent.headerNames().contains("Content-Transfer-Encoding"));
  }

  @Test
  void theTextIsUtf8() throws Exception {
    SentMail sent = sent(new MailBuilder(directory), bytes("line\n"));
    assertEquals("text/plain; charset=UTF-8", sent.header("Content-Type"));
    assertEquals("1.0", sent.header("MIME-Version"));
  }

  @Test
  void anAttachmentHasTheNameThatLogcheckGivesIt() throws Exception {
    SentMail sent = sent(new MailBuilder(directory).attached(Attachment.PLAIN), bytes("line\n"));
    assertEquals("Report attached\n", characters(SentMail.text(sent.parts().get(0))));
    assertEquals("logcheck_report", sent.parts().get(1).getFileName());
    assertEquals("attachment", sent.parts().get(1).getDisposition());
  }

  @Test
  void aCompressedAttachmentHasTheNameThatLogcheckGivesIt() throws Exception {
    SentMail sent = sent(new MailBuilder(directory).attached(Attachment.GZIP), bytes("line\n"));
    MimePart attachment = sent.parts().get(1);
    assertEquals("logcheck_report.gz", attachment.getFileName());
    assertTrue(attachment.isMimeType("application/x-gzip"));
    assertEquals("base64", attachment.getEncoding());
  }

  @Test
  void aPageOfHtmlIsTheAlternativeToTheText() throws Exception {
    byte[] text = bytes("line\n");
    byte[] html = bytes("<!DOCTYPE html><p>gr\303\274n</p>" + "x".repeat(2000));
    MailMessage message =
        new MailMessage(
            "s", out -> out.write(text), Optional.of(out -> out.write(html)), "span", "");
    SentMail sent = sent(new MailBuilder(directory), message);
    assertTrue(sent.header("Content-Type").startsWith("multipart/alternative;"));
    assertTrue(sent.parts().get(0).isMimeType("text/plain"));
    assertTrue(sent.parts().get(1).isMimeType("text/html"));
    assertArrayEquals(text, SentMail.text(sent.parts().get(0)));
    assertArrayEquals(html, SentMail.text(sent.parts().get(1)));
    assertCanTravel(sent);
  }

  private static SentMail sent(MailBuilder mail, byte[] text) throws Exception {
    return sent(mail, MailBuilder.message(text));
  }

  private static SentMail sent(MailBuilder mail, MailMessage message) throws Exception {
    try (ScriptedMailServer server =
        ScriptedMailServer.plain().reply("EHLO", "250-scripted\n250 8BITMIME")) {
      mail.over(server).build().deliver(message);
      return new SentMail(server.messages().get(0));
    }
  }

  private static byte[] report(SentMail sent, Attachment attachment) throws Exception {
    List<MimePart> parts = sent.parts();
    MimePart report = parts.get(parts.size() - 1);
    if (attachment != Attachment.GZIP) {
      return SentMail.text(report);
    }
    byte[] compressed = SentMail.decoded(report);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return in.readAllBytes();
    }
  }

  /** RFC 5322, sections 2.1.1 and 2.3: lines of at most 998 bytes, CR and LF only together. */
  private static void assertCanTravel(SentMail sent) {
    assertFalse(sent.raw().replace("\r\n", "").matches("(?s).*[\r\n\0].*"));
    assertTrue(sent.raw().lines().allMatch(line -> line.length() <= 998));
  }
}
