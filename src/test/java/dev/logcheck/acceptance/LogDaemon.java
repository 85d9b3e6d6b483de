package dev.logcheck.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A daemon that numbers the lines of its log. Like every daemon it keeps its log open, and opens it
 * anew when it is told that the log was rotated.
 */
final class LogDaemon implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.US);

  private final String name;
  private final Path log;
  private OutputStream out;
  private int written;

  LogDaemon(String name, Path log) throws IOException {
    this.name = name;
    this.log = log;
    reopen();
  }

  String name() {
    return name;
  }

  /** How many lines it wrote; they are numbered from 1. */
  synchronized int written() {
    return written;
  }

  /** Writes some lines with one call, the way a busy daemon's buffer does. */
  synchronized void write(int lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      written++;
      STAMP.formatTo(LocalDateTime.now(ZoneId.systemDefault()), text);
      text.append(" host ").append(NumberedLine.text(name, written)).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  synchronized void reopen() throws IOException {
    close();
    out = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public synchronized void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
