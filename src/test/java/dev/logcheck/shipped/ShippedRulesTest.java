package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleFiles;
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
  /** The stamp in either form, spelt the same in every rule. */
  private static final String STAMP =
      "([A-Z][a-z]{2} [ 1-3][0-9] [0-9:]{8}" + "|[0-9-]{10}T[0-9:.]{8,15}(Z|[+-][0-9:]{4,5}))";

  /** The host as it is spelt behind it. */
  private static final String HOST = " [0-9A-Za-z._:-]+ ";

  /** Some writers leave it out, and what alarms alarms without it too. */
  private static final String OPTIONAL_HOST = "( [0-9A-Za-z._:-]+)? ";

  /** What any program but one says: without a host before it, the host would be that program. */
  private static final String ANY_OTHER = HOST + "(s|";

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
              .filter(entry -> !RuleFiles.isRuleFileName(entry.getFileName().toString()))
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
  void everySampleIsMatchedWithEitherStampAndFromItsFirstByte(ShippedDirectory directory)
      throws IOException {
    for (RuleFile file : directory.files()) {
      MatchedRules rules = MatchedRules.of(file);
      for (String line : stamped(samples(directory, file).matches())) {
        assertNotEquals(List.of(), rules.matching(line), () -> place(file) + line);
        assertEquals(List.of(), rules.matching("x" + line), () -> place(file) + line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CRACKING", "VIOLATIONS", "FAILURES"})
  void whatIsRaisedIsRaisedWithoutAHostToo(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      MatchedRules rules = MatchedRules.of(file);
      Map<Integer, String> texts = texts(file);
      for (String line : stamped(samples(directory, file).matches())) {
        boolean wanted =
            rules.matching(line).stream()
                .anyMatch(rule -> texts.get(rule.line()).contains(OPTIONAL_HOST));
        boolean raised = !rules.matching(withoutHost(line)).isEmpty();
        assertTrue(raised || !wanted, () -> place(file) + withoutHost(line));
      }
      for (String line : stamped(samples(directory, file).nearMisses())) {
        assertEquals(List.of(), rules.matching(withoutHost(line)), () -> place(file) + line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleMatchesASampleThatHasANearMiss(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      MatchedRules rules = MatchedRules.of(file);
      Set<Integer> shown = new TreeSet<>();
      for (SampleTable.Block block : samples(directory, file).blocks()) {
        if (!block.nearMisses().isEmpty()) {
          stamped(block.matches())
              .forEach(line -> rules.matching(line).forEach(rule -> shown.add(rule.line())));
        }
      }
      assertEquals(texts(file).keySet(), shown, () -> place(file) + "lines of rules");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noNearMissIsMatched(ShippedDirectory directory) throws IOException {
    for (RuleFile file : directory.files()) {
      MatchedRules rules = MatchedRules.of(file);
      for (String line : stamped(samples(directory, file).nearMisses())) {
        assertEquals(List.of(), rules.matching(line), () -> place(file) + line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PARANOID", "SERVER", "WORKSTATION"})
  void noOtherRuleOfTheLevelIgnoresANearMiss(ShippedDirectory directory) throws IOException {
    MatchedRules rules = new MatchedRules(directory.ignoring());
    for (RuleFile file : directory.files()) {
      for (String line : stamped(samples(directory, file).nearMisses())) {
        assertEquals(List.of(), rules.matching(line), () -> place(file) + line);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PARANOID", "SERVER", "WORKSTATION"})
  void noUpperLayerRaisesWhatTheLevelIgnores(ShippedDirectory directory) throws IOException {
    List<String> lines = new ArrayList<>();
    for (RuleFile file : directory.files()) {
      lines.addAll(stamped(samples(directory, file).matches()));
    }
    assertEquals(Map.of(), new LineAudit(directory.level()).reported(lines));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsAnchoredAndSpellsTheStampInOneWay(ShippedDirectory directory) throws IOException {
    String usual = STAMP + (directory.raises() ? OPTIONAL_HOST : HOST);
    for (RuleFile file : directory.files()) {
      texts(file)
          .forEach(
              (line, rule) -> {
                assertTrue(rule.matches("\\^.*[^\\\\]\\$"), () -> place(file) + line);
                assertTrue(
                    rule.contains(usual)
                        || rule.contains(STAMP + ANY_OTHER)
                        || WITHOUT_SYSLOG.contains(file.name()),
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

  private static SampleTable samples(ShippedDirectory directory, RuleFile file) throws IOException {
    return SampleTable.read(directory.samples().resolve(file.name() + ".txt"));
  }

  private static List<String> stamped(List<SampledMessage> lines) {
    return lines.stream().flatMap(SampledMessage::stamped).toList();
  }

  private static String withoutHost(String line) {
    return line.replaceFirst(" web1(\\.example\\.org)?(?= |$)", "");
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
