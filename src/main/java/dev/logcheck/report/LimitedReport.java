package dev.logcheck.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A summary with limits: as much of it as is read in one go.
 *
 * <p>Laid out once, when it is made: what it leaves out is known before anybody has to say where
 * the whole is.
 */
public interface LimitedReport {

  /** As text of up to about four hundred lines of this page. */
  static LimitedReport text(Report report, Summaries summaries, TextPage page) throws IOException {
    return new LimitedText(report, summaries.of(report), page);
  }

  /** As an HTML page that mail clients do not cut. */
  static LimitedReport html(Report report, Summaries summaries) throws IOException {
    return new LimitedHtml(report, summaries.of(report));
  }

  /** Whether something is left out; if not, it is what the format without limits writes. */
  boolean isCut();

  /**
   * Writes it.
   *
   * @param rest one or more sentences that say where the whole is; shown if something is left out
   * @param out flushed, not closed
   */
  void write(String rest, OutputStream out) throws IOException;
}
