package dev.logcheck.report;

import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a report that is read in one go: of each the first entries, and how many more
 * there are of which program. A section that needs less than its share leaves the rest to others.
 */
final class LimitedSections {
  private static final int MOST_ENTRIES = 60;
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
    List<List<List<String>>> sections = run.sections().stream().map(this::entries).toList();
    int[] shares = FairShares.of(sections.stream().mapToInt(LimitedSections::size).toArray(), most);
    for (int i = 0; i < shares.length; i++) {
      add(run.sections().get(i), sections.get(i), shares[i]);
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

  private List<List<String>> entries(SectionSummary section) {
    GroupText text = new GroupText(run, section, page);
    return section.entries().stream()
        .limit(MOST_ENTRIES)
        .map(entry -> shortened(text.withSample(entry)))
        .toList();
  }

  private List<String> shortened(List<String> entry) {
    if (entry.size() <= MOST_LINES_OF_ENTRY) {
      return entry;
    }
    cut = true;
    List<String> kept = new ArrayList<>(entry.subList(0, MOST_LINES_OF_ENTRY - 1));
    int more = entry.size() - kept.size();
    kept.add("… and " + Wording.counted(more, "more line") + " of this entry");
    return kept;
  }

  private static int size(List<List<String>> entries) {
    return FRAME + entries.stream().mapToInt(List::size).sum();
  }

  private void add(SectionSummary section, List<List<String>> entries, int share) {
    if (share < FRAME) {
      cut = true;
      List<Entry> all = section.entries();
      lines.add(
          Paragraph.cut(section.section().heading() + ": " + LeftOut.total(all), page.width()));
      return;
    }
    lines.addAll(page.heading(section.section()));
    int shown = 0;
    int room = share - FRAME;
    while (shown < entries.size() && entries.get(shown).size() <= room) {
      room -= entries.get(shown).size();
      lines.addAll(entries.get(shown++));
    }
    addRest(section.entries().subList(shown, section.entries().size()));
    lines.add("");
  }

  private void addRest(List<Entry> rest) {
    if (!rest.isEmpty()) {
      cut = true;
      lines.addAll(page.paragraph(LeftOut.text(rest)));
    }
  }
}
