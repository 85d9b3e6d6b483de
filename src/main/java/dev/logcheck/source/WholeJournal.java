package dev.logcheck.source;

import dev.logcheck.line.CutLine;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.machine.Program;
import dev.logcheck.machine.ProgramFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The systemd journal from some time on, whatever runs have read of it. Knows no cursor.
 *
 * <p>Its entries become lines {@code TIME HOST PROGRAM[PID]: MESSAGE}. They stand in their boot, at
 * the microsecond of it in which they came: so the same entry has the same place whenever it is
 * read.
 */
public final class WholeJournal implements LogSource {
  private static final String NAME = "journal";
  private static final String FIELDS =
      "--output-fields=MESSAGE,SYSLOG_IDENTIFIER,SYSLOG_PID,_BOOT_ID,_COMM,_HOSTNAME,_PID";
  private static final String TIME = "__REALTIME_TIMESTAMP";
  private static final String PLACE = "__MONOTONIC_TIMESTAMP";
  private static final Set<String> KEPT =
      Set.of(
          "SYSLOG_IDENTIFIER", "SYSLOG_PID", "_BOOT_ID", "_COMM", "_HOSTNAME", "_PID", TIME, PLACE);

  private final JournalCommand command;
  private final Instant since;
  private final ProcessLauncher launcher;
  private final Map<String, Generation> boots = new TreeMap<>();
  private boolean anything;

  /**
   * Reads nothing yet.
   *
   * @param since when the first entry that is read came, at the earliest
   * @param launcher starts the command
   */
  public WholeJournal(JournalCommand command, Instant since, ProcessLauncher launcher) {
    this.command = command;
    this.since = since;
    this.launcher = launcher;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long unread() {
    return UNKNOWN;
  }

  @Override
  public Reading read(LineSink sink) throws IOException {
    long bytes = 0;
    Instant written = Instant.EPOCH;
    try (Program program = start()) {
      JournalExport entry = new JournalExport(program, KEPT, JournalExport.LONGEST_MESSAGE);
      while (entry.next()) {
        anything = true;
        written = time(entry);
        bytes += push(entry, sink);
      }
      if (entry.isBroken()) {
        throw new UnreadableLogException(
            NAME, "journalctl breaks off in entry " + (entry.entries() + 1) + "; run this again");
      }
    } catch (ProgramFailedException e) {
      // With nothing to print, journalctl ends with 1, but says nothing.
      if (anything || !e.silent() || e.status() != 1) {
        throw new UnreadableLogException(NAME, command.explain(e));
      }
    }
    return new Reading(
        bytes, List.of(), List.of(), List.of(), List.of(), written, PendingCursor.NONE);
  }

  private Program start() throws IOException {
    List<String> options = new ArrayList<>(List.of("--output=export", FIELDS, "--no-pager"));
    if (since.isAfter(Instant.EPOCH)) {
      options.add("--since=@" + since.getEpochSecond());
    }
    return command.start(launcher, List.of(), options);
  }

  private static Instant time(JournalExport entry) {
    return Instant.EPOCH.plusNanos(entry.number(TIME) * 1000);
  }

  private long push(JournalExport entry, LineSink sink) throws IOException {
    byte[] message = entry.message();
    boolean whole = message.length == entry.messageLength();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(header(entry).getBytes(StandardCharsets.UTF_8));
    line.writeBytes(message);
    line.write('\n');
    byte[] text = line.toByteArray();
    if (!whole) {
      byte[] cut = CutLine.tooLong(text, text.length - 1, entry.messageLength());
      sink.cut(chunk(entry, cut), text.length - 1);
    } else if (holdsNewline(message)) {
      sink.entry(chunk(entry, text));
    } else {
      sink.lines(chunk(entry, text));
    }
    return text.length;
  }

  private static boolean holdsNewline(byte[] message) {
    for (byte b : message) {
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }

  private Chunk chunk(JournalExport entry, byte[] line) {
    String boot = entry.field("_BOOT_ID");
    Generation generation = boots.computeIfAbsent(boot, id -> Generation.ofBoot(NAME, id));
    long place = entry.number(PLACE);
    return new Chunk(generation, place, line, 0, line.length);
  }

  private static String header(JournalExport entry) {
    String host = entry.field("_HOSTNAME");
    String tag = entry.field("SYSLOG_IDENTIFIER");
    String process = entry.field("_PID").isEmpty() ? "SYSLOG_PID" : "_PID";
    String number = entry.field(process);
    return time(entry)
        + " "
        + (host.isEmpty() ? "-" : host)
        + " "
        + (tag.isEmpty() ? entry.field("_COMM") : tag)
        + (number.isEmpty() ? "" : "[" + number + "]")
        + ": ";
  }
}
