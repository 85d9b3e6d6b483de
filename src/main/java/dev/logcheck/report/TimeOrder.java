package dev.logcheck.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order of time: the earlier entry first, and of equal stamps the cause above its effects.
 *
 * <p>Traditional stamps, and those of the journal, tell no more than the second, and where a line
 * stood in a log tells nothing: several logs are read as one. So the words decide, in the order in
 * which systemd writes them. It announces a job; then the unit speaks for itself; when a process of
 * it ends, that is written first, then the result of the unit (both in {@code service.c}), then the
 * outcome of the job, then what follows for other units (both in {@code job.c}), then what the unit
 * took (in {@code unit.c}); a restart comes after a pause.
 *
 * <p>Words only decide between lines that came together: nothing is hidden by false ones.
 */
final class TimeOrder implements Comparator<Entry> {
  static final TimeOrder CAUSES_FIRST = new TimeOrder();

  /** What comes before everything else. */
  private static final List<String> ANNOUNCEMENTS =
      List.of(
          "stopping ",
          "shutting down",
          "deactivating ",
          "unmounting ",
          "reloading ",
          "restarting ",
          "starting ",
          "activating ",
          "mounting ");

  /** What comes after everything else: one step for each list. */
  private static final List<List<String>> CONSEQUENCES =
      List.of(
          List.of("started ", "reloaded ", "activated ", "mounted ", "reached "),
          List.of("killing process "),
          List.of("main process exited", "control process exited"),
          List.of("failed with result ", "deactivated successfully", "unit process "),
          List.of(
              "failed to start ",
              "failed to mount ",
              "failed to reload ",
              "failed unmounting ",
              "timed out starting ",
              "timed out stopping ",
              "finished ",
              "stopped ",
              "closed ",
              "deactivated ",
              "unmounted ",
              "removed "),
          List.of("dependency failed for ", "job "),
          List.of("triggering onfailure="),
          List.of("consumed "),
          List.of("scheduled restart job"));

  private static final int PLAIN = ANNOUNCEMENTS.size();

  private TimeOrder() {}

  @Override
  public int compare(Entry a, Entry b) {
    int order = Long.compare(a.time(), b.time());
    return order != 0 ? order : Integer.compare(step(a), step(b));
  }

  /** How far in the course of events its message is. */
  private static int step(Entry entry) {
    String words = withoutUnit(entry.group().template().text()).toLowerCase(Locale.ROOT);
    for (int i = 0; i < ANNOUNCEMENTS.size(); i++) {
      if (words.startsWith(ANNOUNCEMENTS.get(i))) {
        return i;
      }
    }
    for (int i = 0; i < CONSEQUENCES.size(); i++) {
      if (CONSEQUENCES.get(i).stream().anyMatch(words::startsWith)) {
        return PLAIN + 1 + i;
      }
    }
    return PLAIN;
  }

  /** A message about a unit begins with its name, which has no blank, and a colon. */
  private static String withoutUnit(String text) {
    int blank = text.indexOf(' ');
    return blank > 0 && text.charAt(blank - 1) == ':' ? text.substring(blank + 1) : text;
  }
}
