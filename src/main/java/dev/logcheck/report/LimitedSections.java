package dev.logcheck.report;

import dev.logcheck.line.Columns;
import dev.logcheck.report.LimitedEntries.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a report that is read in one go: of each some entries, and how many more there
 * are of which program.
 */
final class LimitedSections {
  private static final int MOST_LINES_OF_ENTRY = 24;

  /** Heading, blank, and the lines that count what is left out. */
  private static final int FRAME = 8;

  private final RunSummary run;
  private final TextPage page;
  private final List<String> lines = new ArrayList<>();
  private boolean cut;

  /**
   * Chooses what is shown.
   *
   * @param most how many lines there may be
   */
  LimitedSections(RunSummary run, TextPage page, int most) {
    this.run = run;
    this.page = page;
    List<List<Placed<List<String>>>> sections = run.sections().stream().map(this::entries).toList();
    LimitedEntries<List<String>> shown = new LimitedEntries<>(sections, most, FRAME, List::size);
    for (int i = 0; i < sections.size(); i++) {
      if (shown.hasFrame(i)) {
        add(run.sections().get(i), shown.of(i), shown.leftOut(i, run.sections().get(i)));
      } else {
        addName(run.sections().get(i));
      }
    }
  }

  /** The sections, each with an empty line behind it. */
  List<String> lines() {
    return lines;
  }

  /** Whether anything is left out. */
  boolean isCut() {
    return cut;
  }

  private List<Placed<List<String>>> entries(SectionSummary section) {
    GroupText text = GroupText.cut(run, section, page);
    List<Placed<List<String>>> entries = new ArrayList<>();
    for (Placed<Entry> each : LimitedEntries.candidates(section)) {
      entries.add(new Placed<>(each.place(), shortened(text.withSample(each.item()))));
    }
    cut |= text.isCut();
    return entries;
  }

  private List<String> shortened(List<String> entry) {
    if (entry.size() <= MOST_LINES_OF_ENTRY) {
      return entry;
    }
    cut = true;
    List<String> kept = new ArrayList<>(entry.subList(0, MOST_LINES_OF_ENTRY - 1));
    int more = entry.size() - kept.size();
    kept.add("... and " + Wording.counted(more, "more line") + " of this entry");
    return kept;
  }

  /** All that there is room for. */
  private void addName(SectionSummary section) {
    cut = true;
    String total = LeftOut.total(section.entries());
    lines.add(Columns.cut(section.section().heading() + ": " + total, page.width()));
  }

  private void add(SectionSummary section, List<List<String>> shown, List<Entry> rest) {
    lines.addAll(page.heading(section.section()));
    shown.forEach(lines::addAll);
    addRest(rest);
    lines.add("");
  }

  private void addRest(List<Entry> rest) {
    if (!rest.isEmpty()) {
      cut = true;
      lines.addAll(page.paragraph(LeftOut.text(rest)));
    }
  }
}
