package dev.logcheck.ruletest;

import dev.logcheck.line.Header;
import dev.logcheck.line.VisibleText;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which programs the rules are for, as far as their text says it. */
final class NamedPrograms {
  private final List<String> rules;
  private final Header header = new Header();

  NamedPrograms(RuleBook book) {
    this.rules = book.rules().stream().map(NamedPrograms::withoutEscapes).toList();
  }

  private static String withoutEscapes(Rule rule) {
    return rule.text().replace("\\", "");
  }

  /**
   * The program of a line that is a stranger to the rules: none names it, and none fits the line
   * beyond it. Empty if there is none, and if the line names no program.
   *
   * @param reached up to which byte the nearest rule fits
   */
  String unnamed(byte[] line, int reached) {
    header.read(line, 0, line.length);
    int from = header.programFrom();
    int to = header.programTo();
    if (from >= to || reached > header.messageFrom()) {
      return "";
    }
    String program = new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    boolean named = rules.stream().anyMatch(rule -> rule.contains(program));
    return named ? "" : VisibleText.of(line, from, to);
  }
}
