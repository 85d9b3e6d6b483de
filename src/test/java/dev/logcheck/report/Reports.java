package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of the tests of report formats. */
final class Reports {
  /** A run of a second over one log of ten lines, the first of this host. */
  static final Overview OVERVIEW =
      new Overview(
          "web1",
          1,
          new Totals(10, 0, StampReader.NO_STAMP, StampReader.NO_STAMP),
          Duration.ofSeconds(1),
          Optional.empty(),
          false,
          List.of(),
          Map.of());

  private Reports() {}

  static Report of(Report.Section... sections) {
    return new Report(Reports.OVERVIEW, List.of(), "", List.of(), List.of(sections), List.of(), "");
  }

  /** The report of a first run. */
  static Report first(Report.Section... sections) {
    Overview overview =
        new Overview(
            OVERVIEW.host(),
            OVERVIEW.logs(),
            OVERVIEW.totals(),
            OVERVIEW.took(),
            OVERVIEW.previous(),
            true,
            OVERVIEW.routine(),
            OVERVIEW.events());
    return new Report(overview, List.of(), "", List.of(), List.of(sections), List.of(), "");
  }

  static Report.Section events(Findings findings) {
    return new Report.Section(Layer.OTHER, "System Events", findings);
  }

  static byte[] bytes(ReportFormat format, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.render(report, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static String text(ReportFormat format, Report report) {
    return new String(bytes(format, report), StandardCharsets.UTF_8);
  }

  /** As much of a report in text as is read in one go. */
  static String limited(Report report, Summaries summaries) {
    ReportFormat format =
        (whole, out) ->
            LimitedReport.text(whole, summaries, TextPage.MAIL).write("It is kept.", out);
    return text(format, report);
  }
}
