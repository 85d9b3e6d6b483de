package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Writes the groups of one section as rows of its table, those of a folded program indented. */
final class HtmlGroups implements GroupOutput {
  /** Neither wraps nor melts into one, unlike a blank. */
  private static final char BLANK = '\u00a0';

  /** Characters of a message, and of a sample, where rows are cut. */
  private static final int LONGEST_TEXT = 1500;

  private final HtmlPieces pieces;
  private final RunSummary run;

  /** Of each entry; two entries may be equal. */
  private final IdentityHashMap<Entry, Block> blocks = new IdentityHashMap<>();

  private final int longest;
  private boolean cut;
  private Block block = new Block("", List.of(), false);
  private boolean open;

  /** Expects the groups of the blocks, or some; of each block its first before others. */
  HtmlGroups(HtmlPieces pieces, RunSummary run, List<Block> blocks) {
    this(pieces, run, blocks, Integer.MAX_VALUE);
  }

  private HtmlGroups(HtmlPieces pieces, RunSummary run, List<Block> blocks, int longest) {
    this.pieces = pieces;
    this.run = run;
    for (Block each : blocks) {
      each.entries().forEach(entry -> this.blocks.put(entry, each));
    }
    this.longest = longest;
  }

  /** Does the same, and cuts long messages. */
  static HtmlGroups cut(HtmlPieces pieces, RunSummary run, List<Block> blocks) {
    return new HtmlGroups(pieces, run, blocks, LONGEST_TEXT);
  }

  /** Whether a message was cut. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void writeWithSample(Entry entry) throws IOException {
    Group group = entry.group();
    writeRow(entry, Wording.needsSample(entry) ? text(group, SampleLine.of(group)) : "", "");
  }

  @Override
  public void writeHead(Entry entry) throws IOException {
    writeRow(entry, "", Wording.counted(entry.count(), "line"));
  }

  @Override
  public void writeLine(Entry entry, byte[] line, int from, int to) throws IOException {
    pieces.write(new HtmlPage.GroupLine(VisibleText.of(line, from, to)));
  }

  /** Ends the last group. */
  void end() throws IOException {
    if (open) {
      pieces.write(new HtmlPage.GroupEnd(true));
      open = false;
    }
  }

  private void writeRow(Entry entry, String sample, String lines) throws IOException {
    end();
    enterBlock(entry);
    pieces.write(row(entry, sample, lines));
    if (lines.isEmpty()) {
      pieces.write(new HtmlPage.GroupEnd(false));
    }
    open = !lines.isEmpty();
  }

  /** The first entry of a folded block brings the row of its program; two may be equal. */
  @SuppressWarnings("ReferenceEquality")
  private void enterBlock(Entry entry) throws IOException {
    block = blocks.get(entry);
    if (block.folded() && block.entries().get(0) == entry) {
      pieces.write(
          new HtmlPage.ProgramRow(
              block.program(),
              Wording.counted(block.lines(), "line")
                  + " in "
                  + Wording.counted(block.entries().size(), "message")));
    }
  }

  private HtmlPage.GroupRow row(Entry entry, String sample, String lines) {
    Group group = entry.group();
    return group.count() == 1 && lines.isEmpty()
        ? single(entry)
        : new HtmlPage.GroupRow(
            Wording.number(group.count()),
            block.folded(),
            entry.isNew(),
            "",
            "",
            block.folded() ? "" : Wording.program(group),
            parts(entry),
            span(group),
            names(entry),
            sample,
            lines);
  }

  /** A single line stands as it was written, without what stands beside it. */
  private HtmlPage.GroupRow single(Entry entry) {
    Group group = entry.group();
    SampleLine line = SampleLine.of(group);
    return new HtmlPage.GroupRow(
        "1",
        block.folded(),
        entry.isNew(),
        line.whole() ? "" : run.times().stamp(group.first()),
        line.whole() ? "" : run.hosts().of(group),
        block.folded() ? "" : line.program(),
        List.of(new HtmlPage.RowPart(text(group, line), false)),
        HtmlPage.Span.NONE,
        List.of(),
        "",
        "");
  }

  /** Without bars where all lines are in one of them: when they came is said already. */
  private HtmlPage.Span span(Group group) {
    TimeAxis axis = run.axis();
    String text = run.times().span(group.first(), group.last());
    if (!axis.isDrawn(group)) {
      return new HtmlPage.Span(text, "", "", "");
    }
    String bars = Sparkline.of(axis.counts(group)).replace(' ', BLANK);
    return new HtmlPage.Span(text, run.times().begin(axis), bars, run.times().end(axis));
  }

  private List<HtmlPage.NamedText> names(Entry entry) {
    Group group = entry.group();
    List<HtmlPage.NamedText> names = new ArrayList<>();
    String host = run.hosts().of(group);
    if (!host.isEmpty()) {
      names.add(new HtmlPage.NamedText("host", host));
    } else if (group.hosts().size() > 1) {
      names.add(new HtmlPage.NamedText("hosts", run.hosts().allOf(entry)));
    }
    if (group.programs().size() > 1) {
      names.add(new HtmlPage.NamedText("programs", CountedNames.of(entry, group.programs())));
    }
    return names;
  }

  private List<HtmlPage.RowPart> parts(Entry entry) {
    List<HtmlPage.RowPart> parts = new ArrayList<>();
    int left = longest;
    for (Template.Part each : entry.group().template().parts()) {
      HtmlPage.RowPart part = part(entry, each);
      if (part.text().length() > left) {
        parts.add(new HtmlPage.RowPart(shortened(part.text(), left), false));
        return parts;
      }
      left -= part.text().length();
      parts.add(part);
    }
    return parts;
  }

  private String text(Group group, SampleLine line) {
    if (longest < Integer.MAX_VALUE && line.isLong()) {
      cut = true;
      return line.beginning(group);
    }
    return shortened(Wording.textOrNone(line.text()), longest);
  }

  private String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    cut = true;
    int end = most > 0 && Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    return text.substring(0, end)
        + " ... ("
        + Wording.counted(text.codePointCount(end, text.length()), "more character")
        + ")";
  }

  private static HtmlPage.RowPart part(Entry entry, Template.Part part) {
    if (part instanceof Template.Variable variable) {
      boolean several = !Wording.isSingle(entry.group(), variable);
      return new HtmlPage.RowPart(Wording.variable(entry, variable), several);
    }
    return new HtmlPage.RowPart(Wording.unforged(((Template.Literal) part).text()), false);
  }
}
