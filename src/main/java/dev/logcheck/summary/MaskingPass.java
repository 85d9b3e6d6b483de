package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.OrderedWork;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Masks lines by several threads, and shows them in the order in which they came.
 *
 * <p>Masking is most of the work of grouping, and needs to know no other line. Each thread has four
 * batches, about 200 KiB each.
 */
final class MaskingPass implements Closeable {
  private static final int BATCHES_OF_A_THREAD = 4;

  private final int mostBatches;
  private final OrderedWork<MaskedBatch> work;
  private final Consumer<MaskedBatch> visitor;
  private final Deque<MaskedBatch> idle = new ArrayDeque<>();
  private MaskedBatch filling = new MaskedBatch();

  /** A pass over no line yet; the visitor is called by the thread that adds the lines. */
  MaskingPass(int threads, Consumer<MaskedBatch> visitor) {
    this.mostBatches = threads == 1 ? 1 : threads * BATCHES_OF_A_THREAD;
    this.work = new OrderedWork<>(threads, MaskedBatch::mask);
    this.visitor = visitor;
  }

  void add(Finding line) throws IOException {
    if (!filling.hasRoomFor(line.length())) {
      work.add(filling);
      if (work.size() == mostBatches) {
        showOldest();
      }
      filling = idle.isEmpty() ? new MaskedBatch() : idle.pop();
    }
    filling.add(line);
  }

  /** Shows what was not shown yet. */
  void finish() throws IOException {
    work.add(filling);
    while (work.size() > 0) {
      showOldest();
    }
  }

  private void showOldest() throws IOException {
    MaskedBatch batch = work.takeOldest();
    visitor.accept(batch);
    batch.clear();
    idle.push(batch);
  }

  @Override
  public void close() {
    work.close();
  }
}
