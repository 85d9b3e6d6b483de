package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleDirectory;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShippedRulesTest {
  /** The stamp in either form and the host, spelt the same in every rule. */
  private static final String HEADER =
      "([A-Z][a-z]{2} [ 1-3][0-9] [0-9:]{8}"
          + "|[0-9-]{10}T[0-9:.]{8,15}(Z|[+-][0-9:]{4,5})) [0-9A-Za-z._:-]+ ";

  /** Programs that write logs of their own, with stamps of their own. */
  private static final Set<String> WITHOUT_SYSLOG = Set.of("apache", "postgresql");

  @Test
  void everyRuleIsReadWithoutProblem() {
    assertEquals(List.of(), ShippedDirectory.WORKSTATION.level().problems());
  }

  @ParameterizedTest
  @EnumSource
  void everyFileIsOneThatRunPartsTakes(ShippedDirectory directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory.path())) {
      assertEquals(
          List.of(),
          entries
              .filter(entry -> !RuleDirectory.isRuleFileName(entry.getFileName().toString()))
              .toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFileHasItsTableOfSamplesAndEveryTableItsFile(ShippedDirectory directory)
      throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> entries = Files.list(directory.samples())) {
      entries.forEach(table -> tables.add(table.getFileName().toString()));
    }
    Set<String> expected = new TreeSet<>();
    directory.files().forEach(file -> expected.add(file.name() + ".txt"));
    assertEquals(expected, tables);
  }

  @ParameterizedTest
  @EnumSource
  void everySampleIsMatchedWithEitherStamp(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      RuleBook rules = rulesOf(file);
      for (SampleLine line : samples(directory, file).matches()) {
        line.stamped()
            .forEach(
                stamped ->
                    assertFalse(matching(rules, stamped).isEmpty(), () -> place(file) + stamped));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleMatchesASampleThatHasANearMiss(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      RuleBook rules = rulesOf(file);
      Set<Integer> shown = new TreeSet<>();
      for (SampleTable.Block block : samples(directory, file).blocks()) {
        if (!block.nearMisses().isEmpty()) {
          block.matches().stream()
              .flatMap(SampleLine::stamped)
              .flatMap(line -> matching(rules, line).stream())
              .forEach(rule -> shown.add(rule.line()));
        }
      }
      Set<Integer> all = new TreeSet<>();
      texts(file).keySet().forEach(all::add);
      assertEquals(all, shown, () -> place(file) + "lines of rules");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noNearMissIsMatched(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      RuleBook rules = rulesOf(file);
      for (SampleLine line : samples(directory, file).nearMisses()) {
        line.stamped()
            .forEach(
                stamped ->
                    assertEquals(List.of(), matching(rules, stamped), () -> place(file) + stamped));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PARANOID", "SERVER", "WORKSTATION"})
  void noOtherRuleOfTheLevelIgnoresANearMissEither(ShippedDirectory directory) throws IOException {
    RuleBook rules = directory.ignoring();
    for (RuleFile file : directory.files()) {
      for (SampleLine line : samples(directory, file).nearMisses()) {
        line.stamped()
            .forEach(
                stamped ->
                    assertEquals(List.of(), matching(rules, stamped), () -> place(file) + stamped));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PARANOID", "SERVER", "WORKSTATION"})
  void noUpperLayerRaisesWhatTheLevelIgnores(ShippedDirectory directory) throws IOException {
    List<String> lines = new ArrayList<>();
    for (RuleFile file : directory.files()) {
      samples(directory, file).matches().stream().flatMap(SampleLine::stamped).forEach(lines::add);
    }
    assertEquals(Map.of(), new LineAudit(directory.level()).reported(lines));
  }

  @ParameterizedTest
  @EnumSource
  void noRuleMatchesALineThatBeginsOtherwise(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      RuleBook rules = rulesOf(file);
      for (SampleLine line : samples(directory, file).matches()) {
        line.stamped()
            .map(stamped -> "x" + stamped)
            .forEach(other -> assertEquals(List.of(), matching(rules, other)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsAnchoredAndSpellsTheStampInOneWay(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      texts(file)
          .forEach(
              (line, rule) -> {
                assertTrue(rule.matches("\\^.*[^\\\\]\\$"), () -> place(file) + line);
                assertTrue(
                    rule.contains(HEADER) || WITHOUT_SYSLOG.contains(file.name()),
                    () -> place(file) + line);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void noRuleLetsAnAttackersTextRunOn(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      texts(file)
          .forEach(
              (line, rule) ->
                  assertEquals(
                      List.of(),
                      RunawayText.in(rule, directory.raises()),
                      () -> place(file) + line));
    }
  }

  private static RuleBook rulesOf(RuleFile file) {
    return RuleBook.builder(RuleRewriter.none()).add(file).build();
  }

  private static SampleTable samples(ShippedDirectory directory, RuleFile file) throws IOException {
    return SampleTable.read(directory.samples().resolve(file.name() + ".txt"));
  }

  private static List<Rule> matching(RuleBook rules, String line) {
    Matcher matcher = rules.newMatcher();
    byte[] haystack = line.getBytes(UTF_8);
    return rules.rules(matcher.match(haystack, 0, haystack.length));
  }

  /** The rules of a file by line number. */
  private static Map<Integer, String> texts(RuleFile file) throws IOException {
    Map<Integer, String> rules = new TreeMap<>();
    List<String> lines = Files.readAllLines(file.path());
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        rules.put(i + 1, lines.get(i));
      }
    }
    return rules;
  }

  private static String place(RuleFile file) {
    return file.path() + ": ";
  }
}
