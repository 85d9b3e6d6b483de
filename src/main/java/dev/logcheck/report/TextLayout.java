package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of a report in text: everything but the findings, in the order and layout of logcheck.
 *
 * <p>The report of lines brings what stands under a section's heading. A summary, which is laid out
 * in another way, writes line by line.
 */
final class TextLayout {
  private static final String WARNINGS = "Logcheck Warnings";

  private final OutputStream out;
  private final Palette palette;

  TextLayout(OutputStream out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  /** Writes what stands under the heading of a section, up to the last newline. */
  @FunctionalInterface
  interface SectionBody {
    void write(Report.Section section) throws IOException;
  }

  /** Writes the whole report; a section without findings is left out. */
  void render(Report report, SectionBody body) throws IOException {
    visibleLines(report.preamble());
    text(report.introduction());
    errors(report.errors());
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        heading(section.heading());
        body.write(section);
        line("");
      }
    }
    warnings(report.warnings());
    text(report.conclusion());
  }

  /** Writes one line. */
  void line(String line) throws IOException {
    text(line);
    out.write('\n');
  }

  /** Writes lines that are visible. */
  void lines(List<String> lines) throws IOException {
    for (String line : lines) {
      line(line);
    }
  }

  void flush() throws IOException {
    out.flush();
  }

  private void errors(List<String> errors) throws IOException {
    if (!errors.isEmpty()) {
      line("");
      for (String error : errors) {
        line(palette.alarm(VisibleText.of(error)));
      }
      line("");
    }
  }

  private void warnings(List<String> warnings) throws IOException {
    if (!warnings.isEmpty()) {
      heading(WARNINGS);
      visibleLines(warnings);
      line("");
    }
  }

  private void heading(String heading) throws IOException {
    String visible = VisibleText.of(heading);
    int width = visible.codePointCount(0, visible.length());
    line(palette.strong(visible));
    line(palette.strong("=-".repeat((width + 1) / 2).substring(0, width)));
  }

  private void visibleLines(List<String> lines) throws IOException {
    for (String line : lines) {
      line(VisibleText.of(line));
    }
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
