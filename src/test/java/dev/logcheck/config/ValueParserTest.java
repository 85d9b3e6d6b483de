package dev.logcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueParserTest {

  @ParameterizedTest
  @CsvSource({"1, true", "yes, true", "True, true", "on, true", "0, false", "NO, false"})
  void aFlagIsANumberOrAWord(String text, boolean value) {
    assertEquals(value, ValueParser.FLAG.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "500000, 500000", "800k, 819200", "8M, 8388608", "2g, 2147483648"})
  void aSizeMayHaveASuffix(String text, long bytes) {
    assertEquals(bytes, ValueParser.SIZE.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "0", "0M", "-1", "1.5M", "8T", "9223372036854775807G"})
  void whatIsNoSizeIsAMistake(String text) {
    assertEquals(
        "expected a size in bytes, 1 or more, such as 500000, 800k or 8M, not '" + text + "'",
        mistake(ValueParser.SIZE, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "ten", "1.5", "99999999999"})
  void whatIsNoCountIsAMistake(String text) {
    assertEquals(
        "expected whole seconds, 1 or more, not '" + text + "'",
        mistake(ValueParser.count("whole seconds"), text));
  }

  @Test
  void aCountIsOneOrMore() {
    assertEquals(1, ValueParser.count("whole seconds").parse("1"));
    assertEquals(Integer.MAX_VALUE, ValueParser.count("whole seconds").parse("2147483647"));
  }

  @Test
  void everyLevelHasItsName() {
    assertEquals(Level.PARANOID, ValueParser.LEVEL.parse("paranoid"));
    assertEquals(Level.SERVER, ValueParser.LEVEL.parse("server"));
    assertEquals(Level.WORKSTATION, ValueParser.LEVEL.parse("workstation"));
    assertEquals(
        "expected paranoid, server or workstation, not 'Server'",
        mistake(ValueParser.LEVEL, "Server"));
  }

  private static String mistake(ValueParser<?> parser, String text) {
    return assertThrows(IllegalArgumentException.class, () -> parser.parse(text)).getMessage();
  }
}
