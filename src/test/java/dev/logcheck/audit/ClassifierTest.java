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

/**
 * Rule files that match a line stand as {@code c/NAME ci/NAME v/NAME vi/NAME f/NAME fi/NAME
 * i/NAME}.
 */
final class ClassifierTest {
  @Test
  void whatNoRuleMatchesIsASystemEvent() {
    assertVerdict("", "OTHER");
    assertVerdict("i/ssh", "");
  }

  @Test
  void eachRaisingFileHasItsSection() {
    assertVerdict("c/kernel", "CRACKING:kernel");
    assertVerdict("v/su v/sudo", "VIOLATIONS:su VIOLATIONS:sudo");
    assertVerdict("v/su i/local", "VIOLATIONS:su");
  }

  @Test
  void alertsAreNotRepeatedAsSecurityEvents() {
    assertVerdict("c/kernel v/su", "CRACKING:kernel");
  }

  @Test
  void ignoreFilesOfTheSameNameCancelASecurityEventForGood() {
    assertVerdict("v/su vi/su", "");
    assertVerdict("v/su vi/logcheck-su", "");
    assertVerdict("v/su vi/local", "");
    assertVerdict("v/su vi/local-site", "");
    assertVerdict("v/su vi/sudo", "VIOLATIONS:su");
    assertVerdict("v/su vi/logcheck", "VIOLATIONS:su");
  }

  @Test
  void theGenericFileYieldsToEveryIgnoreFileAndEveryOtherRaisingFile() {
    assertVerdict("v/logcheck", "VIOLATIONS:logcheck");
    assertVerdict("v/logcheck vi/sudo", "");
    assertVerdict("v/logcheck v/su", "VIOLATIONS:su");
    assertVerdict("v/logcheck v/logcheck-su", "VIOLATIONS:logcheck VIOLATIONS:logcheck-su");
    assertVerdict("v/logcheck v/su vi/su", "");
    assertVerdict("c/logcheck c/kernel", "CRACKING:kernel");
  }

  @Test
  void filesOfThePackageBelongToThoseOfTheProgramsName() {
    assertVerdict("v/logcheck-java-su", "VIOLATIONS:su");
    assertVerdict("v/su v/logcheck-java-su", "VIOLATIONS:su");
    assertVerdict("v/su v/logcheck-java-su v/sudo", "VIOLATIONS:su VIOLATIONS:sudo");
    assertVerdict("v/su v/logcheck-java-su vi/su", "");
    assertVerdict("v/su v/logcheck-java-su vi/logcheck-java-su", "");
    assertVerdict("v/su v/logcheck-java-su vi/logcheck-su", "");
    assertVerdict("v/su v/logcheck-java-su vi/local-site", "");
    assertVerdict("v/su v/logcheck-java-su vi/sudo", "VIOLATIONS:su");
    assertVerdict("c/kernel c/logcheck-java-kernel", "CRACKING:kernel");
    assertVerdict("v/logcheck v/logcheck-java-su", "VIOLATIONS:su");
    assertVerdict("v/logcheck-java-", "VIOLATIONS:logcheck-java-");
  }

  @Test
  void ignoreFilesOfTheSameNameCancelAnAlert() {
    assertVerdict("c/kernel", "CRACKING:kernel");
    assertVerdict("c/kernel ci/kernel", "");
    assertVerdict("c/kernel ci/local", "");
    assertVerdict("c/kernel ci/other", "CRACKING:kernel");
    assertVerdict("c/kernel c/ssh ci/kernel", "CRACKING:ssh");
  }

  @Test
  void aCancelledAlertIsASecurityEventOnlyInARunWithoutAlerts() {
    assertVerdict("c/kernel ci/kernel v/su", "unless attack: VIOLATIONS:su");
  }

  @Test
  void aFailureIsReportedOnceAndOnlyWhereNothingMoreUrgentReportsTheLine() {
    assertVerdict("f/disk", "FAILURES:disk");
    assertVerdict("f/disk i/kernel", "FAILURES:disk");
    assertVerdict("v/su f/disk", "VIOLATIONS:su");
    assertVerdict("c/su v/su f/disk", "CRACKING:su");
    assertVerdict("v/su vi/su f/disk", "FAILURES:disk");
  }

  @Test
  void itsOwnIgnoreFilesAndTheLocalOnesOfSecurityEventsCancelAFailureForGood() {
    assertVerdict("f/disk fi/disk", "");
    assertVerdict("f/disk fi/local-site", "");
    assertVerdict("f/disk vi/local", "");
    assertVerdict("f/disk fi/raid", "FAILURES:disk");
    assertVerdict("f/disk vi/disk", "FAILURES:disk");
  }

  private void assertVerdict(String matching, String expected) {
    RuleBook.Builder rules = RuleBook.builder(RuleRewriter.none());
    files(matching).forEach(file -> rules.add(new Rule(file, 1, "x")));
    Classifier classifier = new Classifier(rules.build());
    Verdict verdict = classifier.judge(files(matching));
    String unlessAttack = verdict.unlessAttack().isEmpty() ? "" : "unless attack: ";
    assertEquals(expected, names(verdict.reasons()) + unlessAttack + names(verdict.unlessAttack()));
  }

  private static String names(List<Reason> reasons) {
    return reasons.stream()
        .map(s -> s.topic() == null ? s.layer().name() : s.layer() + ":" + s.topic())
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
      case "f" -> RuleUse.FAILURES;
      case "fi" -> RuleUse.FAILURES_IGNORE;
      default -> RuleUse.IGNORE;
    };
  }
}
