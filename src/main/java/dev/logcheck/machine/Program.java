package dev.logcheck.machine;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The output of a running program: ends with an exception if the program failed. Its standard error
 * is read, and its standard input written, by threads beside, so that no pipe ever fills up.
 */
public final class Program extends FilterInputStream {
  private static final int ENOUGH = 4096;

  /** In bytes: a program that complains of every file of a large journal stays far below. */
  private static final long MOST_COMPLAINTS = 64L * 1024 * 1024;

  private final String name;
  private final Process process;
  private final List<Thread> threads = new ArrayList<>();
  private byte[] complaint = new byte[0];

  private Program(String name, Process process) {
    super(process.getInputStream());
    this.name = name;
    this.process = process;
    beside(this::drainErrors);
  }

  public static Program start(ProcessLauncher launcher, List<String> command) throws IOException {
    return new Program(command.get(0), launcher.start(Command.withPipes(command)));
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
    try (InputStream stream = process.getErrorStream()) {
      complaint = stream.readNBytes(ENOUGH);
      stream.skipNBytes(MOST_COMPLAINTS);
      process.destroy();
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
    int count = super.read(buffer, from, length);
    if (count < 0) {
      checkStatus();
    }
    return count;
  }

  private void checkStatus() throws IOException {
    join();
    String text = new String(complaint, StandardCharsets.UTF_8).strip();
    if (process.exitValue() != 0) {
      throw new ProgramFailedException(name, process.exitValue(), text);
    }
  }

  private void join() throws IOException {
    try {
      process.waitFor();
      for (Thread thread : threads) {
        thread.join();
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
    super.close();
    join();
  }
}
