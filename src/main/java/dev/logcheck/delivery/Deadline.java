package dev.logcheck.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The moment at which a delivery is given up: then its connections are closed under whoever waits
 * for an answer. Timeouts of sockets begin anew with every byte, so a server that sends one byte at
 * a time would hold the run for ever.
 */
public final class Deadline implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Closeable> connections = new ArrayList<>();
  private boolean passed;

  private Deadline() {}

  /** One so far from now. */
  public static Deadline in(Duration time) {
    Deadline deadline = new Deadline();
    Thread thread = new Thread(() -> deadline.watch(time), "delivery deadline");
    thread.setDaemon(true);
    thread.start();
    return deadline;
  }

  private void watch(Duration time) {
    try {
      if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        pass();
      }
    } catch (InterruptedException e) {
      // Whoever ends this thread ends the process.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void pass() {
    passed = true;
    connections.forEach(Deadline::close);
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // It is out of use in any case.
    }
  }

  /**
   * Has the connection closed when the deadline passes.
   *
   * @return the same connection
   * @throws IOException if the deadline has passed; the connection is closed then
   */
  public synchronized <C extends Closeable> C watch(C connection) throws IOException {
    if (passed) {
      connection.close();
      throw new IOException("the deadline has passed");
    }
    connections.add(connection);
    return connection;
  }

  /** Whether the delivery was given up. */
  public synchronized boolean hasPassed() {
    return passed;
  }

  /** The delivery came to its end before. */
  @Override
  public void close() {
    done.countDown();
  }
}
