package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.summary.Group;
import java.io.IOException;
import java.util.List;

/** Writes one group after the other as text: the count, and all else indented behind it. */
final class GroupText implements GroupOutput {
  private static final int PAGE = 80;
  private static final int NARROWEST_COUNT = 5;
  private static final String NEW = "new ";

  private final TextLayout layout;
  private final Palette palette;
  private final Times times;
  private final TimeAxis axis;
  private int indent;

  GroupText(TextLayout layout, Palette palette, Times times, TimeAxis axis) {
    this.layout = layout;
    this.palette = palette;
    this.times = times;
    this.axis = axis;
  }

  /** Makes the column of counts as wide as these groups need. */
  void align(List<Entry> entries) {
    long highest = entries.stream().mapToLong(entry -> entry.group().count()).max().orElse(0);
    indent = Math.max(NARROWEST_COUNT, Long.toString(highest).length()) + 2;
  }

  /** A group with one of its lines; a group of one line is that line. */
  @Override
  public void writeWithSample(Entry entry) throws IOException {
    Group group = entry.group();
    if (group.count() == 1) {
      head(entry, group.sample() + Wording.cut(group));
    } else {
      writeHead(entry);
      if (Wording.needsSample(group)) {
        body("e.g. " + group.sample() + Wording.cut(group));
      }
    }
  }

  /** A group without its lines, which follow. */
  @Override
  public void writeHead(Entry entry) throws IOException {
    Group group = entry.group();
    head(entry, Wording.line(group));
    details(times.span(group.first(), group.last()));
    if (axis.isDrawn() && !times.span(group.first(), group.last()).isEmpty()) {
      details(
          "|" + Sparkline.of(axis.counts(group)) + "| " + Times.duration(axis.width()) + " a bar");
    }
    named("hosts", Wording.names(group.hosts()));
    named("programs", Wording.names(group.programs()));
  }

  /** One line of the group whose head was written. */
  @Override
  public void writeLine(Entry entry, byte[] line, int from, int to) throws IOException {
    body(VisibleText.of(line, from, to));
  }

  private void head(Entry entry, String text) throws IOException {
    String mark = entry.isNew() ? NEW : "";
    List<String> lines = Paragraph.lines(mark + text, PAGE - indent);
    String count = " ".repeat(indent) + entry.group().count() + "  ";
    String first = lines.get(0);
    layout.line(
        palette.strong(count.substring(count.length() - indent))
            + palette.alarm(mark.trim())
            + first.substring(mark.trim().length()));
    for (String line : lines.subList(1, lines.size())) {
      layout.line(" ".repeat(indent) + line);
    }
  }

  private void named(String name, String names) throws IOException {
    if (!names.isEmpty()) {
      details(name + ": " + names);
    }
  }

  private void details(String text) throws IOException {
    for (String line : text.isEmpty() ? List.<String>of() : Paragraph.lines(text, PAGE - indent)) {
      layout.line(" ".repeat(indent) + palette.faint(line));
    }
  }

  private void body(String text) throws IOException {
    for (String line : Paragraph.lines(text, PAGE - indent)) {
      layout.line(" ".repeat(indent) + line);
    }
  }
}
