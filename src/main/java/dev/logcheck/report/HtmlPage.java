package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;

/**
 * What the templates of the HTML page show; each record is the model of one of them.
 *
 * <p>The page is written piece by piece, so that its size does not matter. The pieces are Mustache
 * templates beside this class, compiled to Java with it; they escape all that they are given.
 */
final class HtmlPage {
  private HtmlPage() {}

  /** The beginning of the page, up to the first section. */
  @JStache(path = "dev/logcheck/report/head.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Head(
      String host,
      String period,
      List<NamedText> facts,
      List<String> preamble,
      List<String> problems,
      List<ImportantRow> important,
      String moreImportant) {
    boolean hasFacts() {
      return !facts.isEmpty();
    }

    boolean hasProblems() {
      return !problems.isEmpty();
    }

    boolean hasImportant() {
      return !important.isEmpty();
    }
  }

  /** A text, and what it is about. */
  record NamedText(String name, String text) {}

  /**
   * One of the lines that a reader should see first.
   *
   * @param day of this row and those that follow; empty if it is known already
   * @param host empty if the whole report is from one
   */
  record ImportantRow(
      HtmlLook look,
      String day,
      String time,
      boolean isNew,
      String count,
      String host,
      String text) {}

  /** The heading of a section. */
  @JStache(path = "dev/logcheck/report/section.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record SectionHead(HtmlLook look, String heading, String total) {

    static SectionHead of(Report.Section section, String total) {
      return new SectionHead(
          HtmlLook.of(section.layer()), VisibleText.of(section.heading()), total);
    }
  }

  /** The line of a program under which its groups stand. */
  @JStache(path = "dev/logcheck/report/program.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record ProgramRow(String program, String total) {}

  /**
   * A group, up to its lines.
   *
   * @param isIndented whether it stands under the line of its program
   * @param time of a single line; empty if there are more
   * @param host the like; empty if the whole report is from one
   * @param unfolded how many lines follow; empty if they do not
   */
  @JStache(path = "dev/logcheck/report/group.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record GroupRow(
      String count,
      boolean isIndented,
      boolean isNew,
      String time,
      String host,
      String program,
      List<RowPart> parts,
      Span span,
      List<NamedText> names,
      String sample,
      String unfolded) {
    boolean hasDetails() {
      return !span.text().isEmpty() || !names.isEmpty();
    }
  }

  /**
   * From when to when a group came.
   *
   * @param bars how many of its lines came when, between where the axis of time begins and ends;
   *     empty if that is not drawn
   */
  record Span(String text, String begin, String bars, String end) {
    static final Span NONE = new Span("", "", "", "");
  }

  /** A part of a message. */
  record RowPart(String text, boolean isVariable) {}

  /** What a page with limits leaves out of a section. */
  @JStache(path = "dev/logcheck/report/rest.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Rest(String text) {}

  /** A line of a group. */
  @JStache(path = "dev/logcheck/report/group-line.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record GroupLine(String text) {}

  /** The end of a group. */
  @JStache(path = "dev/logcheck/report/group-end.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record GroupEnd(boolean hasLines) {}

  /** A finding on its own. */
  @JStache(path = "dev/logcheck/report/line.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Line(String text) {}

  /** The end of a section. */
  @JStache(path = "dev/logcheck/report/section-end.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record SectionEnd() {}

  /** The end of the page. */
  @JStache(path = "dev/logcheck/report/tail.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Tail(String note, String introduction, String conclusion) {

    static Tail of(Report report, String note) {
      return new Tail(
          note,
          Paragraph.joined(report.introduction().strip()),
          Paragraph.joined(report.conclusion().strip()));
    }
  }
}
