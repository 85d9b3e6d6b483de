package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, PLAIN", "2, GZIP"})
  void mailAsAttach(String text, Attachment attachment) {
    assertEquals(attachment, Attachment.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "3"})
  void mailAsAttachIsNothingElse(String text) {
    assertEquals(
        "expected 0 (report in the body), 1 (attached) or 2 (attached, compressed), not '"
            + text
            + "'",
        mistake(() -> Attachment.parse(text)));
  }

  @Test
  void mimeEncodingIsReadInAnyCase() {
    assertEquals(TransferEncoding.QUOTED_PRINTABLE, TransferEncoding.parse("Quoted-Printable"));
    assertEquals(
        "expected 7bit, 8bit, quoted-printable, base64 or nothing, not 'uu'",
        mistake(() -> TransferEncoding.parse("uu")));
  }

  @ParameterizedTest
  @CsvSource({"PT90S, PT90S", "PT5M, PT5M", "PT10M, PT5M"})
  void noAnswerIsAwaitedLongerThanTheDelivery(Duration deadline, Duration answer) {
    assertEquals(answer, MailSettings.answerTimeout(deadline));
  }

  private static String mistake(Executable parser) {
    return assertThrows(IllegalArgumentException.class, parser).getMessage();
  }
}
