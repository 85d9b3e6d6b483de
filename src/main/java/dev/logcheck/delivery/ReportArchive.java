package dev.logcheck.delivery;

import dev.logcheck.machine.OpenDirectory;
import dev.logcheck.machine.StateFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CountingOutputStream;

/**
 * The directory of whole reports that were too large to be mailed, {@code reports} in the state
 * directory: compressed, readable by their owner alone, named after the time in UTC.
 *
 * <p>A report is kept before the mail that names it is sent. One run at a time uses the directory,
 * and follows no link to it or in it.
 */
public final class ReportArchive {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'report-'uuuu-MM-dd'T'HHmmss.SSS'Z.gz'")
          .withZone(ZoneOffset.UTC);

  private final Path directory;
  private final int keep;
  private final Clock clock;

  /**
   * An archive that may not exist yet.
   *
   * @param keep how many reports stay when it is pruned, the key {@code KEEPREPORTS}; at least 1,
   *     since the last one is named in a mail
   */
  public ReportArchive(Path directory, int keep, Clock clock) {
    if (keep < 1) {
      throw new IllegalArgumentException("KEEPREPORTS is " + keep + ": write 1 or more");
    }
    this.directory = directory;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * A report that is kept.
   *
   * @param bytes how many it has, uncompressed
   */
  public record Kept(Path file, long bytes) {}

  /**
   * Keeps a report, whole and on disk when it returns.
   *
   * @return where, and how much
   * @throws IOException if it cannot be kept; nothing of it is left then
   */
  public Kept store(Content report) throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (OpenDirectory open = OpenDirectory.of(directory)) {
      String name = unusedName(open.names());
      long[] bytes = new long[1];
      open.file(name).write(out -> bytes[0] = compress(report, out));
      return new Kept(directory.resolve(name), bytes[0]);
    }
  }

  /** Removes a report that {@link #store} kept. */
  public void remove(Path report) throws IOException {
    try (OpenDirectory open = OpenDirectory.of(directory)) {
      open.delete(report.getFileName().toString());
    }
  }

  /** Removes what is older than the newest reports, and what a killed run left unfinished. */
  public void prune() throws IOException {
    try (OpenDirectory open = OpenDirectory.of(directory)) {
      open.delete(StateFile.temporary(directory).getFileName().toString());
      List<String> reports = open.names();
      reports.removeIf(name -> !name.startsWith("report-") || !name.endsWith(".gz"));
      reports.sort(Comparator.reverseOrder());
      for (String old : reports.subList(Math.min(keep, reports.size()), reports.size())) {
        open.delete(old);
      }
    }
  }

  /** The directory, for messages. */
  @Override
  public String toString() {
    return directory.toString();
  }

  private String unusedName(List<String> used) {
    Instant time = clock.instant();
    while (used.contains(NAME.format(time))) {
      time = time.plusMillis(1);
    }
    return NAME.format(time);
  }

  private static long compress(Content report, OutputStream to) throws IOException {
    OutputStream disk = new BufferedOutputStream(to);
    GZIPOutputStream gzip = new GZIPOutputStream(disk);
    CountingOutputStream counted = new CountingOutputStream(gzip);
    report.writeTo(counted);
    gzip.finish();
    disk.flush();
    return counted.getByteCount();
  }
}
