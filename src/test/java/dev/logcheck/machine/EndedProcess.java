package dev.logcheck.machine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A process that has ended, and complained of nothing. */
public final class EndedProcess extends Process {
  private final int status;
  private final byte[] output;

  /** With an exit status. */
  public EndedProcess(int status) {
    this(status, "");
  }

  /** With an exit status, and what it printed. */
  public EndedProcess(int status, String output) {
    this.status = status;
    this.output = output.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(output);
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public int waitFor() {
    return status;
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return true;
  }

  @Override
  public boolean isAlive() {
    return false;
  }

  @Override
  public int exitValue() {
    return status;
  }

  @Override
  public void destroy() {}
}
