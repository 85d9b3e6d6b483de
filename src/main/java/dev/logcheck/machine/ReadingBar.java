package dev.logcheck.machine;

import java.io.Closeable;
import java.time.Clock;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows on a terminal how much was read, once reading takes longer than people wait without a sign;
 * shows nothing where standard error is no terminal.
 *
 * <p>Whoever reads logs tells it how much. The library is loaded only when the bar is shown.
 */
public final class ReadingBar implements Closeable {
  private static final long MEGABYTE = 1_000_000;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 200;
  private static final long UNKNOWN = -1;

  private final Surroundings surroundings;
  private final long patience;
  private final LongSupplier total;
  private final Clock clock;
  private final long start;
  private long bytes;
  private ProgressBar bar;

  /**
   * Shows nothing yet.
   *
   * @param patience how long people wait, in milliseconds
   * @param total how many bytes there are, negative if nobody knows; asked when the bar is shown
   */
  public ReadingBar(Surroundings surroundings, long patience, LongSupplier total) {
    this.surroundings = surroundings;
    this.patience = patience;
    this.total = total;
    this.clock = surroundings.clock();
    this.start = clock.millis();
  }

  /** Takes note that so many more bytes were read. */
  public void read(int more) {
    bytes += more;
    if (bar != null) {
      step();
    } else if (surroundings.progressTerminal().isPresent() && clock.millis() - start > patience) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading logs")
              .setInitialMax(total.getAsLong())
              .setUnit(" MB", MEGABYTE)
              .setConsumer(
                  new ConsoleProgressBarConsumer(surroundings.progressTerminal().get(), width()))
              .clearDisplayOnFinish()
              .build();
      step();
    }
  }

  /** One column stays free: many terminals begin a new line behind the last. */
  private int width() {
    return Math.max(NARROWEST, Math.min(WIDEST, surroundings.columns())) - 1;
  }

  /** A log may grow meanwhile, and the journal may be read too: then nobody knows the total. */
  private void step() {
    if (bytes > bar.getMax()) {
      bar.maxHint(UNKNOWN);
    }
    bar.stepTo(bytes);
  }

  /** Removes the bar, so that what follows begins on a clean line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
