package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.SeenTemplates;
import dev.logcheck.summary.Summary;
import dev.logcheck.summary.ValueChoice;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The summaries of a report's sections, made once however many formats show them.
 *
 * <p>Shared by the formats of one run: a mail with a text and an HTML part summarises once.
 */
public final class Summaries {
  private final SeenTemplates seen;
  private final ZoneId zone;
  private final Budget budget;
  private Report latest;
  private RunSummary latestSummary;

  /**
   * Makes summaries.
   *
   * @param seen tells what is new, and learns what is reported; committing it is left to the run
   * @param zone the time zone in which people read times
   * @param budget how much each summary keeps meanwhile
   */
  public Summaries(SeenTemplates seen, ZoneId zone, Budget budget) {
    this.seen = seen;
    this.zone = zone;
    this.budget = budget;
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * A report in one line.
   *
   * @throws IOException if a spilled finding cannot be read back
   */
  public Headline headline(Report report) throws IOException {
    return of(report).headline();
  }

  RunSummary of(Report report) throws IOException {
    if (!report.equals(latest)) {
      latestSummary = summarise(report);
      latest = report;
    }
    return latestSummary;
  }

  private RunSummary summarise(Report report) throws IOException {
    List<SectionSummary> sections = new ArrayList<>();
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        Summary summary = Summary.of(section.findings(), choice(section.layer()), budget);
        sections.add(
            SectionSummary.of(
                section, summary, EntryOrder.blocks(entries(section.layer(), summary))));
      }
    }
    return summarise(report.overview(), sections);
  }

  private RunSummary summarise(Overview overview, List<SectionSummary> sections) {
    List<Group> groups = new ArrayList<>();
    for (SectionSummary section : sections) {
      section.entries().forEach(entry -> groups.add(entry.group()));
    }
    Totals totals = totals(overview.totals(), groups);
    Important important = Important.of(sections, overview.isFirst());
    return new RunSummary(
        sections,
        totals,
        TimeAxis.over(groups, totals.first()),
        Times.of(zone, totals.first(), totals.last()),
        HostNames.of(groups),
        new Headline(sections),
        important,
        Shortlist.of(sections, important),
        seen.isOutdated());
  }

  /** Over a period that has every entry in it, for the time axis begins with it. */
  private static Totals totals(Totals all, List<Group> groups) {
    Totals totals = all;
    for (Group group : groups) {
      totals = totals.including(group.first()).including(group.last());
    }
    return totals;
  }

  /** What is urgent shows what stands out; all else shows what came most. */
  private static ValueChoice choice(Layer layer) {
    return layer == Layer.OTHER ? ValueChoice.MOST_FREQUENT : ValueChoice.RAREST;
  }

  private List<Entry> entries(Layer layer, Summary summary) {
    List<Entry> entries = new ArrayList<>();
    for (Group group : summary.groups()) {
      boolean isNew = !group.template().isRemainder() && seen.isNew(group);
      entries.add(new Entry(layer, group, isNew));
    }
    summary.groups().forEach(seen::remember);
    return entries;
  }
}
