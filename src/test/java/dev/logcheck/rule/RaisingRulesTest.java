package dev.logcheck.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule in files that raise and in files that do not. */
final class RaisingRulesTest {
  private static final RulePattern RULE = RuleRewriter.none().rewrite("^[^:]+: one.*two$");

  private final RuleBook.Builder builder = RuleBook.builder(RuleRewriter.none());

  @Test
  void onlyRulesThatRaiseSeeBytesThatAreNoCharacters() {
    RuleBook book = book();
    assertEquals(
        List.of(RuleUse.CRACKING, RuleUse.VIOLATIONS, RuleUse.FAILURES),
        uses(book, "I\u00ff: one\u00c3two"));
    assertEquals(List.of(RuleUse.values()), uses(book, "I: one two"));
  }

  @Test
  void itIsCompiledOnceForThoseThatRaiseAndOnceForTheOthers() {
    assertEquals(2, book().size());
  }

  private RuleBook book() {
    for (RuleUse use : RuleUse.values()) {
      builder.add(new Rule(new RuleFile(use, "x", Path.of("/" + use)), 1, RULE));
    }
    return builder.build();
  }

  private static List<RuleUse> uses(RuleBook book, String line) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    return book.rules(book.newMatcher().match(bytes, 0, bytes.length)).stream()
        .map(rule -> rule.file().use())
        .sorted()
        .toList();
  }
}
