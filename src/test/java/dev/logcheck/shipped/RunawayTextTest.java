package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RunawayTextTest {

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments("^user [^ ]* from$", List.of()),
        arguments("^user \"[^\"]*\" from$", List.of()),
        arguments("^said [^[:cntrl:]]*$", List.of()),
        arguments("^(said \\([^[:cntrl:]]*\\)|no)\\.$", List.of()),
        arguments("^version [0-9.]*$", List.of()),
        arguments("^user .* from$", List.of(".*")),
        arguments("^said .*$", List.of(".*")),
        arguments("^user [^[:cntrl:]]* from$", List.of("[^[:cntrl:]]* from$")),
        arguments("^user '[^\"]*' from$", List.of("[^\"]*' from$")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void textIsBoundedByWhatItExcludesOrByTheEnd(String rule, List<String> found) {
    assertEquals(found, RunawayText.in(rule, false));
  }

  @Test
  void raisingRulesMayTakeAnyNameInFrontOfTheMessage() {
    assertEquals(List.of(), RunawayText.in("^([^s].*)?: left$", true));
    assertEquals(List.of(), RunawayText.in("^.*: left '[^']*' alone$", true));
    assertEquals(List.of(".*"), RunawayText.in("^.*: left .* alone$", true));
    assertEquals(List.of(".*"), RunawayText.in("^.*: left$", false));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void raisingRulesMayEndInAnything(String rule, List<String> found) {
    assertEquals(rule.endsWith(".*$") ? List.of() : found, RunawayText.in(rule, true));
  }
}
