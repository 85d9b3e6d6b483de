package dev.logcheck.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrailingSpaceTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"the end \t\r\n\", 7",
        "\"\013\014\", 0",
        "\"\", 0",
        "\"a b\", 3",
        "\"a\0\", 2",
        "\"a\240\", 2"
      })
  void theLineEndsBeforeWhatCCallsSpace(String line, int end) {
    byte[] bytes = ("x " + line).getBytes(ISO_8859_1);
    assertEquals(2 + end, TrailingSpace.start(bytes, 2, bytes.length));
  }
}
