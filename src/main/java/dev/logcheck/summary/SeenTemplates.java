package dev.logcheck.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Which templates earlier runs reported: a bounded set of hashes in the state directory.
 *
 * <p>The report asks it what is new. It learns what this run reports, but writes it only when told
 * to, which is after the report was accepted. Its file has a line for each hash: sixteen
 * hexadecimal digits, a blank, and the day, counted from 1970, on which it was last seen. When
 * there are too many, those unseen for longest go.
 */
public final class SeenTemplates {
  private static final int MOST = 100_000;

  private final Path file;
  private final long today;
  private final boolean first;
  private final Map<Long, Long> earlier;
  private final Map<Long, Long> now = new HashMap<>();

  private SeenTemplates(Path file, long today, boolean first, Map<Long, Long> earlier) {
    this.file = file;
    this.today = today;
    this.first = first;
    this.earlier = earlier;
  }

  /** For runs that keep no state: nothing is new, and nothing is written. */
  public static SeenTemplates none() {
    return new SeenTemplates(null, 0, true, Map.of());
  }

  /**
   * Reads what earlier runs saw. In the first run, when there is no file, nothing counts as new; a
   * line that cannot be read is passed over, and so costs a template its place in the set.
   *
   * @param file where the hashes are kept, such as {@code templates} in the state directory
   * @param today the day of this run, counted from 1970
   * @throws IOException if the file is there and cannot be read
   */
  public static SeenTemplates read(Path file, long today) throws IOException {
    try {
      Map<Long, Long> earlier = new HashMap<>();
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        addLine(line, earlier);
      }
      return new SeenTemplates(file, today, false, earlier);
    } catch (NoSuchFileException e) {
      return new SeenTemplates(file, today, true, new HashMap<>());
    }
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

  /** Whether no earlier run reported this template, or the messages it is made of. */
  public boolean isNew(Template template) {
    if (first || earlier.containsKey(template.id())) {
      return false;
    }
    for (long id : template.messageIds()) {
      if (earlier.containsKey(id)) {
        return false;
      }
    }
    return true;
  }

  /** Takes note that this run reports the template. */
  public void remember(Template template) {
    now.put(template.id(), today);
    for (long id : template.messageIds()) {
      now.put(id, today);
    }
  }

  /**
   * Writes earlier and new hashes, atomically; to be called once the report was accepted.
   *
   * @throws IOException if they cannot be written; the next run then repeats what is new
   */
  public void commit() throws IOException {
    if (file == null) {
      return;
    }
    Map<Long, Long> all = new HashMap<>(earlier);
    all.putAll(now);
    List<Map.Entry<Long, Long>> latest = new ArrayList<>(all.entrySet());
    latest.sort(
        Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    HexFormat hex = HexFormat.of();
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Long, Long> seen : latest.subList(0, Math.min(MOST, latest.size()))) {
      text.append(hex.toHexDigits(seen.getKey())).append(' ').append(seen.getValue()).append('\n');
    }
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, text, StandardCharsets.US_ASCII);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
