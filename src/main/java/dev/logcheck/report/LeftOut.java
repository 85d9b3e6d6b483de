package dev.logcheck.report;

import dev.logcheck.summary.NumberedText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what a report with limits leaves out into words. */
final class LeftOut {
  /** Stands before the sentence that says where the whole report is. */
  static final String NOTICE = "This report is cut. ";

  /** More problems than that are counted. */
  static final int MOST_PROBLEMS = 60;

  private LeftOut() {}

  /** How many problems there are besides those that are shown. */
  static String problems(int more) {
    return "... and " + Wording.counted(more, "more problem");
  }

  /**
   * How many entries should be seen besides those that stand above the sections; mostly empty.
   *
   * @param cut whether the sections may not have them all
   */
  static String ofShortlist(RunSummary run, boolean cut) {
    int more = run.important().more();
    if (run.shortlist().isEmpty() || more == 0) {
      return "";
    }
    String place = cut ? "; see below and the whole report" : " below";
    return "... and " + Wording.number(more) + " more" + place;
  }

  /** How many entries there are, of how many lines of which program. */
  static String text(List<Entry> entries) {
    return "... and " + total(entries) + ": " + byProgram(entries);
  }

  /** How many entries there are, of how many lines unless each has one. */
  static String total(List<Entry> entries) {
    long lines = entries.stream().mapToLong(Entry::count).sum();
    String total = Wording.counted(entries.size(), "more entry");
    return lines == entries.size() ? total : total + " (" + Wording.counted(lines, "line") + ")";
  }

  private static String byProgram(List<Entry> entries) {
    Map<String, Long> programs = new HashMap<>();
    for (Entry entry : entries) {
      String program = entry.program().isEmpty() ? "others" : entry.program();
      programs.merge(program, entry.count(), Long::sum);
    }
    Map<String, Long> mostFirst = new LinkedHashMap<>();
    programs.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(NumberedText.ORDER)))
        .forEach(each -> mostFirst.put(each.getKey(), each.getValue()));
    return CountedNames.most(mostFirst, lines -> Wording.counted(lines, "line"));
  }
}
