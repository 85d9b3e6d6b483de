package dev.logcheck.run;

import dev.logcheck.machine.ReadingBar;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.LineSink;
import java.io.IOException;

/** Stands between the sources and the audit, and tells a bar how much passes through. */
record ReadingProgress(LineSink sink, ReadingBar bar) implements LineSink {

  @Override
  public void lines(Chunk lines) throws IOException {
    sink.lines(lines);
    bar.read(lines.length());
  }

  @Override
  public void entry(Chunk entry) throws IOException {
    sink.entry(entry);
    bar.read(entry.length());
  }

  @Override
  public void cut(Chunk line, int kept) throws IOException {
    sink.cut(line, kept);
    bar.read(line.length());
  }

  @Override
  public void end() throws IOException {
    sink.end();
  }
}
