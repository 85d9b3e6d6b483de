package dev.logcheck.machine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The output of a running program: ends with an exception if the program failed, or writes nothing
 * for too long. Its standard error is read, and its standard input written, by threads beside, so
 * that no pipe ever fills up. No program can hold up a run for ever, nor can what it leaves behind.
 */
public final class Program extends InputStream {
  /** How long to wait for a byte: the journal of a large host takes a while to be searched. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  /** How long to wait for the end of what was told to end. */
  private static final long GRACE_MILLIS = 2000;

  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);
  private static final int ENOUGH = 4096;

  /** In bytes: a program that complains of every file of a large journal stays far below. */
  private static final long MOST_COMPLAINTS = 64L * 1024 * 1024;

  private final String name;
  private final Process process;
  private final Duration patience;
  private final ProgramOutput output;
  private final List<Thread> threads = new ArrayList<>();
  private volatile byte[] complaint = new byte[0];

  private Program(String name, Process process, Duration patience) {
    this.name = name;
    this.process = process;
    this.patience = patience;
    this.output = new ProgramOutput(process, process.getInputStream(), patience);
    beside(this::drainErrors);
  }

  /** Starts a program, and waits for each byte as long as is usual. */
  public static Program start(ProcessLauncher launcher, List<String> command) throws IOException {
    return start(launcher, command, PATIENCE);
  }

  /**
   * Starts a program.
   *
   * @param patience how long to wait for a byte before the program is ended
   * @throws IOException if there is no such program
   */
  public static Program start(ProcessLauncher launcher, List<String> command, Duration patience)
      throws IOException {
    return new Program(command.get(0), launcher.start(Command.withPipes(command)), patience);
  }

  /** Gives the program {@code stream} to read. */
  public Program feed(InputStream stream) {
    beside(() -> pump(stream));
    return this;
  }

  /** Gives the program nothing to read. */
  public Program withoutInput() throws IOException {
    process.getOutputStream().close();
    return this;
  }

  private void beside(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  private void pump(InputStream stream) {
    try (OutputStream out = process.getOutputStream()) {
      stream.transferTo(out);
    } catch (IOException e) {
      // The program ended early, or was ended: its exit status says why.
      return;
    }
  }

  private void drainErrors() {
    // It may well have nothing to complain of.
    try (InputStream stream = new ProgramOutput(process, process.getErrorStream(), FOR_EVER)) {
      complaint = stream.readNBytes(ENOUGH);
      stream.skipNBytes(MOST_COMPLAINTS);
      // The process itself would close what is being read.
      process.toHandle().destroy();
    } catch (EOFException e) {
      // All that it had to say.
      return;
    } catch (IOException e) {
      // The process was ended from here: nobody asks for its complaint any more.
      return;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      int count = output.read(buffer, from, length);
      if (count < 0) {
        checkStatus();
      }
      return count;
    } catch (SilentProgramException e) {
      endAll();
      throw ProgramFailedException.ended(name, patience);
    }
  }

  private void checkStatus() throws IOException {
    join();
    String text = new String(complaint, StandardCharsets.UTF_8).strip();
    if (process.exitValue() != 0) {
      throw new ProgramFailedException(name, process.exitValue(), text);
    }
  }

  /** Ends it with all that it has started: a shell script may only wait for another program. */
  private void endAll() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** What the kernel cannot end, or a thread that waits for it, is left behind. */
  private void join() throws IOException {
    try {
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        endAll();
        process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
      }
      for (Thread thread : threads) {
        thread.join(GRACE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(name + ": interrupted", e);
    }
  }

  /** Ends the program, if it still runs, and waits until it reads its input no more. */
  @Override
  public void close() throws IOException {
    process.destroy();
    output.close();
    join();
  }
}
