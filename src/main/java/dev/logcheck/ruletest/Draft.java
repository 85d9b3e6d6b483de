package dev.logcheck.ruletest;

import dev.logcheck.line.Thousands;
import dev.logcheck.line.VisibleText;
import dev.logcheck.rule.StandardHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule in the making: takes the lines of one group and becomes the narrowest rule that fits them.
 *
 * <p>Values are remembered as a set, and only so many: what is asked of them is their kind.
 */
final class Draft {
  private static final int SAMPLE = 300;

  private final LineParts first;
  private final String sample;
  private final Set<String> headers = new LinkedHashSet<>();
  private final Set<String> behindStamps = new LinkedHashSet<>();
  private boolean stamped = true;
  private final List<Set<String>> values = new ArrayList<>();
  private final Probes probes;
  private String importance = "";
  private long lines;
  private long matched;
  private long others;

  Draft(LineParts first, byte[] buffer, int from, int to) {
    this.first = first;
    this.probes = new Probes(first);
    this.sample = VisibleText.of(buffer, from, to).replace('\n', ' ');
    for (int i = 0; i < first.message().size(); i++) {
      values.add(new LinkedHashSet<>());
    }
  }

  /** Takes a line of the group. */
  void add(LineParts line) {
    lines++;
    headers.add(line.header());
    behindStamps.add(line.header().substring(line.stampLength()));
    stamped &= line.stampLength() > 0;
    for (int i = 0; i < values.size(); i++) {
      values.get(i).add(line.message().get(i));
    }
  }

  /** The rule. */
  String rule() {
    StringBuilder rule = new StringBuilder();
    rule.append(
        first.hasHeader()
            ? StandardHeader.STAMP + StandardHeader.HOST + first.programExpression()
            : header());
    return rule.append(MessageExpression.of(values)).append('$').toString();
  }

  private String header() {
    return stamped ? StandardHeader.STAMP + opened(behindStamps) : "^" + opened(headers);
  }

  private static String opened(Collection<String> headers) {
    String one = headers.iterator().next();
    boolean literal = headers.size() == 1 && one.chars().noneMatch(Character::isDigit);
    return literal ? EscapedText.of(one) : ValueClass.of(headers);
  }

  /** Counts a line that the rule turned out to match. */
  void countMatch(boolean own) {
    matched += own ? 1 : 0;
    others += own ? 0 : 1;
  }

  /** Marks it as one that takes away what a person should read; the first reason counts. */
  void markImportant(String reason) {
    importance = importance.isEmpty() ? reason : importance;
  }

  /** Why it must not be used unasked; empty if it may. */
  String importance() {
    return importance;
  }

  boolean isImportant() {
    return !importance.isEmpty();
  }

  /** Lines like its own, to try a rule on. */
  Probes probes() {
    return probes;
  }

  long lines() {
    return lines;
  }

  /** Whether the rule was seen to match every line of the group. */
  boolean isVerified() {
    return matched == lines;
  }

  /** What stands below the rule in a rule file. */
  String comment() {
    String also = others == 0 ? "" : ", and " + Thousands.of(others) + " of other groups";
    String shown = sample.length() <= SAMPLE ? sample : sample.substring(0, SAMPLE) + "...";
    return "# " + Thousands.counted(lines, "line") + also + ", e.g. " + shown;
  }

  byte[] bytes() {
    return rule().getBytes(StandardCharsets.ISO_8859_1);
  }
}
