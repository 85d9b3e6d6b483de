package dev.logcheck.report;

import java.io.IOException;
import java.io.OutputStream;

/** A way to turn a report into bytes. */
public interface ReportFormat {

  /**
   * Writes the whole report.
   *
   * @param out not closed, not necessarily flushed
   * @throws IOException if the stream fails or a spilled finding cannot be read back
   */
  void render(Report report, OutputStream out) throws IOException;
}
