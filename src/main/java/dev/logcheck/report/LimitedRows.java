package dev.logcheck.report;

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
  /** Bytes for the heading of a section and for what is left out of it. */
  private static final int FRAME = 2000;

  private final RunSummary run;
  private final LimitedEntries<String> shown;
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
    shown = new LimitedEntries<>(all, most, FRAME, LimitedRows::bytes);
    for (int i = 0; i < all.size(); i++) {
      cut |= !leftOut(i).isEmpty();
    }
  }

  /** Whether anything is left out. */
  boolean isCut() {
    return cut;
  }

  /** The rows of a section, by its place in the report. */
  List<String> of(int section) {
    return shown.of(section);
  }

  /** The entries of the section that have no row. */
  List<Entry> leftOut(int section) {
    List<Entry> entries = run.sections().get(section).entries();
    return entries.subList(shown.of(section).size(), entries.size());
  }

  private List<String> rows(SectionSummary section) throws IOException {
    StringWriter row = new StringWriter();
    HtmlGroups groups = HtmlGroups.cut(new HtmlPieces(row), run, section.blocks());
    List<String> rows = new ArrayList<>();
    for (Entry entry : LimitedEntries.candidates(section)) {
      groups.writeWithSample(entry);
      rows.add(row.toString());
      row.getBuffer().setLength(0);
    }
    cut |= groups.isCut();
    return rows;
  }

  private static int bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8).length;
  }
}
