package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When the last runs that ended well began, by which the next one tells that runs did not come: the
 * file {@code runs} of the state directory, a line for each with its time in seconds since 1970.
 * One more line stands there once a mailed report has said what it could look like.
 *
 * <p>The usual distance is the median of those known, so that a single gap does not become usual. A
 * run within half an hour of another stands for both: runs by hand come in bursts, and would make
 * minutes usual.
 */
final class RunHistory {
  private static final String FILE = "runs";
  private static final String ADVISED = "advised";
  private static final int MOST = 15;
  private static final int FEWEST_GAPS = 3;

  /** Bytes: far more than lines for {@link #MOST} runs. */
  private static final int LIMIT = 4096;

  private static final long BURST = Duration.ofMinutes(30).toSeconds();
  private static final long GRACE = Duration.ofHours(1).toSeconds();

  private final List<Long> runs;
  private final Optional<Instant> last;
  private boolean advised;

  private RunHistory(List<Long> runs, Optional<Instant> last, boolean advised) {
    this.runs = runs;
    this.last = last;
    this.advised = advised;
  }

  /**
   * Reads it. A line that is no time, or one to come, is passed over, and so costs a run its place.
   *
   * @param now the time of this run
   * @throws IOException if the file is there and cannot be read
   */
  static RunHistory read(StateDirectory state, Instant now) throws IOException {
    Optional<StateContent> content = state.read(FILE, LIMIT);
    List<Long> runs = new ArrayList<>();
    boolean advised = false;
    if (content.isPresent()) {
      String text = new String(content.get().bytes(), StandardCharsets.ISO_8859_1);
      for (String line : text.split("\n", -1)) {
        advised |= line.equals(ADVISED);
        addLine(line, latest(now), runs);
      }
    }
    return new RunHistory(runs, last(content, runs, now), advised);
  }

  /** A time to come is that of a clock that was wrong, or forged: it tells nothing. */
  private static Optional<Instant> last(
      Optional<StateContent> content, List<Long> runs, Instant now) {
    if (content.isEmpty() || content.get().modified().getEpochSecond() <= latest(now)) {
      return content.map(StateContent::modified);
    }
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(runs.get(runs.size() - 1)));
  }

  /** Clocks are put back a little. */
  private static long latest(Instant now) {
    return now.getEpochSecond() + GRACE;
  }

  private static void addLine(String line, long latest, List<Long> runs) {
    try {
      long time = Long.parseLong(line);
      if (time > 0 && time <= latest) {
        runs.add(time);
      }
    } catch (NumberFormatException e) {
      // Damaged, so one run less to learn from; or no time.
    }
  }

  /** When the last run that ended well began, be it without news; empty if none is known. */
  Optional<Instant> last() {
    return last;
  }

  /** Whether a mailed report is yet to say what it could look like; from now on, none is. */
  boolean takeAdvice() {
    boolean due = !advised;
    advised = true;
    return due;
  }

  /** Notes a run without news: the time of the file is enough, and costs no write. */
  static void touch(StateDirectory state, Instant now) {
    state.touch(FILE, now);
  }

  /**
   * Says that runs did not come.
   *
   * @param now the time of this run
   * @return a sentence, if the run before was more than twice as long ago as is usual, and an hour;
   *     empty as long as fewer than three distances are known
   */
  Optional<String> gap(Instant now) {
    long usual = usual();
    long ago = last.isEmpty() ? 0 : Duration.between(last.get(), now).toSeconds();
    if (usual == 0 || ago <= 2 * usual + GRACE) {
      return Optional.empty();
    }
    return Optional.of(
        "The last successful run was "
            + span(ago)
            + " ago; usually it is "
            + span(usual)
            + ". Check that cron or the timer starts logcheck, and that its mail is"
            + " accepted");
  }

  /** The median distance, in seconds; 0 if it is not known. Where the clock went back, none is. */
  private long usual() {
    long[] gaps = new long[MOST];
    int count = 0;
    for (int i = Math.max(1, runs.size() - MOST + 1); i < runs.size(); i++) {
      long gap = runs.get(i) - runs.get(i - 1);
      if (gap > 0) {
        gaps[count++] = gap;
      }
    }
    Arrays.sort(gaps, 0, count);
    return count < FEWEST_GAPS ? 0 : gaps[count / 2];
  }

  private static String span(long seconds) {
    long hours = (seconds + 1800) / 3600;
    if (hours >= 36) {
      return (hours + 12) / 24 + " days";
    }
    if (hours == 24) {
      return "1 day";
    }
    return hours == 1 ? "1 hour" : hours + " hours";
  }

  /** Makes the time of this run a part of the commit. */
  void addTo(Commit commit, Instant now) {
    List<Long> kept = new ArrayList<>(runs);
    long time = now.getEpochSecond();
    if (!kept.isEmpty() && Math.abs(time - kept.get(kept.size() - 1)) < BURST) {
      kept.remove(kept.size() - 1);
    }
    kept.add(time);
    StringBuilder text = new StringBuilder(advised ? ADVISED + "\n" : "");
    for (long run : kept.subList(Math.max(0, kept.size() - MOST), kept.size())) {
      text.append(run).append('\n');
    }
    commit.put(FILE, text.toString().getBytes(StandardCharsets.US_ASCII), now);
  }
}
