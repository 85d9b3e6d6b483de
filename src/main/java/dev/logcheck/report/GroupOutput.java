package dev.logcheck.report;

import java.io.IOException;

/**
 * Where the groups of a section are written to, one after the other, with or without their lines.
 */
interface GroupOutput {

  /** A group without its lines. */
  void writeWithSample(Entry entry) throws IOException;

  /** A group whose lines follow. */
  void writeHead(Entry entry) throws IOException;

  /** One line of the group whose head was written; the bytes from {@code from} up to {@code to}. */
  void writeLine(Entry entry, byte[] line, int from, int to) throws IOException;
}
