package dev.logcheck.machine;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A process that has ended, and said nothing. */
public final class EndedProcess extends Process {
  private final int status;

  /** With an exit status. */
  public EndedProcess(int status) {
    this.status = status;
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return InputStream.nullInputStream();
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
