package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Important.Pick;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.summary.Group;
import java.util.List;

/** Makes the beginning of the HTML page: what is to be seen without scrolling. */
final class HtmlHead {
  /** Columns of an important line, which a telephone cuts again: the whole stands below. */
  private static final int LONGEST_IMPORTANT = 120;

  private final Report report;
  private final Times times;

  HtmlHead(Report report, Times times) {
    this.report = report;
    this.times = times;
  }

  /** Above findings that are not grouped. */
  HtmlPage.Head ofLines() {
    return head(List.of(), List.of());
  }

  HtmlPage.Head of(RunSummary run) {
    List<HtmlPage.NamedText> facts =
        Fact.ofRun(report, run).stream()
            .map(fact -> new HtmlPage.NamedText(fact.name(), VisibleText.of(fact.text())))
            .toList();
    return head(
        facts,
        Important.inOrderOfTime(run.sections()).stream()
            .map(pick -> important(pick, run.severalHosts()))
            .toList());
  }

  private HtmlPage.Head head(
      List<HtmlPage.NamedText> facts, List<HtmlPage.ImportantRow> important) {
    return new HtmlPage.Head(
        VisibleText.of(report.overview().host()),
        times.period(),
        facts,
        visible(report.notices()),
        visible(report.problems()),
        important);
  }

  private static List<String> visible(List<String> texts) {
    return texts.stream().map(VisibleText::of).toList();
  }

  private HtmlPage.ImportantRow important(Pick pick, boolean severalHosts) {
    Group group = pick.entry().group();
    boolean named = severalHosts && group.hosts().size() == 1;
    String host = named ? group.hosts().keySet().iterator().next() + " " : "";
    return new HtmlPage.ImportantRow(
        HtmlLook.of(pick.layer()),
        times.stamp(group.first()),
        pick.entry().isNew(),
        group.count() > 1 ? " ×" + Wording.number(group.count()) : "",
        Paragraph.cut(host + Wording.line(group), LONGEST_IMPORTANT));
  }
}
