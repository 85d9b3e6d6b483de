package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A second thread, which scans a copy of its part while the {@link Auditor} goes on: with its own
 * part, and then with reading what follows.
 */
final class ScannerThread implements Closeable {
  private final LineScanner scanner;
  private final ExecutorService thread;
  private byte[] copy = {};
  private Future<?> scan;

  ScannerThread(LineScanner scanner) {
    this.scanner = scanner;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread daemon = new Thread(task, "scanner");
              daemon.setDaemon(true);
              return daemon;
            });
  }

  LineScanner scanner() {
    return scanner;
  }

  /** Begins to scan whole lines; what it did before must have been awaited. */
  void begin(byte[] buffer, int from, int to) {
    int length = to - from;
    if (length > copy.length) {
      copy = new byte[length];
    }
    System.arraycopy(buffer, from, copy, 0, length);
    scan = thread.submit(() -> scanner.scan(copy, 0, length));
  }

  /** The scanner when it is done; empty if there is nothing that was not yet awaited. */
  Optional<LineScanner> await() throws IOException {
    if (scan == null) {
      return Optional.empty();
    }
    try {
      scan.get();
      scan = null;
      return Optional.of(scanner);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan of a buffer failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scanning", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
