package dev.logcheck.run;

import dev.logcheck.audit.Auditor;
import dev.logcheck.source.LineSink;
import java.io.Closeable;
import java.io.IOException;

/**
 * Makes the auditor when the first new line comes: most runs of an hourly job find none, and should
 * not pay for reading and compiling two thousand rules.
 */
final class LazyAudit implements LineSink, Closeable {

  /** Makes the auditor. */
  @FunctionalInterface
  interface Factory {
    /** Reads the rules and makes an auditor of them. */
    Auditor create() throws IOException;
  }

  private final Factory factory;
  private Auditor auditor;

  LazyAudit(Factory factory) {
    this.factory = factory;
  }

  /** Says that a log has come to its end. */
  void endLog() throws IOException {
    if (auditor != null) {
      auditor.endLog();
    }
  }

  /** The auditor, or null if no line came. */
  Auditor auditor() {
    return auditor;
  }

  @Override
  public void lines(byte[] buffer, int from, int to) throws IOException {
    started().lines(buffer, from, to);
  }

  @Override
  public void entry(byte[] buffer, int from, int to) throws IOException {
    started().entry(buffer, from, to);
  }

  private Auditor started() throws IOException {
    if (auditor == null) {
      auditor = factory.create();
    }
    return auditor;
  }

  @Override
  public void close() {
    if (auditor != null) {
      auditor.close();
    }
  }
}
