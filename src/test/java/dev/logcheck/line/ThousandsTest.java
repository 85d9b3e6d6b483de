package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThousandsTest {
  @ParameterizedTest
  @CsvSource({
    "0, '0'",
    "999, '999'",
    "1000, '1,000'",
    "60000, '60,000'",
    "1234567, '1,234,567'",
    "9223372036854775807, '9,223,372,036,854,775,807'",
  })
  void everyThreeDigitsHaveTheirComma(long number, String text) {
    assertEquals(text, Thousands.of(number));
  }
}
