package dev.logcheck.report;

import dev.logcheck.line.StampReader;
import dev.logcheck.report.Important.Pick;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.summary.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the sections of a summary in text: the facts of the run, what went wrong in the
 * audit itself, and what is important.
 */
final class SummaryHead {
  private static final String PROBLEMS = "Problems of the audit itself";
  private static final String IMPORTANT = "Important, in order of time";

  /** So few entries are seen at a glance, and need not be named twice. */
  private static final int SEEN_AT_ONCE = 3;

  /** More problems than that are counted. */
  private static final int MOST_PROBLEMS = 60;

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
    report.notices().forEach(notice -> lines.addAll(page.paragraph(notice)));
    lines.add("");
    addProblems(lines, allProblems ? Integer.MAX_VALUE : MOST_PROBLEMS);
    addImportant(lines);
    return lines;
  }

  /** Whether there are more problems than a report with limits shows. */
  boolean hasManyProblems() {
    return report.problems().size() > MOST_PROBLEMS;
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
      lines.add("… and " + Wording.counted(problems.size() - (long) most, "more problem"));
    }
    lines.add("");
  }

  private void addImportant(List<String> lines) {
    List<Pick> picks = Important.inOrderOfTime(run.sections());
    if (picks.isEmpty() || Headline.of(run).total() <= SEEN_AT_ONCE) {
      return;
    }
    lines.addAll(page.heading(IMPORTANT));
    boolean anyNew = picks.stream().anyMatch(pick -> pick.entry().isNew());
    for (Pick pick : picks) {
      String mark = pick.entry().isNew() ? "NEW " : "    ";
      lines.add(line(pick, anyNew ? mark : ""));
    }
    lines.add("");
  }

  private String line(Pick pick, String mark) {
    Group group = pick.entry().group();
    String stamp = run.times().stamp(group.first());
    boolean named = run.severalHosts() && group.hosts().size() == 1;
    String host = named ? group.hosts().keySet().iterator().next() + " " : "";
    String count = group.count() > 1 ? " ×" + Wording.number(group.count()) : "";
    String begin = (group.first() == StampReader.NO_STAMP ? "" : stamp + " ") + mark;
    int room = page.width() - begin.length() - count.length();
    String text = Paragraph.cut(host + Wording.line(group), room);
    return begin + page.palette().layer(pick.layer(), text) + count;
  }
}
