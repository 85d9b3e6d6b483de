package dev.logcheck.report;

import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import dev.logcheck.summary.Group;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The entries of a section as lines of text: whether it is new, the count, and all else indented
 * behind them; those of a folded block under a line of their program.
 */
final class GroupText {
  private static final int NARROWEST_COUNT = 3;
  private static final String NEW = "NEW ";
  private static final String GAP = "  ";

  private final RunSummary run;
  private final TextPage page;

  /** The entries of folded blocks; two entries may be equal. */
  private final IdentityHashMap<Entry, Block> folded = new IdentityHashMap<>();

  /** The same, the first of each block only. */
  private final IdentityHashMap<Entry, Block> opening = new IdentityHashMap<>();

  private final boolean cuts;
  private final int mark;
  private final int indent;
  private boolean cut;

  /** Makes the columns as wide as this section needs. */
  GroupText(RunSummary run, SectionSummary section, TextPage page) {
    this(run, section, page, false);
  }

  private GroupText(RunSummary run, SectionSummary section, TextPage page, boolean cuts) {
    this.run = run;
    this.page = page;
    this.cuts = cuts;
    int widest = NARROWEST_COUNT;
    boolean anyNew = false;
    for (Block block : section.blocks()) {
      if (block.folded()) {
        opening.put(block.entries().get(0), block);
      }
      for (Entry entry : block.entries()) {
        widest = Math.max(widest, Wording.number(entry.count()).length());
        anyNew |= entry.isNew();
        if (block.folded()) {
          folded.put(entry, block);
        }
      }
    }
    this.mark = anyNew ? NEW.length() : 0;
    this.indent = mark + widest + GAP.length();
  }

  /** Does the same, and shows the beginning of a line that is too long to be read. */
  static GroupText cut(RunSummary run, SectionSummary section, TextPage page) {
    return new GroupText(run, section, page, true);
  }

  /** Whether a line was cut. */
  boolean isCut() {
    return cut;
  }

  /** An entry with one of its lines where that says more; an entry of one line is that line. */
  List<String> withSample(Entry entry) {
    Group group = entry.group();
    if (group.count() == 1) {
      return first(entry, single(entry));
    }
    List<String> lines = head(entry);
    if (Wording.needsSample(entry)) {
      lines.addAll(body(entry, "e.g. " + text(group, SampleLine.of(group))));
    }
    return lines;
  }

  /** An entry without its lines, which follow. */
  List<String> head(Entry entry) {
    Group group = entry.group();
    List<String> lines = first(entry, host(group) + program(entry) + Wording.message(entry));
    lines.addAll(times(entry));
    lines.addAll(named(entry, "hosts", run.hosts().allOf(entry)));
    lines.addAll(named(entry, "programs", CountedNames.of(entry, group.programs())));
    return lines;
  }

  /** A line of the entry whose head stands above. */
  List<String> line(Entry entry, byte[] line, int from, int to) {
    return body(entry, VisibleText.of(line, from, to));
  }

  private String single(Entry entry) {
    SampleLine line = SampleLine.of(entry.group());
    if (line.whole()) {
      return text(entry.group(), line);
    }
    String stamp = run.times().stamp(entry.group().first());
    String program = folded.containsKey(entry) ? "" : line.program();
    return stamp + " " + host(entry.group()) + program + text(entry.group(), line);
  }

  private String text(Group group, SampleLine line) {
    if (cuts && line.isLong()) {
      cut = true;
      return line.beginning(group);
    }
    return Wording.textOrNone(line.text());
  }

  private String host(Group group) {
    String host = group.first() == StampReader.NO_STAMP ? "" : run.hosts().of(group);
    return host.isEmpty() ? "" : host + " ";
  }

  private String program(Entry entry) {
    return folded.containsKey(entry) ? "" : Wording.program(entry.group());
  }

  /** The lines of an entry up to its text; the first of a folded block brings the block's line. */
  private List<String> first(Entry entry, String text) {
    List<String> lines = new ArrayList<>();
    if (opening.containsKey(entry)) {
      lines.addAll(fold(opening.get(entry)));
    }
    List<String> broken = Paragraph.lines(text, page.width() - indent(entry));
    lines.add(columns(entry) + broken.get(0));
    for (String line : broken.subList(1, broken.size())) {
      lines.add(" ".repeat(indent(entry)) + line);
    }
    return lines;
  }

  private String columns(Entry entry) {
    String count = Wording.number(entry.count());
    int left = indent(entry) - GAP.length() - mark - count.length();
    String isNew = entry.isNew() ? page.palette().alarm(NEW.trim()) + " " : " ".repeat(mark);
    return isNew + " ".repeat(left) + page.palette().strong(count) + GAP;
  }

  private List<String> fold(Block block) {
    String text =
        "%s: %s in %s"
            .formatted(
                block.program(),
                Wording.counted(block.lines(), "line"),
                Wording.counted(block.entries().size(), "message"));
    String margin = " ".repeat(mark);
    return page.paragraph(text).stream().map(line -> margin + page.palette().strong(line)).toList();
  }

  /** From when to when, and how many came when: on one line if both fit. */
  private List<String> times(Entry entry) {
    Group group = entry.group();
    String span = run.times().span(group.first(), group.last());
    String bars = bars(group);
    boolean fit = span.length() + GAP.length() + bars.length() <= page.width() - indent(entry);
    if (bars.isEmpty() || fit) {
      return details(entry, bars.isEmpty() ? span : span + GAP + bars);
    }
    List<String> lines = new ArrayList<>(details(entry, span));
    lines.addAll(details(entry, bars));
    return lines;
  }

  /** Empty where all lines are in one bar: when they came is said already. */
  private String bars(Group group) {
    TimeAxis axis = run.axis();
    if (!axis.isDrawn(group)) {
      return "";
    }
    return run.times().begin(axis)
        + " "
        + Sparkline.of(axis.counts(group))
        + " "
        + run.times().end(axis)
        + ", 1 bar = "
        + Times.duration(axis.width());
  }

  private List<String> named(Entry entry, String name, String names) {
    return details(entry, names.isEmpty() ? "" : name + ": " + names);
  }

  private List<String> details(Entry entry, String text) {
    String margin = " ".repeat(indent(entry));
    return text.isEmpty()
        ? List.of()
        : Paragraph.lines(text, page.width() - indent(entry)).stream()
            .map(line -> margin + page.palette().faint(line))
            .toList();
  }

  private List<String> body(Entry entry, String text) {
    String margin = " ".repeat(indent(entry));
    return Paragraph.lines(text, page.width() - indent(entry)).stream()
        .map(line -> margin + line)
        .toList();
  }

  private int indent(Entry entry) {
    return folded.containsKey(entry) ? indent + GAP.length() : indent;
  }
}
