package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged cursor files: no line is lost, and what is repeated is explained. */
final class CursorMutationTest {
  private static final String OLD = "one\ntwo\n";
  private static final String VERY_LATE = "very late\n";
  private static final String LATE = "late\n";
  private static final String NEW = "three\n";

  private LogScene scene;

  /** A log that was read, renamed, read, rotated, read again; all its files have grown since. */
  private void begin() {
    scene = new LogScene();
    scene.write(OLD).run();
    scene.rename("syslog", "syslog-saved").write("between\n").run();
    scene.rename("syslog", "syslog.1").write("first\n").run();
    scene.write(scene.at("syslog-saved"), VERY_LATE);
    scene.write(scene.at("syslog.1"), LATE).write(NEW);
  }

  private byte[] cursor() throws IOException {
    begin();
    return Files.readAllBytes(scene.cursorFile());
  }

  /** What becomes of a run with this cursor file. */
  private void assertNothingIsLost(byte[] cursor, String what) {
    begin();
    scene.doing(() -> Files.write(scene.cursorFile(), cursor));
    assertNothingIsLost(what);
  }

  private void assertNothingIsLost(String what) {
    LogScene.Run run = scene.run();
    boolean all = run.text().contains(NEW) && run.text().contains("\n" + LATE);
    boolean said = run.problems().toString().contains("added to a renamed file");
    assertTrue(all && (said || run.text().contains(VERY_LATE)), what + " lost: " + run);
    boolean repeated = !run.text().equals(VERY_LATE + LATE + NEW);
    assertTrue(!repeated || !run.problems().isEmpty(), what + " is not said: " + run);
  }

  @Test
  void theFileAsItIsRepeatsNothing() throws IOException {
    byte[] cursor = cursor();
    assertNothingIsLost(cursor, "nothing");
    begin();
    assertEquals(List.of(), scene.run().problems());
  }

  @Test
  void everyByteMayBeAnyOther() throws IOException {
    byte[] cursor = cursor();
    for (int i = 0; i < cursor.length; i++) {
      for (int value : new int[] {cursor[i] ^ 1, '9', '\n'}) {
        if ((byte) value != cursor[i]) {
          byte[] mutated = cursor.clone();
          mutated[i] = (byte) value;
          assertNothingIsLost(mutated, "byte " + i + " = " + value);
        }
      }
    }
  }

  @Test
  void everyByteAndLineMayBeMissing() throws IOException {
    byte[] cursor = cursor();
    for (int i = 0; i < cursor.length; i++) {
      assertNothingIsLost(without(cursor, i, i + 1), "without byte " + i);
    }
    int start = 0;
    for (int i = 0; i < cursor.length; i++) {
      if (cursor[i] == '\n') {
        assertNothingIsLost(without(cursor, start, i + 1), "without bytes from " + start);
        start = i + 1;
      }
    }
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, shorter, from, bytes.length - to);
    return shorter;
  }

  @Test
  void aCrashMayEndTheFileAnywhereButBehindWhatLogtailReads() throws IOException {
    byte[] cursor = cursor();
    int logtail = secondLineEnd(cursor);
    for (int length = 0; length < cursor.length; length++) {
      int shorter = length;
      if (length < logtail - 1 || length > logtail) {
        begin();
        FileTime written = Files.getLastModifiedTime(scene.cursorFile());
        scene.doing(() -> Files.write(scene.cursorFile(), Arrays.copyOf(cursor, shorter)));
        scene.doing(() -> Files.setLastModifiedTime(scene.cursorFile(), written));
        assertNothingIsLost("the first " + length + " bytes");
      }
    }
  }

  private static int secondLineEnd(byte[] cursor) {
    int lines = 0;
    int end = 0;
    while (lines < 2) {
      lines += cursor[end++] == '\n' ? 1 : 0;
    }
    return end;
  }

  @Test
  void numbersOutOfRangeInACursorWithoutChecksumAreDamage() throws IOException {
    List<String> lines =
        new ArrayList<>(new String(cursor(), StandardCharsets.ISO_8859_1).lines().toList());
    lines.removeIf(line -> line.equals("sealed") || line.startsWith("check "));
    for (int line = 0; line < lines.size(); line++) {
      String[] words = lines.get(line).split(" ", -1);
      for (int word = 0; word < words.length; word++) {
        for (String number : List.of("-7", "2147483647", "4294967296", "9223372036854775807")) {
          if (words[word].matches("-?[0-9]+") && !isPlausible(lines.get(line), word)) {
            String[] changed = words.clone();
            changed[word] = number;
            List<String> other = new ArrayList<>(lines);
            other.set(line, String.join(" ", changed));
            begin();
            scene.doing(() -> Files.write(scene.cursorFile(), other));
            assertTrue(scene.run().text().contains(NEW), other.toString());
          }
        }
      }
    }
  }

  /** Times are believed: without a checksum nobody can tell a wrong one. */
  private static boolean isPlausible(String line, int word) {
    return line.startsWith("time") || line.startsWith("key") || word == 5;
  }

  @Test
  void aWrongNameOrInodeOfARenamedFileLosesNothing() throws IOException {
    String cursor = new String(cursor(), StandardCharsets.ISO_8859_1);
    for (String[] damage :
        List.of(
            new String[] {"log-saved\n", "log-sawed\n"},
            new String[] {"older (\\d+) \\d+", "older $1 87654321"})) {
      String damaged = cursor.replaceFirst(damage[0], damage[1]);
      assertNotEquals(cursor, damaged);
      begin();
      scene.doing(() -> Files.writeString(scene.cursorFile(), damaged));
      assertTrue(scene.run().text().contains(VERY_LATE), damaged);
    }
  }

  @Test
  void thePathOfALogThatWouldHaveAnotherFileProvesNothing() throws IOException {
    begin();
    List<String> lines = new ArrayList<>(Files.readAllLines(scene.cursorFile()));
    lines.removeIf(line -> line.equals("sealed") || line.startsWith("check "));
    lines.replaceAll(line -> line.equals("path /var/log/syslog") ? "path /var/log/sysl0g" : line);
    scene.doing(() -> Files.write(scene.cursorFile(), lines));
    LogScene.Run run = scene.run();
    assertTrue(run.text().contains(LATE), run.text());
    assertTrue(run.problems().get(0).contains("the path is not /var/log/syslog"), run.toString());
  }

  @Test
  void whatIsNoFileIsSaidAndReplaced() throws IOException {
    begin();
    Path elsewhere = scene.state.resolve("elsewhere");
    scene.doing(() -> Files.move(scene.cursorFile(), elsewhere));
    scene.doing(() -> Files.createSymbolicLink(scene.cursorFile(), elsewhere));
    LogScene.Run run = scene.run();
    assertTrue(run.text().contains(LATE) && run.text().contains(NEW), run.text());
    assertTrue(run.problems().get(0).contains("not a regular file"), run.toString());
    assertEquals("", scene.run().text());
    try (Stream<Path> files = Files.list(scene.state)) {
      assertEquals(2, files.count());
    }
  }
}
