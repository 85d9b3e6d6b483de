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
  private final String task;
  private final String unit;
  private final long unitSize;
  private final long patience;
  private final LongSupplier total;
  private final Clock clock;
  private final long start;
  private long done;
  private ProgressBar bar;

  /**
   * Shows nothing yet.
   *
   * @param patience how long people wait, in milliseconds
   * @param total how many bytes there are, negative if nobody knows; asked when the bar is shown
   */
  public ReadingBar(Surroundings surroundings, long patience, LongSupplier total) {
    this(surroundings, "Reading logs", " MB", MEGABYTE, patience, total);
  }

  private ReadingBar(
      Surroundings surroundings,
      String task,
      String unit,
      long unitSize,
      long patience,
      LongSupplier total) {
    this.surroundings = surroundings;
    this.task = task;
    this.unit = unit;
    this.unitSize = unitSize;
    this.patience = patience;
    this.total = total;
    this.clock = surroundings.clock();
    this.start = clock.millis();
  }

  /**
   * The same for rules that are looked at, counted one by one.
   *
   * @param patience how long people wait, in milliseconds
   * @param total how many there are
   */
  public static ReadingBar ofRules(Surroundings surroundings, long patience, long total) {
    return new ReadingBar(surroundings, "Checking rules", "", 1, patience, () -> total);
  }

  /** Takes note that so many more bytes were read, or rules looked at. */
  public void read(int more) {
    done += more;
    if (bar != null) {
      step();
    } else if (surroundings.progressTerminal().isPresent() && clock.millis() - start > patience) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total.getAsLong())
              .setUnit(unit, unitSize)
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
    if (done > bar.getMax()) {
      bar.maxHint(UNKNOWN);
    }
    bar.stepTo(done);
  }

  /** Removes the bar, so that what follows begins on a clean line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
