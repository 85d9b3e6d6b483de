package dev.logcheck.ruletest;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Findings;
import dev.logcheck.line.StampReader;
import java.io.IOException;
import java.util.Arrays;

/**
 * The lines of a log that rules leave over, in memory, to be gone through several times: what
 * {@link Suggestion} and {@link GroupNames} work on.
 */
final class KeptLines implements LogLines.LineConsumer, Findings {
  private final Judge judge;
  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 10];
  private int count;

  /** Keeps what a judge leaves over. */
  KeptLines(Judge judge) {
    this.judge = judge;
  }

  /** Keeps every line. */
  static KeptLines all() {
    return new KeptLines(Judge.leavingAll());
  }

  @Override
  public void line(byte[] buffer, int from, int to) throws IOException {
    if (judge.isLeft(judge.matches(buffer, from, to), to - from)) {
      keep(buffer, from, to);
    }
  }

  private void keep(byte[] buffer, int from, int to) {
    int start = start(count);
    if ((long) start + to - from > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.toIntExact(Math.max(2L * bytes.length, (long) start + to - from)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(buffer, from, bytes, start, to - from);
    ends[count++] = start + to - from;
  }

  private int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void forEach(FindingVisitor visitor) throws IOException {
    Finding finding = new Finding();
    for (int i = 0; i < count; i++) {
      visitor.finding(finding.at(bytes, start(i), ends[i], StampReader.NO_STAMP));
    }
  }
}
