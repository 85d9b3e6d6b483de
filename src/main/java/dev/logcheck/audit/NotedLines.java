package dev.logcheck.audit;

import dev.logcheck.line.StampReader;
import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatchSet;
import java.util.Arrays;

/**
 * Takes the lines that the {@link LineMatcher} has matched and notes those that are not dropped.
 * For one thread; nothing is copied here.
 */
final class NotedLines implements LineMatcher.Sink {
  private byte[] buffer = {};
  private Tallies tallies;
  private StampReader stampReader;
  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private long[] stamps = new long[256];
  private Verdict[] verdicts = new Verdict[256];

  /** Forgets all lines; those that follow stand in {@code buffer}. */
  void begin(byte[] buffer, Tallies tallies, StampReader stampReader) {
    this.buffer = buffer;
    this.tallies = tallies;
    this.stampReader = stampReader;
    count = 0;
  }

  @Override
  public void line(int start, int end, MatchSet matches) {
    Tallies.Tally tally = tallies.count(matches);
    if (!tally.isDropped()) {
      note(start, end, stampReader.read(buffer, start, end), tally.verdict());
    }
  }

  private void note(int start, int end, long stamp, Verdict verdict) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      stamps = Arrays.copyOf(stamps, 2 * count);
      verdicts = Arrays.copyOf(verdicts, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    stamps[count] = stamp;
    verdicts[count] = verdict;
    count++;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  long stamp(int line) {
    return stamps[line];
  }

  Verdict verdict(int line) {
    return verdicts[line];
  }
}
