package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which {@code logrotate} rotates a log. */
final class LogrotateIT {
  private static final String DISTINCT_DATES = "dateext; dateformat -%Y%m%d-%s";

  private static final Pattern TODAY = Pattern.compile("-(?!2025)\\d{8}-\\d{10}");

  private final RealTool logrotate = RealTool.of("logrotate", "logrotate");
  private Path directory;
  private RealLog log;
  private int days;

  @BeforeEach
  void makeLog(@TempDir Path temporary) throws Exception {
    directory = temporary;
    log = new RealLog(temporary);
    Files.createDirectory(temporary.resolve("log/archive"));
    Files.createDirectory(temporary.resolve("log/attic"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "nocreate",
        "create; start 0",
        "create; extension .log",
        "create; olddir archive",
        "create; olddir attic",
        "create; olddir attic; compress",
        "create; compress",
        "create; compress; compressext .packed",
        "create; compress; delaycompress",
        "create; compress; compresscmd /usr/bin/xz; compressext .xz",
        "create; compress; compresscmd /usr/bin/bzip2; compressext .bz2",
        "create; compress; compresscmd /usr/bin/zstd; compressoptions -q --rm; compressext .zst",
        "copytruncate",
        "copytruncate; compress",
        "create; " + DISTINCT_DATES,
        "create; compress; extension .log; " + DISTINCT_DATES,
        "copytruncate; compress; delaycompress; " + DISTINCT_DATES,
        "create; olddir archive; compress; " + DISTINCT_DATES,
      })
  void everyLineIsReadOnce(String mode) throws Exception {
    StringBuilder written = new StringBuilder();
    StringBuilder read = new StringBuilder();
    int line = 0;
    for (int rotations : new int[] {0, 1, 2, 0, 3, 1, 1}) {
      for (int rotation = 0; rotation < rotations; rotation++) {
        line = write(line, written);
        rotate(mode);
      }
      line = write(line, written);
      read.append(log.run());
      line = write(line, written);
      read.append(log.run());
    }
    assertEquals(written.toString(), read.toString());
  }

  @Test
  void equalLinesThatAreCopiedAndTruncatedAreReadThoughTheLogRegrewToItsOffset() throws Exception {
    String line = "the same line, again and again\n";
    log.write(line.repeat(50));
    assertEquals(line.repeat(50), log.run());
    log.write(line.repeat(250));
    rotate("copytruncate");
    log.write(line.repeat(50));
    assertEquals(line.repeat(300), log.run());
    assertEquals("", log.run());
  }

  private int write(int line, StringBuilder written) throws Exception {
    String text = "line " + line + "\n";
    log.write(text);
    written.append(text);
    return line + 1;
  }

  private void rotate(String mode) throws Exception {
    Path configuration = directory.resolve("logrotate.conf");
    String text = log.log + " {\nrotate 20\n" + mode.replace("; ", "\n") + "\n}\n";
    Files.writeString(configuration, text);
    Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-r--r--"));
    String state = directory.resolve("logrotate.state").toString();
    logrotate.run("--force", "--state", state, configuration.toString());
    letADayPass();
  }

  /** Gives the dated file of this rotation a date of its own: rotations take less than a second. */
  private void letADayPass() throws Exception {
    try (Stream<Path> files = Files.walk(directory.resolve("log"))) {
      for (Path file : files.toList()) {
        Matcher name = TODAY.matcher(file.getFileName().toString());
        if (name.find()) {
          days++;
          String date = "-202501%02d-17356000%02d".formatted(days, days);
          Files.move(file, file.resolveSibling(name.replaceFirst(date)));
        }
      }
    }
  }
}
