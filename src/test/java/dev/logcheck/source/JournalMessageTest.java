package dev.logcheck.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages {@code journalctl} prints in its short form, and how the others are shown. */
final class JournalMessageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\tb\nc", "\u00e4\u20ac", "\033[1;31mred\033[0m", "\033[m\r\n", "a\r\r"})
  void textIsPrinted(String message) {
    assertTrue(JournalMessage.isPrinted(message.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0007",
        "a\rb",
        "\0",
        "\177",
        "\u009b",
        "\uffff",
        "\ufdd0",
        "\033]0;x",
        "\033[2J"
      })
  void whatSteersATerminalIsNot(String message) {
    assertFalse(JournalMessage.isPrinted(message.getBytes(UTF_8)));
  }

  @Test
  void bytesThatAreNoCharactersAreNot() {
    byte[] message = "\u00ff[7]: FAILED SU\n next\n".getBytes(ISO_8859_1);
    assertFalse(JournalMessage.isPrinted(message));
    assertEquals("\\xff[7]: FAILED SU\n   next", JournalMessage.visible(message, 2));
  }
}
