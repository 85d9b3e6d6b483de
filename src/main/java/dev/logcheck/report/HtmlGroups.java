package dev.logcheck.report;

import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Block;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes the groups of one section as rows of its table, those of a folded program indented. */
final class HtmlGroups implements GroupOutput {
  /** Neither wraps nor melts into one, unlike a blank. */
  private static final char BLANK = '\u00a0';

  private final HtmlPieces pieces;
  private final RunSummary run;
  private final Iterator<Block> blocks;
  private Block block = new Block("", List.of(), false);
  private int left;
  private boolean open;

  /** Expects the groups of the blocks, in their order. */
  HtmlGroups(HtmlPieces pieces, RunSummary run, List<Block> blocks) {
    this.pieces = pieces;
    this.run = run;
    this.blocks = blocks.iterator();
  }

  @Override
  public void writeWithSample(Entry entry) throws IOException {
    Group group = entry.group();
    writeRow(entry, Wording.needsSample(group) ? SampleLine.of(group).text() : "", "");
  }

  @Override
  public void writeHead(Entry entry) throws IOException {
    writeRow(entry, "", Wording.counted(entry.group().count(), "line"));
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
    enterBlock();
    pieces.write(row(entry, sample, lines));
    if (lines.isEmpty()) {
      pieces.write(new HtmlPage.GroupEnd(false));
    }
    open = !lines.isEmpty();
  }

  private void enterBlock() throws IOException {
    if (left == 0) {
      block = blocks.next();
      left = block.entries().size();
      if (block.folded()) {
        pieces.write(
            new HtmlPage.ProgramRow(
                block.program(),
                Wording.counted(block.lines(), "line")
                    + " in "
                    + Wording.counted(left, "message")));
      }
    }
    left--;
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
            block.folded() ? "" : Wording.program(group),
            parts(group),
            span(group),
            names(group),
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
        block.folded() ? "" : line.program(),
        List.of(new HtmlPage.RowPart(line.text(), "")),
        HtmlPage.Span.NONE,
        line.whole() ? List.of() : names(group),
        "",
        "");
  }

  /** Without bars where all lines are in one of them: when they came is said already. */
  private HtmlPage.Span span(Group group) {
    TimeAxis axis = run.axis();
    String text = run.times().span(group.first(), group.last());
    if (!axis.isDrawn() || text.isEmpty() || axis.isInOneSlice(group)) {
      return new HtmlPage.Span(text, "", "", "");
    }
    String bars = Sparkline.of(axis.counts(group)).replace(' ', BLANK);
    return new HtmlPage.Span(text, run.times().begin(axis), bars, run.times().end(axis));
  }

  private List<HtmlPage.NamedText> names(Group group) {
    List<HtmlPage.NamedText> names = new ArrayList<>();
    if (run.severalHosts() && !group.hosts().isEmpty()) {
      names.add(new HtmlPage.NamedText("hosts", hosts(group)));
    }
    if (group.programs().size() > 1) {
      names.add(new HtmlPage.NamedText("programs", Wording.names(group.programs())));
    }
    return names;
  }

  private static String hosts(Group group) {
    return group.hosts().size() == 1
        ? group.hosts().keySet().iterator().next()
        : Wording.names(group.hosts());
  }

  private static List<HtmlPage.RowPart> parts(Group group) {
    return group.template().parts().stream().map(part -> part(group, part)).toList();
  }

  private static HtmlPage.RowPart part(Group group, Template.Part part) {
    if (part instanceof Template.Variable variable) {
      String values = Wording.variable(group, variable);
      return Wording.isSingle(group, variable)
          ? new HtmlPage.RowPart(values, "")
          : new HtmlPage.RowPart("", values);
    }
    return new HtmlPage.RowPart(Wording.unforged(((Template.Literal) part).text()), "");
  }
}
