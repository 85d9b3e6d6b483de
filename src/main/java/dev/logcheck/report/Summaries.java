package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampReader;
import dev.logcheck.report.Important.Pick;
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

  /**
   * The groups of all sections of one run.
   *
   * @param totals of the audit; its period covers all groups, too
   * @param axis of time, the same for all groups
   * @param times writes stamps as short as the period of the run allows
   * @param hosts whose lines the groups have
   * @param headline all of it in one line
   * @param important what a reader should see first, the most urgent first
   * @param shortlist what stands above the sections of a report for people, in the order of time
   * @param regrouped whether nothing is called new since messages are grouped in another way now
   */
  record RunSummary(
      List<SectionSummary> sections,
      Totals totals,
      TimeAxis axis,
      Times times,
      HostNames hosts,
      Headline headline,
      List<Pick> important,
      List<Pick> shortlist,
      boolean regrouped) {}

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

  /**
   * Entries of one program that follow each other.
   *
   * @param program its name; empty for messages without one, or of several programs
   * @param folded whether they stand under a line of their program, since they are many
   */
  record Block(String program, List<Entry> entries, boolean folded) {

    /** How many findings they have. */
    long lines() {
      return entries.stream().mapToLong(Entry::count).sum();
    }
  }

  /** A group, and whether no earlier run reported it. */
  record Entry(Group group, boolean isNew) {

    /** The program whose message it is; empty if there is none, or several. */
    String program() {
      return group.programs().size() == 1 ? group.programs().keySet().iterator().next() : "";
    }

    /** Whether it is of a program such as su, and not of a name that anybody can choose. */
    boolean isOfKnownProgram() {
      return group.template().isOfKnownProgram();
    }

    /** How many findings it has. */
    long count() {
      return group.count();
    }

    /** When it begins, for an order of time: what has no stamp comes last. */
    long time() {
      return group.first() == StampReader.NO_STAMP ? Long.MAX_VALUE : group.first();
    }
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
        sections.add(SectionSummary.of(section, summary, EntryOrder.blocks(entries(summary))));
      }
    }
    return summarise(report.overview().totals(), sections);
  }

  private RunSummary summarise(Totals audited, List<SectionSummary> sections) {
    List<Group> groups = new ArrayList<>();
    for (SectionSummary section : sections) {
      section.entries().forEach(entry -> groups.add(entry.group()));
    }
    Totals totals = totals(audited, groups);
    List<Pick> important = Important.ranked(sections);
    Headline headline = new Headline(sections, important);
    return new RunSummary(
        sections,
        totals,
        TimeAxis.over(groups),
        Times.of(zone, totals.first(), totals.last()),
        HostNames.of(groups),
        headline,
        important,
        Shortlist.of(important, headline.total()),
        seen.isOutdated());
  }

  /** An audit knows the period of all lines only about, and of some logs not at all. */
  private static Totals totals(Totals all, List<Group> groups) {
    long first = all.first();
    long last = all.last();
    for (Group group : groups) {
      if (group.first() != StampReader.NO_STAMP) {
        first = first == StampReader.NO_STAMP ? group.first() : Math.min(first, group.first());
        last = Math.max(last, group.last());
      }
    }
    return new Totals(all.lines(), all.dropped(), first, last);
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
