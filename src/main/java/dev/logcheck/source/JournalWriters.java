package dev.logcheck.source;

import dev.logcheck.line.CutLine;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the entries of the journal in the form that tells all, after they were read as text, and
 * adds lines, which have the time of their entry, so that they stand beside it in the report.
 *
 * <p>One is added for each entry that bears the name of another program; a rule in {@code
 * cracking.d} raises it. A message that {@code journalctl} did not print, because not all of it is
 * text, takes the place of what was printed instead: rules judge it like any other.
 */
final class JournalWriters {
  private static final String CURSOR = "__CURSOR";
  private static final String TIME = "__REALTIME_TIMESTAMP";
  private static final String HOST = "_HOSTNAME";
  private static final String USER = "_UID";
  private static final String IDENTIFIER = "SYSLOG_IDENTIFIER";
  private static final String MESSAGE = "MESSAGE";

  /** What is asked for; the journal adds where and when each entry came. */
  private static final Set<String> ASKED = asked();

  private static final Set<String> KEPT = kept();

  private final Generation generation;
  private final ZoneId zone;
  private final BlobLines blobs;

  /**
   * Looks at nothing yet.
   *
   * @param blobs what was printed in place of messages
   */
  JournalWriters(Generation generation, ZoneId zone, BlobLines blobs) {
    this.generation = generation;
    this.zone = zone;
    this.blobs = blobs;
  }

  /** The option that makes {@code journalctl} print what is looked at. */
  static String option() {
    return "--output-fields=" + String.join(",", ASKED);
  }

  private static Set<String> asked() {
    Set<String> fields = new TreeSet<>(ClaimedName.FIELDS);
    fields.addAll(Set.of(HOST, MESSAGE, "SYSLOG_PID"));
    return fields;
  }

  private static Set<String> kept() {
    Set<String> fields = new HashSet<>(ASKED);
    fields.add(CURSOR);
    fields.add(TIME);
    return fields;
  }

  /**
   * Looks at the entries up to the last one that was read as text: later ones are for the next run.
   *
   * @param stream what {@code journalctl --output=export} prints
   * @param last cursor of the last entry; if it is gone, all are looked at
   * @return why entries were not looked at; empty if all were
   */
  String push(InputStream stream, String last, LineSink sink) throws IOException {
    JournalExport entry = new JournalExport(stream, KEPT);
    boolean reached = false;
    while (!reached && entry.next()) {
      String name = ClaimedName.borrowed(entry);
      if (!name.isEmpty()) {
        sink.lines(chunk(line(name, entry)));
      }
      if (!JournalMessage.isPrinted(entry.message())) {
        pushVisible(entry, sink);
      } else if (BlobLines.isAlike(entry.field(MESSAGE))) {
        blobs.pushAlike(name(entry), entry.field(MESSAGE), sink, generation);
      }
      reached = entry.field(CURSOR).equals(last);
    }
    return reached ? "" : unseen(entry, last);
  }

  private static String unseen(JournalExport export, String last) {
    if (export.isBroken()) {
      String cursor = export.field(CURSOR);
      return "journalctl --output=export breaks off in entry "
          + (export.entries() + 1)
          + (cursor.isEmpty() ? "" : ", " + cursor);
    } else if (export.entries() == 0) {
      return "journalctl --output=export printed no entry";
    }
    return last.isEmpty() ? "" : "journalctl --output=export did not print the last entry, " + last;
  }

  private void pushVisible(JournalExport entry, LineSink sink) throws IOException {
    String printed = blobs.header(name(entry), entry.messageLength()).orElse("");
    if (printed.isEmpty() && blobs.othersPrinted()) {
      return;
    }
    String header = printed.isEmpty() ? header(entry) : printed;
    String text = header + JournalMessage.visible(entry.message(), header.length());
    if (entry.message().length < entry.messageLength()) {
      byte[] kept = text.getBytes(StandardCharsets.UTF_8);
      byte[] cut = CutLine.tooLong(kept, kept.length, entry.messageLength());
      sink.cut(Chunk.withoutPlace(generation, cut, 0, cut.length), kept.length);
    } else if (text.indexOf('\n') < 0) {
      sink.lines(chunk(text + "\n"));
    } else {
      sink.entry(chunk(text + "\n"));
    }
  }

  private Chunk chunk(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Chunk.withoutPlace(generation, bytes, 0, bytes.length);
  }

  /** As {@code journalctl} prints it, but for the form of the time. */
  private String header(JournalExport entry) {
    return time(entry) + " " + shown(HOST, entry) + " " + name(entry) + ": ";
  }

  private static String name(JournalExport entry) {
    String name = entry.field(IDENTIFIER).isEmpty() ? "_COMM" : IDENTIFIER;
    String process = entry.field("_PID").isEmpty() ? "SYSLOG_PID" : "_PID";
    return shown(name, entry)
        + (entry.field(process).isEmpty() ? "" : "[" + shown(process, entry) + "]");
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
    long seconds = entry.number(TIME) / 1_000_000;
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
