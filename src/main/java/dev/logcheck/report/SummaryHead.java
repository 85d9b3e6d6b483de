package dev.logcheck.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the sections of a summary in text: the facts of the run, what went wrong in the
 * audit itself, and what is important.
 */
final class SummaryHead {
  private static final String PROBLEMS = "Problems of the audit itself";
  private static final String IMPORTANT = "Important, in order of time";

  private final Report report;
  private final RunSummary run;
  private final TextPage page;

  SummaryHead(Report report, RunSummary run, TextPage page) {
    this.report = report;
    this.run = run;
    this.page = page;
  }

  /**
   * The lines, the last of which is empty.
   *
   * @param cut says that not all is shown, and where it is; empty if all is
   * @param allProblems whether they are shown however many they are
   */
  List<String> lines(String cut, boolean allProblems) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : Fact.of(report, run)) {
      lines.addAll(page.paragraph(fact.name() + ": " + fact.text()));
    }
    if (!cut.isEmpty()) {
      lines.addAll(page.paragraph(cut));
    }
    report.preamble().forEach(line -> lines.addAll(page.paragraph(line)));
    lines.add("");
    addProblems(lines, allProblems ? Integer.MAX_VALUE : LeftOut.MOST_PROBLEMS);
    addImportant(lines, !cut.isEmpty());
    return lines;
  }

  /** Whether there are more problems than a report with limits shows. */
  boolean hasManyProblems() {
    return report.problems().size() > LeftOut.MOST_PROBLEMS;
  }

  private void addProblems(List<String> lines, int most) {
    List<String> problems = report.problems();
    if (problems.isEmpty()) {
      return;
    }
    lines.addAll(page.heading(PROBLEMS));
    for (String problem : problems.subList(0, Math.min(most, problems.size()))) {
      page.paragraph(problem).forEach(line -> lines.add(page.palette().alarm(line)));
    }
    if (problems.size() > most) {
      lines.add(LeftOut.problems(problems.size() - most));
    }
    lines.add("");
  }

  private void addImportant(List<String> lines, boolean cut) {
    List<Entry> entries = run.shortlist();
    if (!entries.isEmpty()) {
      lines.addAll(page.heading(IMPORTANT));
      lines.addAll(new ImportantLines(entries, run, page).of(entries));
      String more = LeftOut.ofShortlist(run, cut);
      if (!more.isEmpty()) {
        lines.add(more);
      }
      lines.add("");
    }
  }
}
