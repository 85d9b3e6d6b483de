package dev.logcheck.delivery;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The moment at which a delivery is given up: then the connection is closed under whoever waits for
 * the mail server. Timeouts of sockets begin anew with every byte, so a server that drips would
 * hold the run for ever.
 */
public final class Deadline implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Socket> sockets = new ArrayList<>();
  private boolean passed;

  private Deadline() {}

  /** One so far from now. */
  public static Deadline in(Duration time) {
    Deadline deadline = new Deadline();
    Thread thread = new Thread(() -> deadline.watch(time), "mail deadline");
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
    sockets.forEach(Deadline::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is out of use in any case.
    }
  }

  /** The socket, which the deadline closes. */
  synchronized Socket watch(Socket socket) throws IOException {
    if (passed) {
      socket.close();
      throw new SocketException("too late");
    }
    sockets.add(socket);
    return socket;
  }

  public synchronized boolean hasPassed() {
    return passed;
  }

  /** The delivery came to its end before. */
  @Override
  public void close() {
    done.countDown();
  }
}
