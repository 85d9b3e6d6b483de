package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.logcheck.line.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"root,ops@example.org", " root  ops@example.org ", "root,\tops@example.org,root"})
  void recipientsArePartedByCommasOrBlanks(String text) {
    assertEquals(List.of("root", "ops@example.org"), MailSettings.recipients(text));
  }

  @Test
  void noRecipientIsAMistake() {
    assertEquals(
        "SENDMAILTO names nobody: write one address or more", mistake(Optional.empty(), " , "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@",
        "@b",
        "a@b@c",
        "Root<root>",
        "\"a\"",
        "a@b\u00FC",
        "a\u0007",
        "a;b",
        "|/bin/sh:"
      })
  void whatIsNoAddressIsAMistake(String address) {
    String start = "SENDMAILTO has " + VisibleText.quoted(address) + ", which is no mail address";
    assertEquals(start, mistake(Optional.empty(), address).substring(0, start.length()));
  }

  @Test
  void aSenderIsCheckedLikeARecipient() {
    assertEquals(
        "SENDMAILFROM has `Log <a@b>`, which is no mail address: write name@example.org, or a local"
            + " name such as root",
        mistake(Optional.of("Log <a@b>"), "root"));
  }

  @ParameterizedTest
  @CsvSource({"'', NONE", "0, NONE", "1, PLAIN", "2, GZIP"})
  void mailAsAttach(String text, Attachment attachment) {
    assertEquals(attachment, Attachment.parse(text));
  }

  @Test
  void mailAsAttachIsNothingElse() {
    String mistake =
        assertThrows(IllegalArgumentException.class, () -> Attachment.parse("yes")).getMessage();
    assertEquals(
        "MAILASATTACH is `yes`: write 0 (report in the body), 1 (attached) or 2 (attached,"
            + " compressed)",
        mistake);
  }

  @Test
  void mimeEncodingIsReadInAnyCase() {
    assertEquals(TransferEncoding.QUOTED_PRINTABLE, TransferEncoding.parse("Quoted-Printable"));
    String mistake =
        assertThrows(IllegalArgumentException.class, () -> TransferEncoding.parse("uu"))
            .getMessage();
    assertEquals(
        "MIMEENCODING is `uu`: write 7bit, 8bit, quoted-printable or base64, or leave it empty",
        mistake);
  }

  private static String mistake(Optional<String> sender, String recipients) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                new MailSettings(
                    new MailTransport.Sendmail(Path.of("/usr/sbin/sendmail")),
                    sender,
                    MailSettings.recipients(recipients),
                    Optional.empty(),
                    Attachment.NONE,
                    MailSettings.ANSWER_TIMEOUT,
                    MailSettings.ANSWER_TIMEOUT))
        .getMessage();
  }
}
