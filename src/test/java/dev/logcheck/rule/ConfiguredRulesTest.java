package dev.logcheck.rule;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConfiguredRulesTest {
  private final Path tree = Jimfs.newFileSystem(Configuration.unix()).getPath("/etc/logcheck");

  @BeforeEach
  void oneRuleInEachDirectory() throws IOException {
    for (RuleDirectory directory : RuleDirectory.values()) {
      Path rules = Files.createDirectories(tree.resolve(directory.directoryName()));
      Files.writeString(rules.resolve("local"), directory.name());
    }
  }

  @Test
  void whatCancelsAlertsCountsOnlyWhenItIsSwitchedOn() throws IOException {
    assertEquals(
        "CRACKING VIOLATIONS VIOLATIONS_IGNORE FAILURES FAILURES_IGNORE IGNORE_PARANOID",
        rules(false));
    assertEquals(
        "CRACKING CRACKING_IGNORE VIOLATIONS VIOLATIONS_IGNORE FAILURES FAILURES_IGNORE"
            + " IGNORE_PARANOID",
        rules(true));
  }

  private String rules(boolean crackingIgnore) throws IOException {
    return new ConfiguredRules(tree, "paranoid", crackingIgnore)
        .read(RuleRewriter.none()).rules().stream().map(Rule::text).collect(joining(" "));
  }
}
