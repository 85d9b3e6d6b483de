package dev.logcheck.report;

import dev.logcheck.audit.Finding;
import dev.logcheck.line.VisibleText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Every finding on a line of its own, laid out as logcheck has always done.
 *
 * <p>One of the formats that a run chooses from. {@link #unchanged} passes the bytes of the lines
 * on as they are, for pipes and files; {@link #readable} makes control bytes visible, for terminals
 * and mail.
 */
public final class PlainReport implements ReportFormat {
  private final LineStyle style;
  private final Palette palette;

  private PlainReport(LineStyle style, Palette palette) {
    this.style = style;
    this.palette = palette;
  }

  /** The lines byte for byte. */
  public static PlainReport unchanged() {
    return new PlainReport(
        (out, finding) -> out.write(finding.buffer(), finding.from(), finding.length()),
        Palette.NONE);
  }

  /** The lines as text that steers no terminal. */
  public static PlainReport readable(Palette palette) {
    return new PlainReport(
        (out, finding) ->
            out.write(
                VisibleText.of(finding.buffer(), finding.from(), finding.to())
                    .getBytes(StandardCharsets.UTF_8)),
        palette);
  }

  @Override
  public void render(Report report, OutputStream stream) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(stream, 1 << 16);
    new TextLayout(out, palette).render(report, section -> writeFindings(section, out));
    out.flush();
  }

  private void writeFindings(Report.Section section, OutputStream out) throws IOException {
    section
        .findings()
        .forEach(
            finding -> {
              style.write(out, finding);
              out.write('\n');
            });
  }

  /** How the bytes of a line reach the output. */
  private interface LineStyle {
    void write(OutputStream out, Finding finding) throws IOException;
  }
}
