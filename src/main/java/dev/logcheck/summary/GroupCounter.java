package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.line.CutLine;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import java.util.Arrays;
import java.util.Map;

/** Counts the lines of one group; {@link TemplateCounter} has one or several. */
final class GroupCounter {
  private final Template template;
  private final int longestSample;
  private final int mostNames;
  private final NameCounts hosts;
  private final NameCounts programs;
  private final ValueCounts[] values;
  private final Timeline timeline = new Timeline();

  private long count;
  private long bytes;
  private long first = StampReader.NO_STAMP;
  private long last = StampReader.NO_STAMP;
  private byte[] sample;
  private long sampleStamp;
  private long sampleLength;

  /**
   * Has counted no line yet.
   *
   * @param seed that nobody knows who only writes lines
   */
  GroupCounter(Template template, Shares shares, long seed) {
    this.template = template;
    this.hosts = new NameCounts(seed, shares.names());
    this.programs = new NameCounts(seed, shares.names());
    this.longestSample = shares.sample();
    this.mostNames = shares.names();
    this.values = new ValueCounts[Math.min(template.variables(), shares.variables())];
    Arrays.setAll(values, i -> shares.newCounts(template));
  }

  void add(Finding finding, Occurrence place) {
    byte[] buffer = finding.buffer();
    count++;
    bytes += finding.length();
    hosts.add(buffer, place.hostFrom(), place.hostTo());
    programs.add(buffer, place.programFrom(), place.programTo());
    for (int i = 0; i < values.length; i++) {
      values[i].add(buffer, place.valueFrom(i), place.valueTo(i));
    }
    addStamp(finding.stamp());
    addSample(finding);
  }

  private void addStamp(long stamp) {
    if (stamp != StampReader.NO_STAMP) {
      first = first == StampReader.NO_STAMP ? stamp : Math.min(first, stamp);
      last = Math.max(last, stamp);
      timeline.add(stamp);
    }
  }

  /** Keeps the earliest line, and of several the one with the smallest bytes. */
  private void addSample(Finding finding) {
    long stamp = finding.stamp();
    if (sample == null || stamp < sampleStamp || (stamp == sampleStamp && isSmaller(finding))) {
      sample = Arrays.copyOfRange(finding.buffer(), finding.from(), endOfSample(finding));
      sampleStamp = stamp;
      sampleLength = length(finding);
    }
  }

  private int endOfSample(Finding finding) {
    return finding.from() + Math.min(finding.length(), longestSample);
  }

  private boolean isSmaller(Finding finding) {
    int order =
        Arrays.compareUnsigned(
            finding.buffer(), finding.from(), endOfSample(finding), sample, 0, sample.length);
    return order < 0 || (order == 0 && length(finding) < sampleLength);
  }

  private static long length(Finding finding) {
    return CutLine.lengthOf(finding.buffer(), finding.from(), finding.to());
  }

  /** All lines as a group of that unit; empty for none. */
  Group toGroup(String unit) {
    return new Group(
        template,
        unit,
        count,
        first,
        last,
        hosts.toMap(),
        template.isOfKnownProgram() ? Map.of(template.speaker().title(), count) : programs.toMap(),
        mostNames,
        Arrays.stream(values).map(each -> each.toValues(count)).toList(),
        timeline,
        VisibleText.of(sample, 0, sample.length),
        sampleLength,
        sampleLength - sample.length,
        bytes);
  }
}
