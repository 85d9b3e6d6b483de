package dev.logcheck.audit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule files that match a line stand as {@code c/NAME ci/NAME v/NAME vi/NAME i/NAME}. */
final class ClassifierTest {
  private boolean crackingIgnore;

  @Test
  void whatNoRuleMatchesIsASystemEvent() {
    assertVerdict("", "SYSTEM_EVENTS");
    assertVerdict("i/ssh", "");
  }

  @Test
  void eachRaisingFileHasItsSection() {
    assertVerdict("c/kernel", "SECURITY_ALERTS:kernel");
    assertVerdict("v/su v/sudo", "SECURITY_EVENTS:su SECURITY_EVENTS:sudo");
    assertVerdict("v/su i/local", "SECURITY_EVENTS:su");
  }

  @Test
  void alertsAreNotRepeatedAsSecurityEvents() {
    assertVerdict("c/kernel v/su", "SECURITY_ALERTS:kernel");
  }

  @Test
  void ignoreFilesOfTheSameNameCancelASecurityEventForGood() {
    assertVerdict("v/su vi/su", "");
    assertVerdict("v/su vi/logcheck-su", "");
    assertVerdict("v/su vi/local", "");
    assertVerdict("v/su vi/local-site", "");
    assertVerdict("v/su vi/sudo", "SECURITY_EVENTS:su");
    assertVerdict("v/su vi/logcheck", "SECURITY_EVENTS:su");
  }

  @Test
  void theGenericFileYieldsToEveryIgnoreFileAndEveryOtherRaisingFile() {
    assertVerdict("v/logcheck", "SECURITY_EVENTS:logcheck");
    assertVerdict("v/logcheck vi/sudo", "");
    assertVerdict("v/logcheck v/su", "SECURITY_EVENTS:su");
    assertVerdict(
        "v/logcheck v/logcheck-su", "SECURITY_EVENTS:logcheck SECURITY_EVENTS:logcheck-su");
    assertVerdict("v/logcheck v/su vi/su", "");
    assertVerdict("c/logcheck c/kernel", "SECURITY_ALERTS:kernel");
  }

  @Test
  void crackingIgnoreCountsOnlyWhenItIsSwitchedOn() {
    assertVerdict("c/kernel ci/kernel", "SECURITY_ALERTS:kernel");
    crackingIgnore = true;
    assertVerdict("c/kernel ci/kernel", "");
    assertVerdict("c/kernel ci/local", "");
    assertVerdict("c/kernel ci/other", "SECURITY_ALERTS:kernel");
    assertVerdict("c/kernel c/ssh ci/kernel", "SECURITY_ALERTS:ssh");
  }

  @Test
  void aCancelledAlertIsASecurityEventOnlyInARunWithoutAlerts() {
    crackingIgnore = true;
    assertVerdict("c/kernel ci/kernel v/su", "unless attack: SECURITY_EVENTS:su");
  }

  private void assertVerdict(String matching, String expected) {
    RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());
    files(matching).forEach(file -> rules.add(new Rule(file, 1, "x")));
    Classifier classifier = new Classifier(rules.build(), crackingIgnore);
    Verdict verdict = classifier.judge(files(matching));
    String unlessAttack = verdict.unlessAttack().isEmpty() ? "" : "unless attack: ";
    assertEquals(
        expected, names(verdict.sections()) + unlessAttack + names(verdict.unlessAttack()));
  }

  private static String names(List<Section> sections) {
    return sections.stream()
        .map(s -> s.ruleFile() == null ? s.layer().name() : s.layer() + ":" + s.ruleFile())
        .collect(joining(" "));
  }

  private static Set<RuleFile> files(String text) {
    Set<RuleFile> files = new LinkedHashSet<>();
    text.lines()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .map(Path::of)
        .forEach(path -> files.add(file(path)));
    return files;
  }

  private static RuleFile file(Path path) {
    return new RuleFile(use(path.getParent().toString()), path.getFileName().toString(), path);
  }

  private static RuleUse use(String letters) {
    return switch (letters.toLowerCase(Locale.ROOT)) {
      case "c" -> RuleUse.CRACKING;
      case "ci" -> RuleUse.CRACKING_IGNORE;
      case "v" -> RuleUse.VIOLATIONS;
      case "vi" -> RuleUse.VIOLATIONS_IGNORE;
      default -> RuleUse.IGNORE;
    };
  }
}
