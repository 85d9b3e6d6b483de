package dev.logcheck.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the pieces of the HTML page, each with its compiled template, all of them escaped. */
final class HtmlPieces {
  private final HeadRenderer head = new HeadRenderer(null, HtmlEscaping::escape);
  private final SectionHeadRenderer section = new SectionHeadRenderer(null, HtmlEscaping::escape);
  private final ProgramRowRenderer program = new ProgramRowRenderer(null, HtmlEscaping::escape);
  private final GroupRowRenderer group = new GroupRowRenderer(null, HtmlEscaping::escape);
  private final GroupLineRenderer groupLine = new GroupLineRenderer(null, HtmlEscaping::escape);
  private final GroupEndRenderer groupEnd = new GroupEndRenderer(null, HtmlEscaping::escape);
  private final RestRenderer rest = new RestRenderer(null, HtmlEscaping::escape);
  private final LineRenderer line = new LineRenderer(null, HtmlEscaping::escape);
  private final SectionEndRenderer sectionEnd = new SectionEndRenderer(null, HtmlEscaping::escape);
  private final TailRenderer tail = new TailRenderer(null, HtmlEscaping::escape);
  private final Writer page;

  HtmlPieces(Writer page) {
    this.page = page;
  }

  /** Writes them as UTF-8 to a stream that is not closed. */
  static HtmlPieces to(OutputStream out) {
    return new HtmlPieces(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
  }

  void flush() throws IOException {
    page.flush();
  }

  /** Writes pieces that were made before. */
  void write(String pieces) throws IOException {
    page.write(pieces);
  }

  void write(HtmlPage.Head piece) throws IOException {
    head.execute(piece, page);
  }

  void write(HtmlPage.SectionHead piece) throws IOException {
    section.execute(piece, page);
  }

  void write(HtmlPage.ProgramRow piece) throws IOException {
    program.execute(piece, page);
  }

  void write(HtmlPage.GroupRow piece) throws IOException {
    group.execute(piece, page);
  }

  void write(HtmlPage.GroupLine piece) throws IOException {
    groupLine.execute(piece, page);
  }

  void write(HtmlPage.GroupEnd piece) throws IOException {
    groupEnd.execute(piece, page);
  }

  void write(HtmlPage.Rest piece) throws IOException {
    rest.execute(piece, page);
  }

  void write(HtmlPage.Line piece) throws IOException {
    line.execute(piece, page);
  }

  void write(HtmlPage.SectionEnd piece) throws IOException {
    sectionEnd.execute(piece, page);
  }

  void write(HtmlPage.Tail piece) throws IOException {
    tail.execute(piece, page);
  }
}
