package dev.logcheck.report;

import dev.logcheck.audit.Totals;
import java.util.List;

/**
 * The groups of all sections of one run.
 *
 * @param totals of the audit; its period covers all groups, too
 * @param axis of time, the same for all groups
 * @param times writes stamps as short as the period of the run allows
 * @param hosts whose lines the groups have
 * @param headline all of it in one line
 * @param important what a reader should see first
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
    Important important,
    List<Entry> shortlist,
    boolean regrouped) {}
