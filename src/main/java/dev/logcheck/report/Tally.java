package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How much a report has to say, for its head.
 *
 * @param entries the entries of each layer that has any, the most urgent layer first; an entry is a
 *     group, or a finding where nothing is grouped
 * @param fresh how many of the entries are new; empty where that is not known
 */
record Tally(Map<Layer, Long> entries, OptionalLong fresh) {

  static Tally ofGroups(RunSummary run) {
    Map<Layer, Long> entries = new EnumMap<>(Layer.class);
    long fresh = 0;
    for (SectionSummary section : run.sections()) {
      entries.merge(section.section().layer(), (long) section.entries().size(), Long::sum);
      fresh += section.entries().stream().filter(Entry::isNew).count();
    }
    return new Tally(entries, OptionalLong.of(fresh));
  }

  static Tally ofLines(Report report) {
    Map<Layer, Long> entries = new EnumMap<>(Layer.class);
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        entries.merge(section.layer(), section.findings().count(), Long::sum);
      }
    }
    return new Tally(entries, OptionalLong.empty());
  }
}
