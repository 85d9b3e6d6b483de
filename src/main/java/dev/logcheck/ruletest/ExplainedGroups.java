package dev.logcheck.ruletest;

import dev.logcheck.audit.Finding;
import dev.logcheck.line.Header;
import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.line.Thousands;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives one {@link Explanation} for many lines: for all that the same rules match and that are the
 * same events, and for each kind of lines that no rule matches; those of most lines first.
 *
 * <p>Only lines that no rule matches are kept in memory. Call {@link #print} behind the last line.
 */
final class ExplainedGroups implements LogLines.LineConsumer {
  private final Judge judge;
  private final LineEvents events;
  private final WrittenRules written = new WrittenRules();
  private final boolean onlyLeft;
  private final KeptLines unmatched = KeptLines.all();
  private final Map<Object, Alike> groups = new LinkedHashMap<>();
  private boolean matched;

  /** What the explanations of lines that rules match depend on. */
  private record Decision(MatchSet matches, boolean left, boolean asWritten, List<String> events) {}

  /** What the explanations of other lines depend on. */
  private record Kind(Template template, String program) {}

  /** Lines with the same explanation: the first of them, and how many there are. */
  private static final class Alike {
    private final byte[] sample;
    private long count;

    Alike(byte[] sample) {
      this.sample = sample;
    }

    long count() {
      return count;
    }
  }

  /**
   * Explains what a judge says.
   *
   * @param events what lines can be besides
   * @param onlyLeft whether lines that are dropped, or matched, are passed over
   */
  ExplainedGroups(Judge judge, LineEvents events, boolean onlyLeft) {
    this.judge = judge;
    this.events = events;
    this.onlyLeft = onlyLeft;
  }

  /** Whether a rule matched any line. */
  boolean hasMatched() {
    return matched;
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    MatchSet matches = judge.matches(buffer, from, to);
    if (matches.isEmpty()) {
      unmatched.line(buffer, from, to);
      return;
    }
    matched = true;
    boolean left = judge.isLeft(matches, to - from);
    if (!onlyLeft || left) {
      boolean asWritten = written.match(judge.rules(matches), buffer, from, to);
      List<String> names = events.names(buffer, from, to);
      count(new Decision(matches, left, asWritten, names), buffer, from, to);
    }
  }

  private void count(Object key, byte[] buffer, int from, int to) {
    Alike lines = groups.get(key);
    if (lines == null) {
      lines = new Alike(Arrays.copyOfRange(buffer, from, to));
      groups.put(key, lines);
    }
    lines.count++;
  }

  /** Prints how many lines each group has, its first line, and that line's explanation. */
  void print(Output output) throws IOException {
    Templates templates = Templates.learn(unmatched);
    unmatched.forEach(line -> count(kind(templates, line), line.buffer(), line.from(), line.to()));
    List<Alike> all = new ArrayList<>(groups.values());
    all.sort(Comparator.comparingLong(Alike::count).reversed());
    Explanation explanation = new Explanation(judge, events, false, output);
    for (Alike lines : all) {
      String number = Thousands.counted(lines.count, "line");
      output.put(Tone.STRONG, number + (lines.count == 1 ? ":" : ", the first:")).end();
      explanation.line(lines.sample, 0, lines.sample.length);
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
