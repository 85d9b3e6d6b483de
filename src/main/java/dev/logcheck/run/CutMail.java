package dev.logcheck.run;

import dev.logcheck.delivery.Content;
import dev.logcheck.report.LimitedReport;
import java.util.Optional;

/**
 * The contents of a mail whose report is too long to be read in one go.
 *
 * @param html the alternative to text; empty if the mail has none
 */
record CutMail(LimitedReport text, Optional<LimitedReport> html) {

  /**
   * The text.
   *
   * @param rest says where the whole is
   */
  Content text(String rest) {
    return out -> text.write(rest, out);
  }

  /**
   * The alternative to text.
   *
   * @param rest says where the whole is
   */
  Optional<Content> html(String rest) {
    return html.map(page -> out -> page.write(rest, out));
  }
}
