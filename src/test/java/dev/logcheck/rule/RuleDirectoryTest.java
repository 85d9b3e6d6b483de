package dev.logcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleDirectoryTest {
  @Test
  void eachLevelAppliesTheIgnoreRulesOfTheOnesBeforeIt() {
    assertEquals(List.of("ignore.d.paranoid"), ignoredAt("paranoid"));
    assertEquals(List.of("ignore.d.paranoid", "ignore.d.server"), ignoredAt("server"));
    assertEquals(
        List.of("ignore.d.paranoid", "ignore.d.server", "ignore.d.workstation"),
        ignoredAt("workstation"));
  }

  @Test
  void theUpperLayersApplyAtEveryLevel() {
    assertTrue(
        Arrays.stream(RuleDirectory.values())
            .filter(directory -> directory.use() != RuleUse.IGNORE)
            .allMatch(directory -> directory.isAppliedAt("paranoid")));
  }

  @Test
  void ignoreRulesOfALowerLevelAreAppliedWhereverThoseOfAHigherOneAre() {
    assertTrue(RuleDirectory.IGNORE_SERVER.implies(RuleDirectory.IGNORE_PARANOID));
    assertFalse(RuleDirectory.IGNORE_PARANOID.implies(RuleDirectory.IGNORE_SERVER));
    assertFalse(RuleDirectory.VIOLATIONS.implies(RuleDirectory.CRACKING));
  }

  private static List<String> ignoredAt(String level) {
    return Arrays.stream(RuleDirectory.values())
        .filter(directory -> directory.use() == RuleUse.IGNORE && directory.isAppliedAt(level))
        .map(RuleDirectory::directoryName)
        .toList();
  }
}
