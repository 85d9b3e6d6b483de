package dev.logcheck.ruletest;

import dev.logcheck.audit.Classifier;
import dev.logcheck.audit.Finding;
import dev.logcheck.line.Header;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.ruletest.Output.Tone;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives one {@link Explanation} for many lines: for all that the same rules match, and for each
 * kind of lines that no rule matches; those of most lines first.
 *
 * <p>Only lines that no rule matches are kept in memory. Call {@link #print} behind the last line.
 */
final class ExplainedGroups implements LogLines.LineConsumer {
  private final RuleBook rules;
  private final Matcher matcher;
  private final WrittenRules written = new WrittenRules();
  private final Classifier classifier;
  private final boolean onlyLeft;
  private final KeptLines unmatched = new KeptLines(null);
  private final Map<Object, Group> groups = new LinkedHashMap<>();
  private boolean matched;

  /** What the explanations of lines that rules match depend on. */
  private record Decision(MatchSet matches, boolean dropped, boolean asWritten) {}

  /** What the explanations of other lines depend on. */
  private record Kind(Template template, String program) {}

  /** A line, and how many have its explanation. */
  private static final class Group {
    private final byte[] sample;
    private long lines;

    Group(byte[] sample) {
      this.sample = sample;
    }

    long lines() {
      return lines;
    }
  }

  /**
   * Explains with the given rules.
   *
   * @param classifier judges by their layers; null where these do not matter
   * @param onlyLeft whether lines that are dropped, or matched, are passed over
   */
  ExplainedGroups(RuleBook rules, Classifier classifier, boolean onlyLeft) {
    this.rules = rules;
    this.matcher = rules.newMatcher();
    this.classifier = classifier;
    this.onlyLeft = onlyLeft;
  }

  /** Whether a rule matched any line. */
  boolean hasMatched() {
    return matched;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    MatchSet matches = matcher.match(buffer, from, to);
    if (matches.isEmpty()) {
      unmatched.line(buffer, from, to);
      return;
    }
    matched = true;
    boolean dropped = classifier == null || classifier.verdict(matches, to - from).isDropped();
    if (!onlyLeft || !dropped) {
      boolean asWritten = written.match(rules.rules(matches), buffer, from, to);
      count(new Decision(matches, dropped, asWritten), buffer, from, to);
    }
  }

  private void count(Object key, byte[] buffer, int from, int to) {
    Group group = groups.get(key);
    if (group == null) {
      group = new Group(Arrays.copyOfRange(buffer, from, to));
      groups.put(key, group);
    }
    group.lines++;
  }

  /** Prints how many lines each group has, its first line, and that line's explanation. */
  void print(Output output) throws IOException {
    Templates templates = Templates.learn(unmatched);
    unmatched.forEach(line -> count(kind(templates, line), line.buffer(), line.from(), line.to()));
    List<Group> all = new ArrayList<>(groups.values());
    all.sort(Comparator.comparingLong(Group::lines).reversed());
    Explanation explanation = new Explanation(rules, classifier, false, output);
    for (Group group : all) {
      String number = String.format(Locale.ROOT, "%,d", group.lines);
      output.put(Tone.STRONG, number + (group.lines == 1 ? " line:" : " lines, the first:")).end();
      explanation.line(group.sample, 0, group.sample.length);
    }
  }

  private static Kind kind(Templates templates, Finding line) {
    Header header = new Header();
    header.read(line.buffer(), line.from(), line.to());
    int length = Math.max(0, header.programTo() - header.programFrom());
    return new Kind(
        templates.find(line).template(),
        new String(line.buffer(), header.programFrom(), length, StandardCharsets.ISO_8859_1));
  }
}
