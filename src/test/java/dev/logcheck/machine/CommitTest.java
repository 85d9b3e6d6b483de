package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one run saves, and what the next one finds. */
final class CommitTest {
  private static final Instant TOUCHED = Instant.parse("2026-11-20T06:25:01Z");
  private static final int LIMIT = 1000;

  private final MemoryState state = new MemoryState();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(String name) throws IOException {
    return new String(state.open().read(name, LIMIT).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(state.directory())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void filesAreReplacedForTheirOwnerAlone() throws IOException {
    Files.writeString(state.file("a"), "old");
    state.commit(
        commit -> {
          commit.put("a", bytes("new"));
          commit.put("b", bytes("other"), TOUCHED);
        });
    assertEquals("new", text("a"));
    assertEquals(TOUCHED, state.open().read("b", LIMIT).orElseThrow().modified());
    assertEquals(List.of("a", "b"), names());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.file("a"))));
  }

  @Test
  void anEmptyCommitTouchesNothing() throws IOException {
    BreakingDisk disk = new BreakingDisk(0, BreakingDisk.End.KILL);
    new StateDirectory(state.directory(), disk, disk).begin().write();
    assertEquals(List.of(), names());
  }

  @Test
  void whatStaysAsItIsIsNotWritten() throws IOException {
    state.commit(commit -> commit.put("a", bytes("same")));
    BreakingDisk disk = new BreakingDisk(0, BreakingDisk.End.KILL);
    Commit commit = new StateDirectory(state.directory(), disk, disk).begin();
    commit.put("a", bytes("same"));
    commit.write();
    assertEquals("same", text("a"));
  }

  @Test
  void whatWillBeWrittenCanBeReadBefore() throws IOException {
    state.commit(
        commit -> {
          commit.put("a", bytes("first"));
          assertEquals("first", read(commit, "a"));
        });
    state.commit(commit -> assertEquals("first", read(commit, "a")));
  }

  private static String read(Commit commit, String name) {
    try {
      return new String(commit.read(name, LIMIT).orElseThrow().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fiveThousandFilesCostAFewSyncs() throws IOException {
    BreakingDisk disk = BreakingDisk.unbreakable();
    Commit commit = new StateDirectory(state.directory(), disk, disk).begin();
    for (int i = 0; i < 5000; i++) {
      commit.put("offset.var.log." + i, bytes("1\n" + i + "\n"));
    }
    commit.write();
    assertEquals(2, disk.fsyncs());
    assertEquals(1, disk.systemSyncs());
    assertEquals(5000, names().size());
  }

  @Test
  void whereSyncDoesNotWorkTheNextRunSyncsEachFile() throws IOException {
    StateDirectory first = open(BreakingDisk.unbreakable());
    Commit commit = first.begin();
    for (int i = 0; i < 20; i++) {
      commit.put("file" + i, bytes("new"));
    }
    commit.write();
    assertTrue(names().contains("commit"));
    BreakingDisk disk = BreakingDisk.unbreakable();
    assertEquals(List.of(), open(disk).replay());
    assertEquals(21, disk.fsyncs());
    assertEquals(20, names().size());
  }

  /** On a machine without {@code sync}. */
  private StateDirectory open(BreakingDisk disk) {
    return new StateDirectory(state.directory(), disk, command -> new EndedProcess(127));
  }

  /** Leaves a commit of "a" and "b" that was promised, and not begun. */
  private void promise() throws IOException {
    List<Change> changes =
        List.of(
            new Change("a", bytes("new a"), null, Checksum.of(bytes("old a"))),
            new Change("b", bytes("new b"), TOUCHED, Checksum.of(bytes("old b"))));
    new CommitRecord(state.directory(), new SystemDisk(), command -> new EndedProcess(0))
        .write(changes);
    Files.writeString(state.file("a"), "old a");
    Files.writeString(state.file("b"), "old b");
  }

  @Test
  void anUnfinishedCommitIsFinishedByTheNextRun() throws IOException {
    promise();
    assertEquals(List.of(), state.open().replay());
    assertEquals("new a", text("a"));
    assertEquals("new b", text("b"));
    assertEquals(FileTime.from(TOUCHED), Files.getLastModifiedTime(state.file("b")));
    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void aFileThatWasMovedByHandStaysAndIsNamed() throws IOException {
    promise();
    Files.writeString(state.file("a"), "by hand");
    List<String> notices = state.open().replay();
    assertEquals(1, notices.size());
    assertTrue(
        notices.get(0).startsWith("An earlier run was stopped while it saved its state, and"),
        notices.get(0));
    assertEquals("by hand", text("a"));
    assertEquals("new b", text("b"));
  }

  @Test
  void aFileThatWasRemovedStaysAway() throws IOException {
    promise();
    Files.delete(state.file("a"));
    assertEquals(1, state.open().replay().size());
    assertEquals(List.of("b"), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "new", "\0\0\0\0\0", "new\0\0"})
  void whatAPowerFailureLeavesIsReplaced(String torn) throws IOException {
    promise();
    Files.writeString(state.file("a"), torn);
    assertEquals(List.of(), state.open().replay());
    assertEquals("new a", text("a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 20, 40, 60, 80})
  void aDamagedRecordIsSetAsideAndNamed(int at) throws IOException {
    promise();
    byte[] record = Files.readAllBytes(state.file("commit"));
    record[at] ^= 1;
    Files.write(state.file("commit"), record);
    assertDamaged("its checksum is wrong");
    assertEquals("old a", text("a"));
  }

  private void assertDamaged(String reason) throws IOException {
    List<String> read = state.open().readThrough();
    assertTrue(read.get(0).contains(reason), read.get(0));
    List<String> notices = state.open().replay();
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("(" + reason + ")"), notices.get(0));
    assertTrue(notices.get(0).contains("/state/commit.damaged"), notices.get(0));
    assertTrue(Files.exists(state.file("commit.damaged")));
    assertFalse(Files.exists(state.file("commit")));
    assertEquals(List.of(), state.open().replay());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 30, 60})
  void aRecordThatWasCutIsSetAsideAndNamed(int length) throws IOException {
    promise();
    byte[] record = Files.readAllBytes(state.file("commit"));
    Files.write(state.file("commit"), Arrays.copyOf(record, length));
    assertDamaged("its checksum is wrong");
  }

  @Test
  void aRecordLargerThanAnyRunWritesIsSetAsideAndNamed() throws IOException {
    try (OutputStream out = Files.newOutputStream(state.file("commit"))) {
      for (int i = 0; i <= CommitRecord.LIMIT / 65_536; i++) {
        out.write(new byte[65_536]);
      }
    }
    assertDamaged("larger than 25165824 bytes, which is more than it can ever need; remove it");
  }

  @Test
  void aRecordWithAnImpossibleTimeIsSetAsideAndNamed() throws IOException {
    Instant rare = Instant.ofEpochSecond(0x0001020304050607L);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    CommitFormat.print(
        List.of(new Change("a", bytes("x"), rare, Checksum.of(bytes("old a")))), record);
    ByteBuffer forged = ByteBuffer.wrap(record.toByteArray());
    int at = 0;
    while (forged.getLong(at) != rare.getEpochSecond()) {
      at++;
    }
    forged.putLong(at, Long.MAX_VALUE);
    CRC32 crc = new CRC32();
    crc.update(forged.array(), 0, forged.capacity() - Long.BYTES);
    forged.putLong(forged.capacity() - Long.BYTES, crc.getValue());
    Files.write(state.file("commit"), forged.array());
    List<String> notices = state.open().replay();
    assertTrue(notices.get(0).contains("a value that no run writes"), notices.get(0));
    assertEquals(List.of(), state.open().replay());
  }

  @Test
  void aRecordIsSetAsideEvenWhereADirectoryHasThatName() throws IOException {
    promise();
    Files.write(state.file("commit"), bytes("junk"));
    Files.createDirectories(state.file("commit.damaged").resolve("full"));
    List<String> notices = state.open().replay();
    assertTrue(notices.get(0).contains("/state/commit.damaged.2"), notices.get(0));
    assertEquals(List.of(), state.open().replay());
  }

  @Test
  void aDirectoryOrALinkInTheRecordsPlaceIsSetAsideAndNamed() throws IOException {
    Files.createDirectory(state.file("commit"));
    assertDamaged("not a regular file; remove it");
    Files.delete(state.file("commit.damaged"));
    Files.createSymbolicLink(state.file("commit"), state.file("elsewhere"));
    assertEquals(1, state.open().replay().size());
  }

  @Test
  void noRecordReachesAFileElsewhere() throws IOException {
    List<Change> changes =
        List.of(new Change("../etc", bytes("new"), null, Checksum.of(bytes("old"))));
    new CommitRecord(state.directory(), new SystemDisk(), command -> new EndedProcess(0))
        .write(changes);
    assertDamaged("it names a file that is not in the state directory");
    assertThrows(
        IllegalArgumentException.class,
        () -> state.commit(commit -> commit.put("../etc", new byte[0])));
  }

  @Test
  void aDirectoryInAFilesPlaceCostsThatFileOnly() throws IOException {
    Files.createDirectory(state.file("a"));
    IOException problem =
        assertThrows(
            IOException.class,
            () ->
                state.commit(
                    commit -> {
                      commit.put("a", bytes("new a"));
                      commit.put("b", bytes("new b"));
                      commit.put("c", bytes("new c"));
                    }));
    assertTrue(problem.getMessage().startsWith("/state/a: cannot be saved"), problem.getMessage());
    assertEquals("new b", text("b"));
    assertEquals("new c", text("c"));
  }

  @Test
  void aRunThatOnlyReadsLeavesTheCommitToTheNext() throws IOException {
    promise();
    StateDirectory reader = state.open();
    assertEquals(List.of(), reader.readThrough());
    StateContent content = reader.read("b", LIMIT).orElseThrow();
    assertEquals("new b", new String(content.bytes(), StandardCharsets.UTF_8));
    assertEquals(TOUCHED, content.modified());
    assertEquals(List.of("a", "b", "commit"), names());
  }

  @Test
  void aFullStateDirectoryNamesTheFix() throws IOException {
    BreakingDisk disk = new BreakingDisk(1, BreakingDisk.End.FULL);
    StateDirectory full = new StateDirectory(state.directory(), disk, disk);
    assertEquals(
        "/state: positions cannot be saved there (No space left on device); make it an existing"
            + " directory that this user may write to, with space left",
        assertThrows(IOException.class, () -> full.verifyWritable(100)).getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void aLinkToTheStateDirectoryIsResolvedOnce() throws IOException {
    Path link = Files.createSymbolicLink(state.file("../link"), state.directory());
    StateDirectory open = StateDirectory.open(link, command -> new EndedProcess(0));
    Files.delete(link);
    Files.createSymbolicLink(link, state.file("../elsewhere"));
    Commit commit = open.begin();
    commit.put("a", bytes("new"));
    commit.write();
    assertEquals("new", text("a"));
  }
}
