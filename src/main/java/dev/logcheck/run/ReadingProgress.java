package dev.logcheck.run;

import dev.logcheck.source.Chunk;
import dev.logcheck.source.LineSink;
import dev.logcheck.source.LogSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows on a terminal how much was read, once reading takes longer than people wait without a sign.
 *
 * <p>Stands between the sources and the audit. The library is loaded only when the bar is shown.
 */
final class ReadingProgress implements LineSink, Closeable {
  private static final long PATIENCE_MILLIS = 1000;
  private static final int WIDTH = 79;
  private static final long MEGABYTE = 1_000_000;

  private final LineSink sink;
  private final Clock clock;
  private final Optional<PrintStream> terminal;
  private final LongSupplier total;
  private final long start;
  private long bytes;
  private ProgressBar bar;

  /**
   * Passes lines on.
   *
   * @param terminal takes the bar; empty where nobody looks
   * @param total how many bytes there are, negative if nobody knows; asked when the bar is shown
   */
  ReadingProgress(LineSink sink, Clock clock, Optional<PrintStream> terminal, LongSupplier total) {
    this.sink = sink;
    this.clock = clock;
    this.terminal = terminal;
    this.total = total;
    this.start = clock.millis();
  }

  @Override
  public void lines(Chunk lines) throws IOException {
    sink.lines(lines);
    show(lines.length());
  }

  @Override
  public void entry(Chunk entry) throws IOException {
    sink.entry(entry);
    show(entry.length());
  }

  @Override
  public void cut(Chunk line, int kept) throws IOException {
    sink.cut(line, kept);
    show(line.length());
  }

  @Override
  public void end() throws IOException {
    sink.end();
  }

  private void show(int more) {
    bytes += more;
    if (bar != null) {
      step();
    } else if (terminal.isPresent() && clock.millis() - start > PATIENCE_MILLIS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading logs")
              .setInitialMax(total.getAsLong())
              .setUnit(" MB", MEGABYTE)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.get(), WIDTH))
              .clearDisplayOnFinish()
              .build();
      step();
    }
  }

  /** A log may grow meanwhile, and the journal may be read too: then nobody knows the total. */
  private void step() {
    if (bytes > bar.getMax()) {
      bar.maxHint(LogSource.UNKNOWN);
    }
    bar.stepTo(bytes);
  }

  /** Removes the bar, so that the report begins on a clean line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
