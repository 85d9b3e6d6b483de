package dev.logcheck.ruletest;

import dev.logcheck.line.Header;
import dev.logcheck.line.VisibleText;
import dev.logcheck.rule.Rule;
import dev.logcheck.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Which programs the rules are for, as far as their text says it. */
final class NamedPrograms {
  /** So many bytes of a message a rule spells out that was not written for another. */
  private static final int FEWEST_SPELT = 5;

  /** What would look like a letter of the name beside it. */
  private static final Pattern WORD_EDGE = Pattern.compile("\\\\[bB<>wWsS]");

  private final List<String> rules;
  private final Header header = new Header();
  private byte[] line = {};

  NamedPrograms(RuleBook book) {
    this.rules = book.rules().stream().map(NamedPrograms::withoutEscapes).toList();
  }

  private static String withoutEscapes(Rule rule) {
    return WORD_EDGE.matcher(rule.text()).replaceAll(" ").replace("\\", "");
  }

  /** Whether a rule spells a name, and not as a part of a longer one, as proftpd does ftpd. */
  private static boolean spells(String rule, String name) {
    for (int at = rule.indexOf(name); at >= 0; at = rule.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !isOfName(rule.charAt(at - 1));
      if (begins && (end == rule.length() || !isOfName(rule.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return c == '-' || c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** Reads the line about whose program the other methods tell. */
  void read(byte[] line) {
    this.line = line;
    header.read(line, 0, line.length);
  }

  /** The program of the line if no rule names it; empty if one does, or the line names none. */
  String unnamed() {
    String program = program();
    return program.isEmpty() || rules.stream().anyMatch(rule -> spells(rule, program))
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
        || spells(withoutEscapes(attempt.rule()), program)
        || attempt.speltBehind(header.messageFrom(), line) >= FEWEST_SPELT;
  }

  private String program() {
    int from = header.programFrom();
    int to = header.programTo();
    return from < to ? new String(line, from, to - from, StandardCharsets.ISO_8859_1) : "";
  }
}
