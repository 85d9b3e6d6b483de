package dev.logcheck.audit;

import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import java.util.Arrays;

/**
 * The hot loop: finds the lines of a buffer, matches each against all rules, and notes those that
 * are not dropped. For one thread; nothing is copied here.
 */
final class LineScanner {
  private final Matcher matcher;
  private final Classifier classifier;
  private final StampReader stampReader;

  private final HitCounts hits = new HitCounts();

  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private long[] stamps = new long[256];
  private Verdict[] verdicts = new Verdict[256];

  LineScanner(Matcher matcher, Classifier classifier, StampReader stampReader) {
    this.matcher = matcher;
    this.classifier = classifier;
    this.stampReader = stampReader;
  }

  Matcher matcher() {
    return matcher;
  }

  HitCounts hits() {
    return hits;
  }

  /** Scans whole lines; what was noted before is forgotten. */
  void scan(byte[] buffer, int from, int to) {
    count = 0;
    int start = from;
    while (start < to) {
      int newline = newline(buffer, start, to);
      int end = withoutTrailingSpace(buffer, start, newline);
      MatchSet matches = matcher.match(buffer, start, end);
      hits.count(matches);
      Verdict verdict = classifier.verdict(matches);
      if (!verdict.isDropped()) {
        note(start, end, stampReader.read(buffer, start, end), verdict);
      }
      start = newline + 1;
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

  int start(int finding) {
    return starts[finding];
  }

  int end(int finding) {
    return ends[finding];
  }

  long stamp(int finding) {
    return stamps[finding];
  }

  Verdict verdict(int finding) {
    return verdicts[finding];
  }

  static int newline(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  /** The original strips with {@code sed 's/[[:space:]]\+$//'} before any rule sees the line. */
  static int withoutTrailingSpace(byte[] buffer, int from, int to) {
    int end = to;
    while (end > from && isSpace(buffer[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
