package dev.logcheck.line;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Writes {@link VisibleText}, whatever it is given: between messages, which may quote what others
 * wrote, and a terminal that would obey it.
 */
public final class VisibleWriter extends FilterWriter {
  private VisibleWriter(Writer out) {
    super(out);
  }

  /** Prints visible text to another writer; what ends a line is flushed. */
  public static PrintWriter before(Writer out) {
    return new PrintWriter(new VisibleWriter(out), true);
  }

  @Override
  public void write(char[] buffer, int from, int length) throws IOException {
    out.write(VisibleText.of(new String(buffer, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(VisibleText.of(text.substring(from, from + length)));
  }

  @Override
  public void write(int character) throws IOException {
    out.write(VisibleText.of(Character.toString(character)));
  }
}
