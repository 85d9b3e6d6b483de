package dev.logcheck.summary;

import java.util.List;
import java.util.Map;

/**
 * All findings of a section that have the same template, and are about the same unit of systemd
 * where units are kept apart.
 *
 * <p>{@link Summary} makes it; the report shows it as one entry.
 *
 * @param template what the messages have in common
 * @param unit the unit of systemd that all of them name; empty if none is known, or they name
 *     several
 * @param count how many findings
 * @param first the earliest stamp, in microseconds since 1970 UTC, or {@code StampReader.NO_STAMP}
 *     if no finding has one
 * @param last the latest stamp, or {@code StampReader.NO_STAMP}
 * @param hosts the hosts with their exact counts, most frequent first; where there are more than
 *     {@code mostNames}, so many of them, taken by chance; empty if the lines name none
 * @param programs the same of the programs; {@code systemd[1]} is systemd's process 1, and {@code
 *     systemd} that of users' sessions
 * @param mostNames so many hosts, and so many programs, are counted by name at the most
 * @param values what each variable of the template took
 * @param timeline when the findings came
 * @param sample the earliest finding, visible and in full unless it is huge
 * @param sampleLength how many bytes it had in its log
 * @param sampleCut how many bytes of a huge sample are left out
 * @param bytes the length of all findings together
 */
public record Group(
    Template template,
    String unit,
    long count,
    long first,
    long last,
    Map<String, Long> hosts,
    Map<String, Long> programs,
    int mostNames,
    List<VariableValues> values,
    Timeline timeline,
    String sample,
    long sampleLength,
    long sampleCut,
    long bytes) {}
