package dev.logcheck.audit;

import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatchSet;
import java.util.Arrays;

/**
 * Takes the lines that the {@link LineMatcher} has matched and notes those that are not dropped, or
 * of which something else was made. For one thread; nothing is copied here.
 */
final class NotedLines implements LineMatcher.Sink {
  /** More than a piece of usual lines has, if all of them are findings. */
  private static final int USUAL = 1 << 12;

  private Tallies tallies;
  private final DroppedStamps dropped = new DroppedStamps();
  private byte[] buffer = {};
  private Period period;
  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private long[] stamps = new long[256];
  private Verdict[] verdicts = new Verdict[256];
  private boolean[] extracted = new boolean[256];
  private final Notes notes = new Notes();
  private int findings;

  /** Forgets all lines; those that follow stand in {@code buffer}. */
  void begin(byte[] buffer, Tallies tallies, Period period) {
    this.tallies = tallies;
    this.buffer = buffer;
    this.period = period;
    dropped.begin(buffer, period);
    count = 0;
    findings = 0;
    notes.clear();
  }

  /** After the last line. */
  void end() {
    dropped.end();
  }

  /** Gives up the memory that very many short lines have taken. */
  void shrink() {
    if (starts.length > USUAL) {
      resize(USUAL);
    }
    notes.shrink();
  }

  @Override
  public void line(int start, int end, MatchSet matches) {
    Tallies.Tally tally = tallies.count(matches);
    boolean more = tally.extract(buffer, start, end, notes);
    if (more && tally.ignores()) {
      tally.ignore();
      note(start, end, Verdict.DROPPED, true);
    } else if (!tally.drops(end - start)) {
      tally.keep();
      findings++;
      note(start, end, tally.verdict(), more);
    } else if (more) {
      note(start, end, Verdict.DROPPED, true);
    } else {
      dropped.note(start, end);
    }
  }

  private void note(int start, int end, Verdict verdict, boolean more) {
    if (count == starts.length) {
      resize(2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    stamps[count] = period.read(buffer, start, end);
    verdicts[count] = verdict;
    extracted[count] = more;
    count++;
  }

  private void resize(int lines) {
    starts = Arrays.copyOf(starts, lines);
    ends = Arrays.copyOf(ends, lines);
    stamps = Arrays.copyOf(stamps, lines);
    verdicts = Arrays.copyOf(verdicts, lines);
    extracted = Arrays.copyOf(extracted, lines);
  }

  int count() {
    return count;
  }

  /** How many of them are not dropped. */
  int findings() {
    return findings;
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

  /** Whether something was noted of a line that the next of {@link #notes} say. */
  boolean isExtracted(int line) {
    return extracted[line];
  }

  /** What was noted of lines besides, in their order. */
  Notes notes() {
    return notes;
  }
}
