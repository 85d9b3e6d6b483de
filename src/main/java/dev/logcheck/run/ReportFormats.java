package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Headline;
import dev.logcheck.report.HtmlLines;
import dev.logcheck.report.HtmlSummary;
import dev.logcheck.report.JsonLines;
import dev.logcheck.report.JsonSummary;
import dev.logcheck.report.LimitedReport;
import dev.logcheck.report.Palette;
import dev.logcheck.report.PlainReport;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.Summaries;
import dev.logcheck.report.SummaryReport;
import dev.logcheck.report.SummaryReport.Extent;
import dev.logcheck.report.TextPage;
import dev.logcheck.run.RunOptions.Format;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import dev.logcheck.run.RunOptions.TextStyle;
import dev.logcheck.summary.Budget;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The formats that a run chooses from: the options and the settings decide. */
final class ReportFormats {
  private final boolean summary;
  private final boolean expand;
  private final TemplateMemory memory;
  private final Clock clock;
  private final Budget budget;
  private final int terminalWidth;
  private Summaries summaries;

  /**
   * Makes formats when they are asked for.
   *
   * @param summary whether findings of one message become one entry
   * @param expand whether a summary lists every line
   * @param memory tells a summary what is new
   * @param surroundings tell the zone in which times are shown, the memory, and how wide a terminal
   *     is
   */
  ReportFormats(boolean summary, boolean expand, TemplateMemory memory, Surroundings surroundings) {
    this.summary = summary;
    this.expand = expand;
    this.memory = memory;
    this.clock = surroundings.clock();
    this.budget = Budget.in(surroundings.processors(), surroundings.memory());
    this.terminalWidth = surroundings.terminal() ? surroundings.columns() : TextPage.MAIL.width();
  }

  /** The format of standard output, with all entries. */
  ReportFormat printed(Printed target) throws IOException {
    return switch (target.format()) {
      case TEXT -> text(target.text());
      case JSON -> summary ? new JsonSummary(summaries()) : new JsonLines(clock.getZone());
      case HTML -> html();
    };
  }

  /**
   * What is printed of a report that is too long to be read in one go; empty where that is all of
   * it.
   */
  Optional<LimitedReport> cutPrinted(Printed target, Report report) throws IOException {
    if (!isLimited() || target.format() == Format.JSON) {
      return Optional.empty();
    }
    LimitedReport limited =
        target.format() == Format.HTML
            ? LimitedReport.html(report, summaries())
            : LimitedReport.text(report, summaries(), page(target.text()));
    return limited.isCut() ? Optional.of(limited) : Optional.empty();
  }

  /**
   * What is mailed of a report that is too long to be read in one go; empty where that is all of
   * it.
   *
   * @param html whether there is an alternative to text
   */
  Optional<CutMail> cutMail(Report report, boolean html) throws IOException {
    if (!isLimited()) {
      return Optional.empty();
    }
    LimitedReport text = LimitedReport.text(report, summaries(), TextPage.MAIL);
    if (!html) {
      return text.isCut() ? Optional.of(new CutMail(text, Optional.empty())) : Optional.empty();
    }
    LimitedReport page = LimitedReport.html(report, summaries());
    return text.isCut() || page.isCut()
        ? Optional.of(new CutMail(text, Optional.of(page)))
        : Optional.empty();
  }

  /** Whether a report ends where it is too long, unless all of it was asked for. */
  private boolean isLimited() {
    return summary && !expand;
  }

  /** The format of a mail's text, and of what is kept, with all entries. */
  ReportFormat mailed() throws IOException {
    return summary
        ? new SummaryReport(summaries(), TextPage.MAIL, whole())
        : text(TextStyle.VISIBLE);
  }

  /** What is mailed where the report is attached; empty if it is no summary. */
  Optional<ReportFormat> mailedHead() throws IOException {
    return summary
        ? Optional.of(new SummaryReport(summaries(), TextPage.MAIL, Extent.HEAD))
        : Optional.empty();
  }

  /** A page, for standard output or beside the text of a mail, with all entries. */
  ReportFormat html() throws IOException {
    return summary ? new HtmlSummary(summaries(), whole()) : new HtmlLines(clock.getZone());
  }

  /** A report in one line; empty if it is no summary. */
  Optional<Headline> headline(Report report) throws IOException {
    return summary ? Optional.of(summaries().headline(report)) : Optional.empty();
  }

  private Extent whole() {
    return expand ? Extent.EXPANDED : Extent.WHOLE;
  }

  private ReportFormat text(TextStyle style) throws IOException {
    if (summary) {
      return new SummaryReport(summaries(), page(style), whole());
    }
    return style == TextStyle.BYTES
        ? PlainReport.unchanged()
        : PlainReport.readable(palette(style));
  }

  private TextPage page(TextStyle style) {
    int width = style == TextStyle.BYTES ? TextPage.MAIL.width() : terminalWidth;
    return new TextPage(width, palette(style));
  }

  private static Palette palette(TextStyle style) {
    return style == TextStyle.COLOURED ? Palette.ANSI : Palette.NONE;
  }

  /** One for all formats of a run, so that a mail of two parts is summarised once. */
  private Summaries summaries() {
    if (summaries == null) {
      summaries = new Summaries(memory.seen(), clock.getZone(), budget);
    }
    return summaries;
  }
}
