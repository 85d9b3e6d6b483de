package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampReader;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.SeenTemplates;
import dev.logcheck.summary.Summary;
import dev.logcheck.summary.ValueChoice;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * The groups of all sections of one run.
   *
   * @param axis of time, the same for all groups
   * @param times writes stamps as short as the period of the run allows
   * @param severalHosts whether it takes a host's name to know where an entry is from
   * @param headline how much of what there is
   * @param regrouped whether nothing is called new since messages are grouped in another way now
   */
  record RunSummary(
      List<SectionSummary> sections,
      TimeAxis axis,
      Times times,
      boolean severalHosts,
      Headline headline,
      boolean regrouped) {}

  /** A section with findings; its groups in the order in which they are shown. */
  record SectionSummary(Report.Section section, Summary summary, List<Block> blocks) {

    /** All entries, block after block. */
    List<Entry> entries() {
      List<Entry> entries = new ArrayList<>();
      blocks.forEach(block -> entries.addAll(block.entries()));
      return entries;
    }
  }

  /**
   * Entries of one program that follow each other.
   *
   * @param program its name; empty for messages without one, or of several programs
   * @param folded whether they stand under a line of their program, since they are many
   */
  record Block(String program, List<Entry> entries, boolean folded) {

    /** How many findings they have. */
    long lines() {
      return entries.stream().mapToLong(entry -> entry.group().count()).sum();
    }
  }

  /** A group, and whether no earlier run reported it. */
  record Entry(Group group, boolean isNew) {

    /** The program whose message it is; empty if there is none, or several. */
    String program() {
      return group.programs().size() == 1 ? group.programs().keySet().iterator().next() : "";
    }
  }

  /** A report in one line. */
  public Headline headline(Report report) throws IOException {
    return of(report).headline();
  }

  ZoneId zone() {
    return zone;
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
        sections.add(new SectionSummary(section, summary, EntryOrder.blocks(entries(summary))));
      }
    }
    return new RunSummary(
        sections,
        TimeAxis.over(sections),
        times(report.overview().totals(), sections),
        hasSeveralHosts(sections),
        new Headline(sections),
        seen.isOutdated());
  }

  /** The period is that of all lines, and of the findings where those are not known. */
  private Times times(Totals totals, List<SectionSummary> sections) {
    long first = totals.first();
    long last = totals.last();
    for (SectionSummary section : sections) {
      for (Entry entry : section.entries()) {
        Group group = entry.group();
        if (group.first() != StampReader.NO_STAMP) {
          first = first == StampReader.NO_STAMP ? group.first() : Math.min(first, group.first());
          last = Math.max(last, group.last());
        }
      }
    }
    return Times.of(zone, first, last);
  }

  private static boolean hasSeveralHosts(List<SectionSummary> sections) {
    Set<String> hosts = new HashSet<>();
    for (SectionSummary section : sections) {
      section.entries().forEach(entry -> hosts.addAll(entry.group().hosts().keySet()));
    }
    return hosts.size() > 1;
  }

  /** What is urgent shows what stands out; all else shows what came most. */
  private static ValueChoice choice(Layer layer) {
    return layer == Layer.OTHER ? ValueChoice.MOST_FREQUENT : ValueChoice.RAREST;
  }

  private List<Entry> entries(Summary summary) {
    List<Entry> entries = new ArrayList<>();
    for (Group group : summary.groups()) {
      boolean isNew = !group.template().isRemainder() && seen.isNew(group.template());
      entries.add(new Entry(group, isNew));
    }
    summary.groups().forEach(group -> seen.remember(group.template()));
    return entries;
  }
}
