package dev.logcheck.source;

import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at who wrote the entries of the journal, after they were read as text, and adds a line for
 * each that bears the name of another program. Such a line has the time of its entry, so that it
 * stands beside it in the report, and a rule in {@code cracking.d} raises it.
 */
final class JournalWriters {
  private static final String CURSOR = "__CURSOR";
  private static final String TIME = "__REALTIME_TIMESTAMP";
  private static final String HOST = "_HOSTNAME";
  private static final String USER = "_UID";
  private static final String MESSAGE = "MESSAGE";

  private final Generation generation;
  private final ZoneId zone;

  JournalWriters(Generation generation, ZoneId zone) {
    this.generation = generation;
    this.zone = zone;
  }

  /** The option that makes {@code journalctl} print what is looked at. */
  static String option() {
    Set<String> fields = new TreeSet<>(ClaimedName.FIELDS);
    fields.addAll(Set.of(HOST, USER, MESSAGE));
    return "--output-fields=" + String.join(",", fields);
  }

  /**
   * Looks at the entries up to the last one that was read as text: later ones are for the next run.
   *
   * @param stream what {@code journalctl --output=export} prints
   * @param last cursor of the last entry; if it is gone, all are looked at
   */
  void push(InputStream stream, String last, LineSink sink) throws IOException {
    JournalExport entry = new JournalExport(stream);
    boolean more = entry.next();
    while (more) {
      String name = ClaimedName.borrowed(entry);
      if (!name.isEmpty()) {
        byte[] line = line(name, entry).getBytes(StandardCharsets.UTF_8);
        sink.lines(Chunk.withoutPlace(generation, line, 0, line.length));
      }
      more = !entry.field(CURSOR).equals(last) && entry.next();
    }
  }

  private String line(String name, JournalExport entry) {
    return time(entry)
        + " "
        + shown(HOST, entry)
        + " logcheck: an entry of the journal calls itself "
        + VisibleText.quoted(name)
        + ", but was written by "
        + writer(entry)
        + ": "
        + VisibleText.line(entry.field(MESSAGE))
        + "\n";
  }

  private String time(JournalExport entry) {
    long seconds = Long.parseLong(entry.field(TIME)) / 1_000_000;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochSecond(seconds).atZone(zone));
  }

  private static String writer(JournalExport entry) {
    String program = entry.field("_EXE").isEmpty() ? "_COMM" : "_EXE";
    return shown(program, entry) + " (_UID " + shown(USER, entry) + ")";
  }

  private static String shown(String field, JournalExport entry) {
    String value = entry.field(field);
    return value.isEmpty() ? "-" : VisibleText.line(value);
  }
}
