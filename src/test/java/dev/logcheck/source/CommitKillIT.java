package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that saves its cursors over and over, killed at random moments: afterwards all cursors
 * are those of one commit, and Debian's {@code logtail2} reads every one. The waits only choose the
 * moments.
 */
final class CommitKillIT {
  private static final int KILLS = 8;
  private static final int LOGS = 3;
  private static final int LONGEST_MILLIS = 60;

  private final RealTool logtail2 = RealTool.of("logtail2", "logtail");
  private final Random random = new Random();
  @TempDir Path directory;

  @Test
  void theCursorsAreThoseOfOneCommitWheneverItIsKilled() throws Exception {
    Files.createDirectory(directory.resolve("state"));
    for (int kill = 0; kill < KILLS; kill++) {
      killWriter();
      assertEquals(List.of(), SavedState.in(directory.resolve("state")).replay());
      assertEquals(1, Stream.of(0, 1, 2).map(this::offset).distinct().count());
    }
    assertEquals(LOGS, names().stream().filter(name -> name.startsWith("offset")).count());
    assertTrue(!names().contains("commit"), names().toString());
    for (int log = 0; log < LOGS; log++) {
      String all = Files.readString(log(directory, log));
      assertEquals(all.substring((int) offset(log)), logtail2(log));
    }
  }

  private void killWriter() throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('.', writer.getInputStream().read());
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
    writer.destroyForcibly().waitFor();
  }

  private long offset(int log) {
    try {
      return Long.parseLong(Files.readAllLines(cursorFile(log)).get(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path cursorFile(int log) {
    return directory.resolve("state").resolve(CursorName.usual(log(directory, log).toString()));
  }

  private String logtail2(int log) throws Exception {
    return logtail2.run("-f", log(directory, log).toString(), "-o", cursorFile(log).toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("state"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Path log(Path directory, int number) {
    return directory.resolve("log" + number);
  }

  /** Adds lines to each log, reads it, and saves the cursors, until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      Path directory = Path.of(arguments[0]);
      for (long size = longest(directory) + 5; ; size += 5) {
        List<Reading> readings = new ArrayList<>();
        for (int log = 0; log < LOGS; log++) {
          readings.add(read(directory, log, size));
        }
        SavedState.save(directory.resolve("state"), readings.toArray(Reading[]::new));
        System.out.write('.');
        System.out.flush();
      }
    }

    private static long longest(Path directory) throws IOException {
      long longest = 0;
      for (int log = 0; log < LOGS; log++) {
        Path file = log(directory, log);
        longest = Math.max(longest, Files.exists(file) ? Files.size(file) : 0);
      }
      return longest;
    }

    /** All logs have the same size when they are read, so that all cursors say the same. */
    private static Reading read(Path directory, int number, long size) throws IOException {
      RealLog log = new RealLog(log(directory, number), directory.resolve("state"));
      do {
        log.write("line\n");
      } while (Files.size(log.log) < size);
      return log.read(new Collected());
    }
  }
}
