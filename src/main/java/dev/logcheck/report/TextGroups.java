package dev.logcheck.report;

import java.io.IOException;

/** Writes groups to a report in text. */
record TextGroups(GroupText text, TextLayout out) implements GroupOutput {

  @Override
  public void writeWithSample(Entry entry) throws IOException {
    out.lines(text.withSample(entry));
  }

  @Override
  public void writeHead(Entry entry) throws IOException {
    out.lines(text.head(entry));
  }

  @Override
  public void writeLine(Entry entry, byte[] line, int from, int to) throws IOException {
    out.lines(text.line(entry, line, from, to));
  }
}
