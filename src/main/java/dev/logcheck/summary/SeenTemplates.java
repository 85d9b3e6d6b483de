package dev.logcheck.summary;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which messages earlier runs reported: a bounded set of hashes, the file {@code templates} of the
 * state directory. Each is that of a template, or of a template and the unit that it is about: that
 * one unit failed is no reason to know the failure of another.
 *
 * <p>The report asks it what is new. It learns what this run reports, which becomes a part of the
 * run's commit once the report was accepted. Its file has a line for each hash: sixteen hexadecimal
 * digits, a blank, and the day, counted from 1970, on which it was last seen. When there are too
 * many, those unseen for longest go. The first line names the way in which messages become
 * templates.
 */
public final class SeenTemplates {
  private static final int MOST = 100_000;
  private static final String FILE = "templates";

  /**
   * To be raised with every change that gives templates other hashes: all would seem new. Files
   * without it are of the way before the first.
   */
  private static final String VERSION = "grouping 5";

  /** Bytes: far more than lines for {@link #MOST} hashes. */
  private static final int LIMIT = 16 * 1024 * 1024;

  private final boolean kept;
  private final long today;
  private final boolean first;
  private final boolean outdated;
  private final Map<Long, Long> earlier;
  private final Map<Long, Long> now = new HashMap<>();

  private SeenTemplates(
      boolean kept, long today, boolean first, boolean outdated, Map<Long, Long> earlier) {
    this.kept = kept;
    this.today = today;
    this.first = first;
    this.outdated = outdated;
    this.earlier = earlier;
  }

  /** For runs that keep no state: nothing is new, and nothing is written. */
  public static SeenTemplates none() {
    return new SeenTemplates(false, 0, true, false, Map.of());
  }

  /**
   * Reads what earlier runs saw. In the first run, when there is no file, nothing counts as new,
   * nor if the file was made with another way of grouping; a line that cannot be read is passed
   * over, and so costs a template its place in the set.
   *
   * @param state where the hashes are kept
   * @param today the day of this run, counted from 1970
   * @throws IOException if the file is there and cannot be read
   */
  public static SeenTemplates read(StateDirectory state, long today) throws IOException {
    Optional<StateContent> content = state.read(FILE, LIMIT);
    Map<Long, Long> earlier = new HashMap<>();
    boolean outdated = false;
    if (content.isPresent()) {
      String text = new String(content.get().bytes(), StandardCharsets.ISO_8859_1);
      for (String line : text.split("\n", -1)) {
        addLine(line, earlier);
      }
      outdated = !earlier.isEmpty() && !text.startsWith(VERSION + "\n");
    }
    return new SeenTemplates(true, today, content.isEmpty(), outdated, earlier);
  }

  private static void addLine(String line, Map<Long, Long> into) {
    try {
      int blank = line.indexOf(' ');
      long id = Long.parseUnsignedLong(line.substring(0, Math.max(0, blank)), 16);
      into.put(id, Long.parseLong(line.substring(blank + 1)));
    } catch (NumberFormatException e) {
      // A damaged line: its template will be called new once more, which is the safe side.
    }
  }

  /** Whether no earlier run reported the template, or the messages it is made of, of this unit. */
  public boolean isNew(Group group) {
    if (first || outdated) {
      return false;
    }
    for (long key : keys(group.template(), group.unit())) {
      if (earlier.containsKey(key)) {
        return false;
      }
    }
    return true;
  }

  private static long[] keys(Template template, String unit) {
    long[] messages = template.messageIds();
    long[] keys = Arrays.copyOf(messages, messages.length + 1);
    keys[messages.length] = template.id();
    if (!unit.isEmpty()) {
      byte[] name = UnitName.withoutNumbers(unit);
      Arrays.setAll(keys, i -> Hash.of(name, 0, name.length, keys[i]));
    }
    return keys;
  }

  /** Whether nothing counts as new since earlier runs grouped in another way. */
  public boolean isOutdated() {
    return outdated;
  }

  /** Takes note that this run reports the group, which may be of many units the next time. */
  public void remember(Group group) {
    remember(keys(group.template(), ""));
    remember(keys(group.template(), group.unit()));
  }

  private void remember(long[] keys) {
    for (long key : keys) {
      now.put(key, today);
    }
  }

  /**
   * Makes earlier and new hashes a part of the commit; to be called once the report was accepted.
   */
  public void addTo(Commit commit) {
    if (kept) {
      commit.put(FILE, text().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private String text() {
    Map<Long, Long> all = new HashMap<>(earlier);
    all.putAll(now);
    List<Map.Entry<Long, Long>> latest = new ArrayList<>(all.entrySet());
    latest.sort(
        Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    HexFormat hex = HexFormat.of();
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    for (Map.Entry<Long, Long> seen : latest.subList(0, Math.min(MOST, latest.size()))) {
      text.append(hex.toHexDigits(seen.getKey())).append(' ').append(seen.getValue()).append('\n');
    }
    return text.toString();
  }
}
