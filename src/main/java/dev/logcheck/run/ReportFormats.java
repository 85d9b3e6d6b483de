package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.HtmlReport;
import dev.logcheck.report.JsonReport;
import dev.logcheck.report.Palette;
import dev.logcheck.report.PlainReport;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.Summaries;
import dev.logcheck.report.SummaryReport;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import dev.logcheck.run.RunOptions.TextStyle;
import java.io.IOException;
import java.time.Clock;

/** The formats that a run chooses from: the options and the settings decide. */
final class ReportFormats {
  private final boolean summary;
  private final boolean expand;
  private final TemplateMemory memory;
  private final Clock clock;
  private Summaries summaries;

  /**
   * Makes formats when they are asked for.
   *
   * @param summary whether findings of one message become one entry
   * @param expand whether a summary lists every line
   * @param memory tells a summary what is new
   * @param surroundings tell the zone in which times are shown
   */
  ReportFormats(boolean summary, boolean expand, TemplateMemory memory, Surroundings surroundings) {
    this.summary = summary;
    this.expand = expand;
    this.memory = memory;
    this.clock = surroundings.clock();
  }

  /** The format of standard output. */
  ReportFormat printed(Printed target) throws IOException {
    return switch (target.format()) {
      case TEXT -> text(target.text());
      case JSON -> summary ? JsonReport.ofGroups(summaries()) : JsonReport.ofLines(clock.getZone());
      case HTML -> html();
    };
  }

  /** The format of a mail's text. */
  ReportFormat mailed() throws IOException {
    return text(TextStyle.VISIBLE);
  }

  /** The format of a mail's alternative to text. */
  ReportFormat mailedBeside() throws IOException {
    return html();
  }

  private ReportFormat html() throws IOException {
    return summary
        ? HtmlReport.ofGroups(summaries(), expand)
        : HtmlReport.ofLines(clock.getZone());
  }

  private ReportFormat text(TextStyle style) throws IOException {
    Palette palette = style == TextStyle.COLOURED ? Palette.ANSI : Palette.NONE;
    if (summary) {
      return new SummaryReport(summaries(), palette, expand);
    }
    return style == TextStyle.BYTES ? PlainReport.unchanged() : PlainReport.readable(palette);
  }

  /** One for all formats of a run, so that a mail of two parts is summarised once. */
  private Summaries summaries() {
    if (summaries == null) {
      summaries = new Summaries(memory.seen(), clock.getZone());
    }
    return summaries;
  }
}
