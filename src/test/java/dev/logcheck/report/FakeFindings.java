package dev.logcheck.report;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import dev.logcheck.line.StampReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Findings kept in memory, for tests. */
final class FakeFindings implements Findings {
  private final List<byte[]> lines = new ArrayList<>();
  private final List<Long> stamps = new ArrayList<>();

  static FakeFindings of(String... lines) {
    FakeFindings findings = new FakeFindings();
    for (String line : lines) {
      findings.add(StampReader.NO_STAMP, line);
    }
    return findings;
  }

  FakeFindings add(long stamp, String line) {
    return add(stamp, line.getBytes(StandardCharsets.UTF_8));
  }

  FakeFindings add(long stamp, byte[] line) {
    lines.add(line);
    stamps.add(stamp);
    return this;
  }

  @Override
  public long count() {
    return lines.size();
  }

  @Override
  public void forEach(FindingVisitor visitor) throws IOException {
    Finding finding = new Finding();
    byte[] buffer = new byte[16];
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i);
      if (buffer.length < line.length + 2) {
        buffer = new byte[line.length + 2];
      }
      System.arraycopy(line, 0, buffer, 1, line.length);
      visitor.finding(finding.at(buffer, 1, 1 + line.length, stamps.get(i)));
    }
  }
}
