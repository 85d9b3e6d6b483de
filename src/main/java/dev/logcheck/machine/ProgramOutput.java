package dev.logcheck.machine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One output of a running program, which ends with the program. A pipe itself ends only with the
 * last process that has it open: a child that the program leaves behind may keep it for ever.
 *
 * <p>A read of a pipe cannot be given up once it has begun, so none begins before there is
 * something to read.
 */
final class ProgramOutput extends InputStream {
  private static final long SHORTEST_WAIT = TimeUnit.MICROSECONDS.toNanos(50);
  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(5);

  private final Process process;
  private final InputStream pipe;
  private final Duration patience;

  /**
   * Reads nothing yet.
   *
   * @param patience how long to wait for the next byte
   */
  ProgramOutput(Process process, InputStream pipe, Duration patience) {
    this.process = process;
    this.pipe = pipe;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Waits for output.
   *
   * @throws SilentProgramException if the program still runs, and has written nothing for too long
   */
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    return awaitOutput() ? pipe.read(buffer, from, length) : -1;
  }

  /** False if the program has ended and all that it wrote was read. */
  private boolean awaitOutput() throws IOException {
    long start = System.nanoTime();
    while (true) {
      // Asked first: what a program writes before its end is in the pipe then.
      boolean running = process.isAlive();
      boolean written = pipe.available() > 0;
      if (written || !running) {
        return written;
      }
      long waited = System.nanoTime() - start;
      if (waited >= patience.toNanos()) {
        throw new SilentProgramException();
      }
      // In proportion, so that short waits stay short and long ones cost nothing.
      LockSupport.parkNanos(Math.max(SHORTEST_WAIT, Math.min(waited / 8, LONGEST_WAIT)));
    }
  }

  @Override
  public void close() throws IOException {
    pipe.close();
  }
}
