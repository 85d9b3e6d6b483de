package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import dev.logcheck.audit.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The vocabulary of the tests of report formats. */
final class Reports {
  private Reports() {}

  static Report of(Report.Section... sections) {
    return new Report(List.of(), "", List.of(), List.of(sections), List.of(), "");
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
}
