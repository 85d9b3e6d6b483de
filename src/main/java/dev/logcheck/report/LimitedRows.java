package dev.logcheck.report;

import dev.logcheck.report.LimitedEntries.Placed;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an HTML page that mail clients show whole: of each section some entries, and how many
 * more there are of which program. {@link LimitedSections} does the same for text.
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
    List<List<Placed<String>>> all = new ArrayList<>();
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
    return shown.leftOut(section, run.sections().get(section));
  }

  private List<Placed<String>> rows(SectionSummary section) throws IOException {
    StringWriter row = new StringWriter();
    HtmlGroups groups = HtmlGroups.cut(new HtmlPieces(row), run, section.blocks());
    List<Placed<String>> rows = new ArrayList<>();
    for (Placed<Entry> entry : LimitedEntries.candidates(section)) {
      groups.writeWithSample(entry.item());
      rows.add(new Placed<>(entry.place(), row.toString()));
      row.getBuffer().setLength(0);
    }
    cut |= groups.isCut();
    return rows;
  }

  private static int bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8).length;
  }
}
