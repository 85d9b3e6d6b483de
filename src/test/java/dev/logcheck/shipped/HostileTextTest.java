package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lines that anybody can log, written of pieces of what the raising rules look for. */
final class HostileTextTest {
  private static final int LENGTH = 3_800;

  private static final List<String> PROGRAMS =
      List.of("CRON[1]: (root) CMD (", "x[1]: ", "sudo: ", "dockerd[1]: time=\"x\" level=info ");

  private static final List<String> PIECES =
      List.of(
          "curl",
          "wget",
          " | ",
          "/tmp/",
          "\"",
          "'",
          "(",
          ")",
          " -c",
          " -e",
          "bash",
          "sh",
          "python3",
          "LD_PRELOAD=",
          "/dev/tcp/",
          "base64 -d",
          "x509: ",
          ": ",
          "error",
          "<",
          ">",
          "[",
          "]",
          "=",
          "no space left",
          "certificate",
          " has expired",
          "{",
          "msg=\"",
          "\\\"",
          "&&",
          ";",
          " sudo -u x",
          "perl -MIO",
          "chmod 4",
          "xargs",
          "rhost=",
          "user=",
          "192.0.2.7",
          "DROP",
          "/inet/",
          "pam_unix(su:auth): ",
          " (to ",
          " on pts/0",
          "K",
          "Error writing");

  private final Random random = new Random(1);

  @Test
  void soonNeedsFewNewStates() {
    Matcher matcher = ShippedDirectory.SERVER.level().newMatcher();
    match(matcher, 100);
    long first = matcher.statistics().statesBuilt();
    match(matcher, 100);
    long more = matcher.statistics().statesBuilt() - first;
    assertTrue(more < 100 * LENGTH / 20, () -> first + " states, then " + more);
    assertTrue(matcher.statistics().linesInParts() > 0, () -> matcher.statistics().toString());
    assertEquals(0, matcher.statistics().flushes());
  }

  @Test
  void matchesTheRulesThatItMatchesInEachFileAlone() throws IOException {
    RuleBook all = ShippedDirectory.SERVER.level();
    Matcher busy = all.newMatcher();
    match(busy, 50);
    assertTrue(busy.statistics().linesInParts() > 0, () -> busy.statistics().toString());
    MatchedRules together = new MatchedRules(all);
    List<String> lines = random.ints(10, 0, 1).mapToObj(each -> line()).toList();
    List<TreeSet<String>> alone = lines.stream().map(line -> new TreeSet<String>()).toList();
    for (RuleFile file : all.files()) {
      MatchedRules rules = MatchedRules.of(file);
      for (int i = 0; i < lines.size(); i++) {
        alone.get(i).addAll(names(rules.matching(lines.get(i))));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(alone.get(i), new TreeSet<>(names(together.matching(lines.get(i)))));
    }
  }

  private void match(Matcher matcher, int lines) {
    for (int i = 0; i < lines; i++) {
      byte[] line = line().getBytes(US_ASCII);
      matcher.match(line, 0, line.length);
    }
  }

  private String line() {
    StringBuilder line = new StringBuilder("Nov 21 00:00:01 web1 ").append(any(PROGRAMS));
    while (line.length() < LENGTH) {
      line.append(any(PIECES)).append(random.nextBoolean() ? " " : "");
    }
    return line.toString();
  }

  private String any(List<String> strings) {
    return strings.get(random.nextInt(strings.size()));
  }

  private static List<String> names(List<Rule> rules) {
    return rules.stream().map(rule -> rule.file().path() + ":" + rule.line()).toList();
  }
}
