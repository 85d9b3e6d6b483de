package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and names that a terminal would obey, in what {@code logcheck} says on standard error. */
final class VisibleErrorsTest {
  private static final List<String> HOSTILE =
      List.of(
          "\033[2J",
          "\b",
          "\r",
          "\177",
          "\u009b2J",
          "\u009d0;x\u009c",
          "\u2028",
          "\u2029",
          "\u202a",
          "\u202e",
          "\u2066",
          "\u2069");

  private static final List<String> CALLS =
      List.of(
          "--no-HOSTILE",
          "--color=HOSTILE",
          "HOSTILE",
          "--config /HOSTILE",
          "-o -d --state-dir /HOSTILE",
          "-o -d --logfiles-list /HOSTILE",
          "-o -d -l /HOSTILE",
          "-m HOSTILE@@");

  static Stream<Arguments> everyCallWithEveryText() {
    return CALLS.stream()
        .flatMap(call -> HOSTILE.stream().map(hostile -> Arguments.of(call, hostile)));
  }

  @ParameterizedTest
  @MethodSource("everyCallWithEveryText")
  void areMadeVisible(String call, String hostile) {
    RunBench bench = new RunBench().run(call.replace("HOSTILE", hostile).split(" "));
    assertFalse(bench.err().isEmpty());
    assertTrue(bench.err().codePoints().noneMatch(VisibleErrorsTest::isObeyed), bench.err());
  }

  private static boolean isObeyed(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return control || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
