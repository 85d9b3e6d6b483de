package dev.logcheck.machine;

import java.io.InputStream;
import java.io.OutputStream;

/** A process that has ended, and said nothing. */
final class EndedProcess extends Process {
  private final int status;

  EndedProcess(int status) {
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
  public int exitValue() {
    return status;
  }

  @Override
  public void destroy() {}
}
