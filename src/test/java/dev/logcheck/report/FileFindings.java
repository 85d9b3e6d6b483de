package dev.logcheck.report;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import dev.logcheck.line.StampReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file, read anew each time, without stamps. */
record FileFindings(Path file) implements Findings {
  @Override
  public long count() {
    return 1;
  }

  @Override
  public void forEach(FindingVisitor visitor) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int filled = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer, filled, buffer.length - filled)) {
        filled += n;
        int used = showLines(buffer, filled, visitor);
        System.arraycopy(buffer, used, buffer, 0, filled - used);
        filled -= used;
        buffer = filled == buffer.length ? Arrays.copyOf(buffer, 2 * filled) : buffer;
      }
    }
    if (filled > 0) {
      show(buffer, 0, filled, visitor);
    }
  }

  private static int showLines(byte[] buffer, int filled, FindingVisitor visitor)
      throws IOException {
    int from = 0;
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        show(buffer, from, i, visitor);
        from = i + 1;
      }
    }
    return from;
  }

  private static void show(byte[] buffer, int from, int to, FindingVisitor visitor)
      throws IOException {
    int end = to;
    while (end > from && (buffer[end - 1] == ' ' || buffer[end - 1] == '\r')) {
      end--;
    }
    visitor.finding(new Finding().at(buffer, from, end, StampReader.NO_STAMP));
  }
}
