package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Headline;
import dev.logcheck.report.HtmlReport;
import dev.logcheck.report.JsonReport;
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
    this.budget = Budget.in(surroundings.memory());
    this.terminalWidth = width(surroundings);
  }

  /** The launcher asks the terminal and says it in COLUMNS. */
  private static int width(Surroundings surroundings) {
    String columns = surroundings.environment().getOrDefault("COLUMNS", "");
    boolean known = surroundings.terminal() && columns.matches("[0-9]{1,4}");
    return known ? Integer.parseInt(columns) : TextPage.MAIL.width();
  }

  /** The format of standard output, with all entries. */
  ReportFormat printed(Printed target) throws IOException {
    return switch (target.format()) {
      case TEXT -> text(target.text(), whole());
      case JSON -> summary ? JsonReport.ofGroups(summaries()) : JsonReport.ofLines(clock.getZone());
      case HTML -> html(whole());
    };
  }

  /**
   * The format of standard output for a report that {@link #exceedsLimits}.
   *
   * @param rest says where the whole is
   */
  ReportFormat printed(Printed target, String rest) throws IOException {
    Extent limited = new Extent.Limited(rest);
    return target.format() == Format.HTML ? html(limited) : text(target.text(), limited);
  }

  /** The format of a mail's text, and of what is kept, with all entries. */
  ReportFormat mailed() throws IOException {
    return mailed(whole());
  }

  /**
   * The format of a mail's text for a report that {@link #exceedsLimits}.
   *
   * @param rest says where the whole is
   */
  ReportFormat mailed(String rest) throws IOException {
    return mailed(new Extent.Limited(rest));
  }

  /** What is mailed where the report is attached; empty if it is no summary. */
  Optional<ReportFormat> mailedHead() throws IOException {
    return summary ? Optional.of(mailed(new Extent.Head())) : Optional.empty();
  }

  private ReportFormat mailed(Extent extent) throws IOException {
    return summary
        ? new SummaryReport(summaries(), TextPage.MAIL, extent)
        : text(TextStyle.VISIBLE, extent);
  }

  private Extent whole() {
    return expand ? new Extent.Expanded() : new Extent.Whole();
  }

  /** Whether a report is too long to be read in one go, and not all of it was asked for. */
  boolean exceedsLimits(Report report, Format format) throws IOException {
    if (!summary || expand) {
      return false;
    }
    return switch (format) {
      case TEXT -> new SummaryReport(summaries(), TextPage.MAIL, whole()).exceedsLimits(report);
      case HTML -> HtmlReport.ofGroups(summaries(), whole()).exceedsLimits(report);
      case JSON -> false;
    };
  }

  /** A report in one line; empty if it is no summary. */
  Optional<Headline> headline(Report report) throws IOException {
    return summary ? Optional.of(Headline.of(report, summaries())) : Optional.empty();
  }

  /** The format of a mail's alternative to text. */
  ReportFormat mailedBeside() throws IOException {
    return html(whole());
  }

  /**
   * The format of a mail's alternative to text for a report that {@link #exceedsLimits}.
   *
   * @param rest says where the whole is
   */
  ReportFormat mailedBeside(String rest) throws IOException {
    return html(new Extent.Limited(rest));
  }

  private ReportFormat html(Extent extent) throws IOException {
    return summary ? HtmlReport.ofGroups(summaries(), extent) : HtmlReport.ofLines(clock.getZone());
  }

  private ReportFormat text(TextStyle style, Extent extent) throws IOException {
    Palette palette = style == TextStyle.COLOURED ? Palette.ANSI : Palette.NONE;
    if (summary) {
      int width = style == TextStyle.BYTES ? TextPage.MAIL.width() : terminalWidth;
      return new SummaryReport(summaries(), new TextPage(width, palette), extent);
    }
    return style == TextStyle.BYTES ? PlainReport.unchanged() : PlainReport.readable(palette);
  }

  /** One for all formats of a run, so that a mail of two parts is summarised once. */
  private Summaries summaries() {
    if (summaries == null) {
      summaries = new Summaries(memory.seen(), clock.getZone(), budget);
    }
    return summaries;
  }
}
