package dev.logcheck.report;

import dev.logcheck.summary.Group;
import dev.logcheck.summary.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Writes all lines of a section under their groups, in bounded memory.
 *
 * <p>Goes through the findings once for as many groups as fit into memory together; a group that
 * does not fit alone is written while going through.
 */
final class GroupedLines {
  private static final long MEMORY = 16 << 20;

  private final SectionSummary section;
  private final long memory;

  GroupedLines(SectionSummary section) {
    this(section, MEMORY);
  }

  GroupedLines(SectionSummary section, long memory) {
    this.section = section;
    this.memory = memory;
  }

  void write(GroupOutput output) throws IOException {
    List<Entry> entries = section.entries();
    int next = 0;
    while (next < entries.size()) {
      int from = next;
      long bytes = 0;
      while (next < entries.size() && bytes + bytes(entries.get(next)) <= memory) {
        bytes += bytes(entries.get(next++));
      }
      if (next == from) {
        writeThrough(entries.get(next++), output);
      } else {
        writeTogether(entries.subList(from, next), output);
      }
    }
  }

  /** A single line stands in its group already, and is not looked for again. */
  private static boolean isItsSample(Entry entry) {
    return entry.count() == 1 && entry.group().sampleCut() == 0;
  }

  private static long bytes(Entry entry) {
    return isItsSample(entry) ? 0 : entry.group().bytes();
  }

  /** A group is one object, and its values are many: they need not be compared. */
  @SuppressWarnings("ReferenceEquality")
  private void writeThrough(Entry entry, GroupOutput output) throws IOException {
    Summary summary = section.summary();
    output.writeHead(entry);
    section
        .section()
        .findings()
        .forEach(
            finding -> {
              if (summary.groupOf(finding) == entry.group()) {
                output.writeLine(entry, finding.buffer(), finding.from(), finding.to());
              }
            });
  }

  private void writeTogether(List<Entry> entries, GroupOutput output) throws IOException {
    IdentityHashMap<Group, List<byte[]>> lines = linesOf(entries);
    for (Entry entry : entries) {
      if (isItsSample(entry)) {
        output.writeWithSample(entry);
        continue;
      }
      output.writeHead(entry);
      for (byte[] line : lines.get(entry.group())) {
        output.writeLine(entry, line, 0, line.length);
      }
    }
  }

  private IdentityHashMap<Group, List<byte[]>> linesOf(List<Entry> entries) throws IOException {
    IdentityHashMap<Group, List<byte[]>> lines = new IdentityHashMap<>();
    for (Entry entry : entries) {
      if (!isItsSample(entry)) {
        lines.put(entry.group(), new ArrayList<>());
      }
    }
    if (lines.isEmpty()) {
      return lines;
    }
    Summary summary = section.summary();
    section
        .section()
        .findings()
        .forEach(
            finding -> {
              List<byte[]> own = lines.get(summary.groupOf(finding));
              if (own != null) {
                own.add(Arrays.copyOfRange(finding.buffer(), finding.from(), finding.to()));
              }
            });
    return lines;
  }
}
