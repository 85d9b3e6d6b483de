package dev.logcheck.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SortedLinesTest {
  private static final long PLENTY = 1 << 30;

  /** So little that a few lines are spilled at a time. */
  private static final long SCARCE = 8 * 200;

  private final Generation syslog = Generation.of("/var/log/syslog");
  private final Generation auth = Generation.of("/var/log/auth.log");

  @TempDir private Path temporary;
  private int spills;

  private SortedLines lines(long memory) {
    return new SortedLines(
        () -> {
          spills++;
          return temporary;
        },
        memory);
  }

  private static void add(
      SortedLines lines, Generation generation, long offset, String text, long stamp)
      throws IOException {
    byte[] bytes = ("\n" + text + "\n").getBytes(ISO_8859_1);
    lines.add(generation, offset, bytes, 1, bytes.length - 1, stamp);
  }

  /** Each as it was added: time, log, offset and text. */
  private static List<String> all(SortedLines lines) throws IOException {
    List<String> all = new ArrayList<>();
    lines.forEach(
        line -> {
          String text = new String(line.buffer(), line.from(), line.to() - line.from(), ISO_8859_1);
          all.add(line.stamp() + " " + line.log() + " " + line.offset() + " " + text);
        });
    return all;
  }

  private long spilledFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.count();
    }
  }

  @Test
  void linesOfAllLogsAreInTheOrderOfTheirStamps() throws IOException {
    try (SortedLines lines = lines(PLENTY)) {
      add(lines, syslog, 0, "b", 2);
      add(lines, syslog, 2, "d", 4);
      add(lines, auth, 0, "a", 1);
      add(lines, auth, 2, "c", 2);
      assertEquals(
          List.of(
              "1 /var/log/auth.log 0 a",
              "2 /var/log/syslog 0 b",
              "2 /var/log/auth.log 2 c",
              "4 /var/log/syslog 2 d"),
          all(lines));
    }
    assertEquals(0, spills);
  }

  @Test
  void whatWasSpilledComesOutAsIfItHadNotBeen() throws IOException {
    Random random = new Random(7);
    try (SortedLines scarce = lines(SCARCE);
        SortedLines plenty = lines(PLENTY)) {
      for (int i = 0; i < 500; i++) {
        Generation generation = random.nextBoolean() ? syslog : auth;
        String text = i + "x\0\377".repeat(random.nextInt(60));
        long stamp = random.nextInt(40);
        add(scarce, generation, i, text, stamp);
        add(plenty, generation, i, text, stamp);
      }
      assertTrue(spills > 100, spills + " spills");
      List<String> all = all(scarce);
      assertEquals(500, all.size());
      assertEquals(all(plenty), all);
      assertEquals(all, all(scarce), "shown again");
    }
    assertEquals(0, spilledFiles());
  }

  @Test
  void aLineThatIsLargerThanTheMemoryIsKeptWhole() throws IOException {
    String huge = "x".repeat(10_000);
    try (SortedLines lines = lines(SCARCE)) {
      add(lines, syslog, 0, huge, 3);
      add(lines, syslog, 10_001, "after", 2);
      assertEquals(
          List.of("2 /var/log/syslog 10001 after", "3 /var/log/syslog 0 " + huge), all(lines));
      assertEquals(1, spills);
    }
  }

  @Test
  void aDirectoryWithoutRoomIsSaidAtOnce() throws IOException {
    try (SortedLines lines =
        new SortedLines(
            () -> {
              throw new IOException("no space left");
            },
            SCARCE)) {
      add(lines, syslog, 0, "x".repeat(190), 1);
      IOException e =
          assertThrows(IOException.class, () -> add(lines, syslog, 191, "x".repeat(190), 1));
      assertEquals("no space left", e.getMessage());
    }
  }
}
