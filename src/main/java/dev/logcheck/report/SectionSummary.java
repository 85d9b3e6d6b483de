package dev.logcheck.report;

import dev.logcheck.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * A section with findings; its groups in the order in which they are shown.
 *
 * @param entries those of all blocks, block after block
 */
record SectionSummary(
    Report.Section section, Summary summary, List<Block> blocks, List<Entry> entries) {

  static SectionSummary of(Report.Section section, Summary summary, List<Block> blocks) {
    List<Entry> entries = new ArrayList<>();
    blocks.forEach(block -> entries.addAll(block.entries()));
    return new SectionSummary(section, summary, blocks, entries);
  }

  /** How many findings it has. */
  long lines() {
    return entries.stream().mapToLong(Entry::count).sum();
  }
}
