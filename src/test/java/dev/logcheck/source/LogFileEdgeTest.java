package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that are not just files, and logs that change while they are read. */
final class LogFileEdgeTest {
  private static final String MANY = "a line of some length\n".repeat(100);

  private final LogScene scene = new LogScene();

  @Test
  void aLogRotatedWhileItIsReadIsReadToItsEnd() {
    scene.write(MANY);
    Collected sink = new Collected();
    commit(scene.run(sink.doingOnce(() -> scene.rename("syslog", "syslog.1").write("new\n"))));
    assertEquals(MANY, sink.text());
    assertEquals("new\n", scene.run().text());
  }

  @Test
  void aLogTruncatedWhileItIsReadGoesOnInItsCopy() {
    scene.write(MANY);
    Collected sink = new Collected();
    commit(scene.run(sink.doingOnce(() -> scene.copy("syslog", "syslog.1").truncate("new\n"))));
    assertEquals(MANY + "new\n", sink.text() + scene.run().text());
  }

  @Test
  void aLogTruncatedAndFilledAgainWhileItIsReadGivesNoLineOfTheWrongPlace() {
    scene.write(MANY);
    String other = "another line of another length\n".repeat(200);
    Collected sink = new Collected();
    commit(scene.run(sink.doingOnce(() -> scene.copy("syslog", "syslog.1").truncate(other))));
    assertEquals(MANY + other, sink.text() + scene.run().text());
  }

  @Test
  void aLogThatGrowsWhileItIsReadIsReadToTheSizeItHad() {
    scene.write(MANY);
    Collected sink = new Collected();
    commit(scene.run(sink.doingAlways(() -> scene.write("more\n"))));
    assertEquals(MANY, sink.text());
    assertTrue(scene.run().text().startsWith("more\nmore\n"));
  }

  @Test
  void aRotatedFileDeletedWhileItIsReadIsReadToItsEnd() {
    scene.write("one\n").run();
    scene.write(MANY).rename("syslog", "syslog.1").write("new\n");
    Collected sink = new Collected();
    scene.run(sink.doingOnce(() -> scene.delete("syslog.1")));
    assertEquals(MANY + "new\n", sink.text());
  }

  private void commit(Reading reading) {
    scene.doing(
        () -> {
          SavedState.save(scene.state, reading);
          return null;
        });
  }

  @Test
  void aSymbolicLinkIsFollowedAndRotationSoughtBesideItsTarget() throws IOException {
    Path elsewhere = scene.directory.resolve("data");
    scene.doing(() -> Files.createDirectory(elsewhere));
    scene.write(elsewhere.resolve("syslog"), "one\n");
    scene.doing(() -> Files.createSymbolicLink(scene.log, elsewhere.resolve("syslog"))).run();
    scene.write("two\n").rename("data/syslog", "data/syslog.1");
    scene.write(elsewhere.resolve("syslog"), "three\n");
    assertEquals("two\nthree\n", scene.run().text());
  }

  @Test
  void aLinkThatIsTurnedToTheFileOfTheNextDayIsFollowed() throws IOException {
    scene.write(scene.at("syslog-20261120"), "one\n");
    scene.doing(() -> Files.createSymbolicLink(scene.log, scene.at("syslog-20261120"))).run();
    scene.write("two\n").delete("syslog").write(scene.at("syslog-20261121"), "three\n");
    scene.doing(() -> Files.createSymbolicLink(scene.log, scene.at("syslog-20261121")));
    assertEquals("two\nthree\n", scene.run().text());
  }

  @Test
  void aDanglingLinkIsNamed() {
    scene.doing(() -> Files.createSymbolicLink(scene.log, scene.at("nowhere")));
    assertEquals("no such file", scene.unreadable().detail());
  }

  @Test
  void aDirectoryIsNamed() {
    scene.doing(() -> Files.createDirectory(scene.log));
    UnreadableLogException unreadable = scene.unreadable();
    assertEquals("E: File could not be read: /var/log/syslog", unreadable.getMessage());
    assertEquals("not a regular file; name its files: /var/log/syslog/*.log", unreadable.detail());
  }

  @Test
  void aMissingLogIsNamed() {
    assertEquals("no such file", scene.unreadable().detail());
  }

  @Test
  void aVanishedLogIsNamedEachTimeAndKeepsItsPlace() {
    scene.write("one\n").run();
    scene.rename("syslog", "elsewhere");
    assertEquals("no such file", scene.unreadable().detail());
    scene.rename("elsewhere", "syslog").write("two\n");
    assertEquals("two\n", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"with blank", "with\nnewline", "non-ascii \u00e9\u4e16", "100%0A", "-dash"})
  void aNameIsOnlyAName(String name) {
    scene.log = scene.at(name);
    scene.write("one\n").run();
    scene.write("two\n").rename(name, name + ".1").write("three\n");
    assertEquals("two\nthree\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void aNameTooLongForACursorFileGetsAShorterOne() {
    Path deep = scene.at("d".repeat(120));
    scene.doing(() -> Files.createDirectory(deep));
    scene.log = deep.resolve("l".repeat(200));
    scene.write("one\n").run();
    assertEquals("two\n", scene.write("two\n").run().text());
    assertTrue(stateFiles().get(0).length() <= 255);
  }

  @Test
  void logsOfOneCursorNameKeepTheirPlacesApart() throws IOException {
    Path first = scene.at("a/b");
    Path second = scene.at("a.b");
    scene.doing(() -> Files.createDirectory(scene.at("a")));
    scene.write(first, "one\n").write(second, "ONE\n");
    scene.log = first;
    LogScene.Run run = scene.crash();
    scene.log = second;
    LogScene.Run other = scene.crash();
    commit(run.reading());
    commit(other.reading());
    assertEquals(2, stateFiles().size());
    scene.write(first, "two\n").write(second, "TWO\n");
    assertEquals("TWO\n", scene.run().text());
    scene.log = first;
    assertEquals("two\n", scene.run().text());
  }

  @Test
  void aStateDirectoryThatIsNotThereIsKnownBefore() {
    IOException problem =
        assertThrows(
            IOException.class, () -> SavedState.in(scene.at("missing")).verifyWritable(100));
    assertTrue(
        problem.getMessage().startsWith("/var/log/missing: positions cannot be saved there"));
  }

  @Test
  void verifyingTheStateDirectoryLeavesNothing() throws IOException {
    SavedState.in(scene.state).verifyWritable(100);
    assertEquals(List.of(), stateFiles());
  }

  @Test
  void whatAKilledRunLeftIsOverwritten() {
    scene.write(scene.state.resolve(".logcheck.new"), "rubbish").write("one\n").run();
    assertEquals(List.of("offset.var.log.syslog"), stateFiles());
  }

  @Test
  void aPlaceThatCannotBeSavedSaysThatLinesWillBeRepeated() {
    Reading reading = scene.write("one\n").crash().reading();
    scene.doing(() -> Files.deleteIfExists(scene.state));
    IOException problem =
        assertThrows(IOException.class, () -> SavedState.save(scene.state, reading));
    assertTrue(problem.getMessage().endsWith("every run will repeat its lines"));
  }

  @Test
  void aSpanIsTheSameInARepeatedRun() {
    scene.write("one\n").run();
    String span = scene.write("two\n").crash().reading().cursor().span();
    assertEquals(span, scene.crash().reading().cursor().span());
  }

  @Test
  void aPlaceMovedByHandIsBelieved() throws IOException {
    scene.write("one\ntwo\n").run();
    String cursor = scene.read(scene.cursorFile());
    String inode = cursor.substring(0, cursor.indexOf('\n'));
    scene.doing(() -> Files.writeString(scene.cursorFile(), inode + "\n4\n"));
    assertEquals("two\n", scene.run().text());
  }

  private List<String> stateFiles() {
    try (var files = Files.list(scene.state)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
