package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.logcheck.line.VisibleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"root,ops@example.org", " root  ops@example.org ", "root,\tops@example.org,root"})
  void recipientsArePartedByCommasOrBlanks(String text) {
    assertEquals(List.of("root", "ops@example.org"), MailAddresses.recipients(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "\n"})
  void noRecipientIsAMistake(String text) {
    assertEquals("expected one address or more, such as root", mistake(text));
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
        "|/bin/sh:",
        "a\u00A0b"
      })
  void whatIsNoAddressIsAMistake(String address) {
    assertEquals(
        "expected name@example.org, or a local name such as root, not '"
            + VisibleText.line(address)
            + "'",
        mistake("root " + address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "a.b+c@mail-1.example.org", "-oQ/tmp", "o'neil@example.org"})
  void anAddressIsTakenAsItIs(String address) {
    assertEquals(address, MailAddresses.sender(address));
  }

  @Test
  void aSenderIsOneAddress() {
    String mistake =
        assertThrows(IllegalArgumentException.class, () -> MailAddresses.sender("Log <a@b>"))
            .getMessage();
    assertEquals(
        "expected name@example.org, or a local name such as root, not 'Log <a@b>'", mistake);
  }

  private static String mistake(String recipients) {
    return assertThrows(IllegalArgumentException.class, () -> MailAddresses.recipients(recipients))
        .getMessage();
  }
}
