package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.BreakingDisk.End;
import dev.logcheck.machine.BreakingDisk.Killed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A commit that ends at each of its steps: afterwards all of it is there or nothing, no file is
 * empty, and nothing is left behind.
 */
final class CrashTest {
  private static final Instant TOUCHED = Instant.parse("2026-11-20T06:25:01Z");

  @ParameterizedTest
  @CsvSource({"1, KILL", "1, POWER", "3, KILL", "3, POWER", "8, POWER", "9, KILL", "20, POWER"})
  void aCommitThatEndsAtAnyStepIsAllOrNothing(int files, End end) throws IOException {
    int steps = 0;
    while (endsAt(steps, files, end)) {
      steps++;
    }
    assertTrue(steps > 5, "only " + steps + " steps");
  }

  /** Returns false if the commit has fewer steps than that. */
  private static boolean endsAt(int steps, int files, End end) throws IOException {
    MemoryState state = new MemoryState();
    state.commit(commit -> put(commit, files, "old"));
    BreakingDisk disk = new BreakingDisk(steps, end);
    boolean ended = commitEnds(disk, state.directory(), files);
    assertEquals(List.of(), state.open().replay());
    assertAllOrNothing(state, files, ended);
    return ended;
  }

  private static boolean commitEnds(BreakingDisk disk, Path directory, int files)
      throws IOException {
    Commit commit = new StateDirectory(directory, disk, disk).begin();
    put(commit, files, "new");
    try {
      commit.write();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private static void assertAllOrNothing(MemoryState state, int files, boolean ended)
      throws IOException {
    state.commit(commit -> commit.put("next", new byte[] {'x'}));
    Files.delete(state.file("next"));
    Map<String, String> found = contents(state);
    String version = ended && found.get("file0").startsWith("old") ? "old" : "new";
    assertEquals(expected(files, version), found);
  }

  private static Map<String, String> expected(int files, String version) {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      expected.put("file" + i, version + " content " + i);
    }
    return expected;
  }

  private static Map<String, String> contents(MemoryState state) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(state.directory())) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static void put(Commit commit, int files, String version) {
    expected(files, version)
        .forEach((name, text) -> commit.put(name, text.getBytes(StandardCharsets.UTF_8), TOUCHED));
  }

  @ParameterizedTest
  @CsvSource({"KILL", "POWER"})
  void aReplayThatEndsAtAnyStepIsGoneOnWith(End end) throws IOException {
    int steps = 0;
    while (replayEndsAt(steps, end)) {
      steps++;
    }
    assertTrue(steps > 20, "only " + steps + " steps");
  }

  private static boolean replayEndsAt(int steps, End end) throws IOException {
    int files = 12;
    MemoryState state = promised(files);
    BreakingDisk disk = new BreakingDisk(steps, end);
    boolean ended = false;
    try {
      new StateDirectory(state.directory(), disk, disk).replay();
    } catch (Killed e) {
      ended = true;
    }
    assertEquals(List.of(), state.open().replay());
    assertAllOrNothing(state, files, false);
    return ended;
  }

  /** A state directory of which the commit is on the disk, and no file yet. */
  private static MemoryState promised(int files) throws IOException {
    MemoryState state = new MemoryState();
    state.commit(commit -> put(commit, files, "old"));
    int steps = 0;
    while (!Files.exists(state.file("commit"))) {
      assertTrue(commitEnds(new BreakingDisk(steps, End.KILL), state.directory(), files));
      steps++;
    }
    return state;
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "20"})
  void aFullDiskCostsRepeatsAtMostAndLeavesNothing(int files) throws IOException {
    int steps = 0;
    while (isFullAt(steps, files)) {
      steps++;
    }
    assertTrue(steps > 3, "only " + steps + " steps");
  }

  private static boolean isFullAt(int steps, int files) throws IOException {
    MemoryState state = new MemoryState();
    state.commit(commit -> put(commit, files, "old"));
    BreakingDisk disk = new BreakingDisk(steps, End.FULL);
    Commit commit = new StateDirectory(state.directory(), disk, disk).begin();
    put(commit, files, "new");
    boolean full = false;
    try {
      commit.write();
    } catch (IOException e) {
      full = true;
      assertTrue(e.getMessage().startsWith("/state: what this run did cannot be saved (No space"));
    }
    assertTrue(Files.notExists(StateFile.temporary(state.directory())));
    full |= Files.exists(state.file("commit"));
    state.open().replay();
    assertAllOrNothing(state, files, full);
    return full;
  }

  @ParameterizedTest
  @CsvSource({"KILL", "POWER"})
  void aRunThatWritesNothingReadsWhatTheNextRunWillFinish(End end) throws IOException {
    for (int steps = 0; steps < 60; steps++) {
      MemoryState state = new MemoryState();
      state.commit(commit -> put(commit, 10, "old"));
      if (!commitEnds(new BreakingDisk(steps, end), state.directory(), 10)) {
        return;
      }
      StateDirectory reader = state.open();
      assertEquals(List.of(), reader.readThrough());
      Map<String, String> before = contents(state);
      Map<String, String> seen = new TreeMap<>();
      for (int i = 0; i < 10; i++) {
        byte[] bytes = reader.read("file" + i, 100).orElseThrow().bytes();
        seen.put("file" + i, new String(bytes, StandardCharsets.UTF_8));
      }
      assertEquals(before, contents(state));
      state.open().replay();
      assertEquals(expected(10, seen.get("file0").substring(0, 3)), seen);
      assertEquals(seen, withoutTemporary(contents(state)));
    }
    throw new AssertionError("the commit has more steps than that");
  }

  private static Map<String, String> withoutTemporary(Map<String, String> contents) {
    contents.keySet().removeIf(name -> name.startsWith("."));
    return contents;
  }
}
