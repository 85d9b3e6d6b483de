package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The report as one HTML page that needs nothing else: for browsers, and for mail that shows HTML.
 *
 * <p>One of the formats that a run chooses from. Tables and inline styles, because that is what
 * mail clients render; no script and nothing from outside.
 */
public final class HtmlReport implements ReportFormat {
  private static final int BAR_HEIGHT = 24;

  private final Summaries summaries;

  private HtmlReport(Summaries summaries) {
    this.summaries = summaries;
  }

  /** An entry for each group. */
  public static HtmlReport ofGroups(Summaries summaries) {
    return new HtmlReport(summaries);
  }

  /** A row for each finding. */
  public static HtmlReport ofLines() {
    return new HtmlReport(null);
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    HtmlPieces pieces = new HtmlPieces(page);
    pieces.write(
        new HtmlPage.Head(
            Paragraph.joined(report.introduction().stripTrailing()),
            visible(report.notices()),
            visible(report.errors())));
    if (summaries == null) {
      writeLines(report, pieces);
    } else {
      writeGroups(report, pieces);
    }
    pieces.write(
        new HtmlPage.Tail(
            visible(report.warnings()), Paragraph.joined(report.conclusion().stripTrailing())));
    page.flush();
  }

  private static List<String> visible(List<String> texts) {
    return texts.stream().map(VisibleText::of).toList();
  }

  private static void writeLines(Report report, HtmlPieces pieces) throws IOException {
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        pieces.write(head(section, Wording.counted(section.findings().count(), "line")));
        section
            .findings()
            .forEach(
                finding ->
                    pieces.write(
                        new HtmlPage.Line(
                            VisibleText.of(finding.buffer(), finding.from(), finding.to()))));
        pieces.write(new HtmlPage.SectionEnd());
      }
    }
  }

  private void writeGroups(Report report, HtmlPieces pieces) throws IOException {
    RunSummary run = summaries.of(report);
    Times times = new Times(summaries.zone());
    for (SectionSummary section : run.sections()) {
      long lines = section.entries().stream().mapToLong(entry -> entry.group().count()).sum();
      String total =
          Wording.counted(lines, "line")
              + " in "
              + Wording.counted(section.entries().size(), "group");
      pieces.write(head(section.section(), total));
      long highest = section.entries().stream().mapToLong(e -> e.group().count()).max().orElse(1);
      for (Entry entry : section.entries()) {
        pieces.write(row(entry, run.axis(), times, highest));
      }
      pieces.write(new HtmlPage.SectionEnd());
    }
  }

  private static HtmlPage.SectionHead head(Report.Section section, String total) {
    return new HtmlPage.SectionHead(
        VisibleText.of(section.heading()), colour(section.layer()), total);
  }

  private static String colour(Layer layer) {
    return switch (layer) {
      case CRACKING -> "#b3261e";
      case VIOLATIONS -> "#c77700";
      case FAILURES -> "#8e3a9d";
      case OTHER -> "#3b74b0";
    };
  }

  private static HtmlPage.GroupRow row(Entry entry, TimeAxis axis, Times times, long highest) {
    Group group = entry.group();
    return new HtmlPage.GroupRow(
        group.count(),
        (int) (group.count() * 100 / highest),
        entry.isNew(),
        Wording.program(group),
        parts(group),
        times.span(group.first(), group.last()),
        axis.isDrawn() && group.count() > 1 ? bars(axis.counts(group)) : List.of(),
        Times.duration(axis.width()) + " a bar",
        Wording.names(group.hosts()),
        Wording.names(group.programs()),
        sample(group));
  }

  /** The sample of a group where it says more; a group of one line always has it. */
  private static String sample(Group group) {
    boolean needed = group.count() == 1 || Wording.needsSample(group);
    return needed ? group.sample() + Wording.cut(group) : "";
  }

  private static List<HtmlPage.RowPart> parts(Group group) {
    return group.template().parts().stream().map(part -> part(group, part)).toList();
  }

  private static HtmlPage.RowPart part(Group group, Template.Part part) {
    if (part instanceof Template.Variable variable) {
      String values = Wording.variable(group, variable);
      return Wording.isSingle(group, variable)
          ? new HtmlPage.RowPart(values, "")
          : new HtmlPage.RowPart("", values);
    }
    return new HtmlPage.RowPart(Wording.unforged(((Template.Literal) part).text()), "");
  }

  private static List<HtmlPage.Bar> bars(long[] counts) {
    long highest = Math.max(1, Arrays.stream(counts).max().orElse(1));
    return Arrays.stream(counts)
        .mapToObj(count -> new HtmlPage.Bar((int) ((count * BAR_HEIGHT + highest - 1) / highest)))
        .toList();
  }
}
