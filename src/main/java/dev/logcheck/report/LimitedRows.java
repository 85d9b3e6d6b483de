package dev.logcheck.report;

import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an HTML page that mail clients show whole: of each section the first entries, and how
 * many more there are of which program. {@link LimitedSections} does the same for text.
 */
final class LimitedRows {
  private static final int MOST_ENTRIES = 60;

  /** Bytes for the heading of a section and for what is left out of it. */
  private static final int FRAME = 2000;

  private final RunSummary run;
  private final List<List<String>> shown = new ArrayList<>();
  private boolean cut;

  /**
   * Chooses what is shown.
   *
   * @param most how many bytes all sections may have
   */
  LimitedRows(RunSummary run, int most) throws IOException {
    this.run = run;
    List<List<String>> all = new ArrayList<>();
    for (SectionSummary section : run.sections()) {
      all.add(rows(section));
    }
    int[] shares = FairShares.of(all.stream().mapToInt(LimitedRows::size).toArray(), most);
    for (int i = 0; i < shares.length; i++) {
      List<String> rows = fitting(all.get(i), shares[i] - FRAME);
      cut |= rows.size() < run.sections().get(i).entries().size();
      shown.add(rows);
    }
  }

  /** Whether anything is left out. */
  boolean isCut() {
    return cut;
  }

  /** The rows of a section, by its place in the report. */
  List<String> of(int section) {
    return shown.get(section);
  }

  /** The entries of the section that have no row. */
  List<Entry> leftOut(int section) {
    List<Entry> entries = run.sections().get(section).entries();
    return entries.subList(shown.get(section).size(), entries.size());
  }

  private List<String> rows(SectionSummary section) throws IOException {
    StringWriter row = new StringWriter();
    HtmlGroups groups = HtmlGroups.cut(new HtmlPieces(row), run, section.blocks());
    List<String> rows = new ArrayList<>();
    for (Entry entry : section.entries().stream().limit(MOST_ENTRIES).toList()) {
      groups.writeWithSample(entry);
      rows.add(row.toString());
      row.getBuffer().setLength(0);
    }
    cut |= groups.isCut();
    return rows;
  }

  private static List<String> fitting(List<String> rows, int room) {
    int left = room;
    int count = 0;
    while (count < rows.size() && bytes(rows.get(count)) <= left) {
      left -= bytes(rows.get(count++));
    }
    return rows.subList(0, count);
  }

  private static int size(List<String> rows) {
    return FRAME + rows.stream().mapToInt(LimitedRows::bytes).sum();
  }

  private static int bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8).length;
  }
}
