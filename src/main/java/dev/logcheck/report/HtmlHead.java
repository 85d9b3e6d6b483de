package dev.logcheck.report;

import dev.logcheck.line.Columns;
import dev.logcheck.line.VisibleText;
import dev.logcheck.summary.Group;
import java.util.ArrayList;
import java.util.List;

/** Makes the beginning of the HTML page: what is to be seen without scrolling. */
final class HtmlHead {
  /** Columns of an important line, which a telephone cuts again: the whole stands below. */
  private static final int LONGEST_IMPORTANT = 120;

  /** Columns of a problem on a page with limits. */
  private static final int LONGEST_PROBLEM = 1000;

  private final Report report;
  private final Times times;

  HtmlHead(Report report, Times times) {
    this.report = report;
    this.times = times;
  }

  /** Above findings that are not grouped. */
  HtmlPage.Head ofLines() {
    return head(List.of(), report.preamble(), visible(report.problems()), List.of(), "");
  }

  HtmlPage.Head of(RunSummary run) {
    return of(run, report.preamble(), visible(report.problems()), false);
  }

  /**
   * The same with limits.
   *
   * @param cut says that not all is shown, and where it is; empty if all is
   */
  HtmlPage.Head limited(RunSummary run, String cut) {
    List<String> preamble = new ArrayList<>(report.preamble());
    if (!cut.isEmpty()) {
      preamble.add(0, cut);
    }
    return of(run, preamble, firstProblems(), !cut.isEmpty());
  }

  /** Whether a page with limits shows only the first of the problems, or of one its beginning. */
  static boolean hasManyProblems(Report report) {
    List<String> problems = report.problems();
    return problems.size() > LeftOut.MOST_PROBLEMS
        || problems.stream().anyMatch(problem -> problem.length() > LONGEST_PROBLEM);
  }

  private List<String> firstProblems() {
    List<String> first = new ArrayList<>();
    for (String problem : visible(report.problems())) {
      if (first.size() < LeftOut.MOST_PROBLEMS) {
        first.add(Columns.cut(problem, LONGEST_PROBLEM));
      }
    }
    int more = report.problems().size() - first.size();
    if (more > 0) {
      first.add(LeftOut.problems(more));
    }
    return first;
  }

  private HtmlPage.Head of(
      RunSummary run, List<String> preamble, List<String> problems, boolean cut) {
    List<HtmlPage.NamedText> facts =
        Fact.besidesHeading(report, run).stream()
            .map(fact -> new HtmlPage.NamedText(fact.name(), VisibleText.of(fact.text())))
            .toList();
    return head(facts, preamble, problems, important(run), LeftOut.ofShortlist(run, cut));
  }

  private HtmlPage.Head head(
      List<HtmlPage.NamedText> facts,
      List<String> preamble,
      List<String> problems,
      List<HtmlPage.ImportantRow> important,
      String moreImportant) {
    return new HtmlPage.Head(
        VisibleText.of(report.overview().host()),
        times.period(),
        facts,
        visible(preamble),
        problems,
        important,
        moreImportant);
  }

  private static List<String> visible(List<String> texts) {
    return texts.stream().map(VisibleText::of).toList();
  }

  private List<HtmlPage.ImportantRow> important(RunSummary run) {
    List<HtmlPage.ImportantRow> rows = new ArrayList<>();
    String before = "";
    for (Entry entry : run.shortlist()) {
      String day = ImportantLines.day(times, entry);
      rows.add(important(entry, day.equals(before) ? "" : day, run.hosts()));
      before = day;
    }
    return rows;
  }

  private HtmlPage.ImportantRow important(Entry entry, String day, HostNames hosts) {
    Group group = entry.group();
    return new HtmlPage.ImportantRow(
        HtmlLook.of(entry.layer()),
        day,
        times.timeOfDay(group.first()),
        entry.isNew(),
        group.count() > 1 ? " ×" + Wording.number(group.count()) : "",
        hosts.inShort(group),
        Columns.cut(Wording.line(group), LONGEST_IMPORTANT));
  }
}
