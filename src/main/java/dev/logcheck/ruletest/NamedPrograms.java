package dev.logcheck.ruletest;

import dev.logcheck.line.Header;
import dev.logcheck.line.VisibleText;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which programs the rules are for, as far as their text says it. */
final class NamedPrograms {
  /** So many bytes of a message a rule spells out that was not written for another. */
  private static final int FEWEST_SPELT = 5;

  private final List<String> rules;
  private final Header header = new Header();
  private byte[] line = {};

  NamedPrograms(RuleBook book) {
    this.rules = book.rules().stream().map(NamedPrograms::withoutEscapes).toList();
  }

  private static String withoutEscapes(Rule rule) {
    return rule.text().replace("\\", "");
  }

  /** Reads the line about whose program the other methods tell. */
  void read(byte[] line) {
    this.line = line;
    header.read(line, 0, line.length);
  }

  /** The program of the line if no rule names it; empty if one does, or the line names none. */
  String unnamed() {
    String program = program();
    return program.isEmpty() || rules.stream().anyMatch(rule -> rule.contains(program))
        ? ""
        : VisibleText.of(line, header.programFrom(), header.programTo());
  }

  /**
   * Whether a rule can have been meant for the line: it names its program or fits more of its
   * message than chance does. Every rule can if the line has no program.
   */
  boolean isMeant(NearestRule.Attempt attempt) {
    String program = program();
    return program.isEmpty()
        || withoutEscapes(attempt.rule()).contains(program)
        || attempt.speltBehind(header.messageFrom(), line) >= FEWEST_SPELT;
  }

  private String program() {
    int from = header.programFrom();
    int to = header.programTo();
    return from < to ? new String(line, from, to - from, StandardCharsets.ISO_8859_1) : "";
  }
}
