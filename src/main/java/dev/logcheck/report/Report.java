package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that one run has to say, in the order in which it says it.
 *
 * @param overview what a reader wants to know first
 * @param preamble lines above the introduction, such as the first reading of the journal
 * @param introduction text of {@code header.txt}; empty for none
 * @param errors what could not be read; one line each
 * @param sections the findings; a section without findings is not shown
 * @param warnings lines for the section "Logcheck Warnings", such as malformed rules
 * @param conclusion text of {@code footer.txt}; empty for none
 */
public record Report(
    Overview overview,
    List<String> preamble,
    String introduction,
    List<String> errors,
    List<Section> sections,
    List<String> warnings,
    String conclusion) {

  /**
   * The totals of the audit over a period that includes every finding.
   *
   * @throws IOException if a spilled finding cannot be read back
   */
  Totals totals() throws IOException {
    Totals[] totals = {overview.totals()};
    for (Section section : sections) {
      section.findings().forEach(finding -> totals[0] = totals[0].including(finding.stamp()));
    }
    return totals[0];
  }

  /** What went wrong in the audit itself, one line each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(errors);
    problems.addAll(warnings);
    return problems;
  }

  /**
   * A heading with its findings.
   *
   * @param layer which layer it belongs to
   * @param heading its title, such as {@code Security Events for sudo}
   * @param findings its lines
   */
  public record Section(Layer layer, String heading, Findings findings) {}
}
