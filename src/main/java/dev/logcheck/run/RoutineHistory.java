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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many lines the rules of each topic have dropped on each day of the last four weeks, by which
 * a report tells what is usual: the file {@code routine} of the state directory.
 *
 * <p>A day is that of the run, counted from 1970. It has a line with the seconds that its runs
 * accounted for, {@code day seconds}, and one for each topic, {@code day lines topic}. So a day
 * whose run made good for three others, or that began at noon, has its share and no more.
 */
final class RoutineHistory {
  /** Of a day; those that dropped least are left out. */
  static final int MOST_TOPICS = 100;

  private static final String FILE = "routine";
  private static final int DAYS = 28;
  private static final int FEWEST_WEEKS = 2;

  /** Bytes: more than {@link #DAYS} days of {@link #MOST_TOPICS} topics with long names. */
  private static final int LIMIT = 1 << 20;

  /** No sum of what is read is too large for a number. */
  private static final long LARGEST = 1_000_000_000_000L;

  private final TreeMap<Long, Day> days = new TreeMap<>();

  /** Up to when lines were counted; empty if that is not known. */
  private final Optional<Instant> last;

  /** What its runs accounted for. */
  private static final class Day {
    private long seconds;
    private final Map<String, Long> lines = new HashMap<>();
  }

  private RoutineHistory(Optional<Instant> last) {
    this.last = last;
  }

  /**
   * Reads it. A line that says nothing of use is passed over: it costs one topic its number, or one
   * day its place.
   *
   * @throws IOException if the file is there and cannot be read
   */
  static RoutineHistory read(StateDirectory state) throws IOException {
    Optional<StateContent> content = state.read(FILE, LIMIT);
    RoutineHistory history = new RoutineHistory(content.map(StateContent::modified));
    if (content.isPresent()) {
      String text = new String(content.get().bytes(), StandardCharsets.ISO_8859_1);
      for (String line : text.split("\n", -1)) {
        history.addLine(line);
      }
    }
    return history;
  }

  private void addLine(String line) {
    String[] words = line.split(" ", 3);
    try {
      long day = Long.parseLong(words[0]);
      long number = words.length == 1 ? 0 : Long.parseLong(words[1]);
      if (number > 0 && number <= LARGEST) {
        add(day, number, words);
      }
    } catch (NumberFormatException e) {
      // Damaged: one number less to compare with.
    }
  }

  private void add(long day, long number, String[] words) {
    Day known = days.computeIfAbsent(day, unknown -> new Day());
    if (words.length == 2) {
      known.seconds = number;
    } else {
      known.lines.put(words[2], number);
    }
  }

  /**
   * How many lines the rules of a topic usually drop: the median of the same weekday in the four
   * weeks before, where a day without any counts as none. Of two in the middle it is the lower: one
   * flood must not hide the next.
   *
   * @param today the day of this run
   * @param seconds the time that the answer is for
   * @return empty as long as fewer than two such days are known
   */
  Optional<Long> usual(String topic, long today, long seconds) {
    double[] rates = new double[DAYS / 7];
    int count = 0;
    for (long day = today - DAYS; day < today; day += 7) {
      Day known = days.get(day);
      if (known != null && known.seconds > 0) {
        rates[count++] = (double) known.lines.getOrDefault(topic, 0L) / known.seconds;
      }
    }
    Arrays.sort(rates, 0, count);
    return count < FEWEST_WEEKS
        ? Optional.empty()
        : Optional.of(Math.round(rates[(count - 1) / 2] * seconds));
  }

  /**
   * Makes what this run dropped a part of the commit. The first run only notes its time: nobody
   * knows how old the lines are that it found.
   *
   * @param now the time of this run
   * @param today its day
   * @param dropped the lines of each topic
   */
  void addTo(Commit commit, Instant now, long today, Map<String, Long> dropped) {
    long seconds = last.isEmpty() ? 0 : Duration.between(last.get(), now).toSeconds();
    if (seconds > 0) {
      count(days.computeIfAbsent(today, unknown -> new Day()), seconds, dropped);
    }
    StringBuilder text = new StringBuilder();
    days.subMap(today - DAYS, true, today, true).forEach((day, each) -> write(day, each, text));
    commit.put(FILE, text.toString().getBytes(StandardCharsets.ISO_8859_1), now);
  }

  private static void count(Day day, long seconds, Map<String, Long> dropped) {
    day.seconds += seconds;
    dropped.forEach((topic, lines) -> day.lines.merge(topic, lines, Long::sum));
  }

  private static void write(long number, Day day, StringBuilder text) {
    text.append(number).append(' ').append(day.seconds).append('\n');
    for (Map.Entry<String, Long> topic : busiest(day.lines, MOST_TOPICS)) {
      text.append(number).append(' ').append(topic.getValue()).append(' ');
      text.append(topic.getKey()).append('\n');
    }
  }

  /** The topics with most lines, those first; where they are as many, by name. */
  static List<Map.Entry<String, Long>> busiest(Map<String, Long> lines, int most) {
    List<Map.Entry<String, Long>> topics = new ArrayList<>(lines.entrySet());
    topics.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return topics.subList(0, Math.min(most, topics.size()));
  }
}
