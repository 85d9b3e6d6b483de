package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogFileTest {
  private final LogScene scene = new LogScene();

  @Test
  void theFirstRunReadsTheWholeLog() {
    assertEquals("one\ntwo\n", scene.write("one\ntwo\n").run().text());
  }

  @Test
  void theNextRunReadsOnlyWhatIsNew() {
    scene.write("one\n").run();
    assertEquals("two\n", scene.write("two\n").run().text());
  }

  @Test
  void aRunWithoutNewsReadsAndWritesNothing() throws IOException {
    scene.write("one\n").run();
    Object written = Files.getLastModifiedTime(scene.cursorFile());
    assertEquals("", scene.run().text());
    assertEquals(written, Files.getLastModifiedTime(scene.cursorFile()));
  }

  @Test
  void aHalfLineWaitsForTheNextRun() {
    assertEquals("one\n", scene.write("one\ntw").run().text());
    assertEquals("two\n", scene.write("o\n").run().text());
  }

  @Test
  void whatWasNotCommittedIsReadAgain() {
    scene.write("one\n").crash();
    assertEquals("one\n", scene.run().text());
  }

  @Test
  void aRenamedLogIsReadToItsEndBeforeTheNewOne() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n");
    assertEquals("two\nthree\n", scene.run().text());
  }

  @Test
  void aLineThatARotationLeftUnendedIsComplete() {
    scene.write("one\ntw").run();
    scene.rename("syslog", "syslog.1").write("three\n");
    assertEquals("tw\nthree\n", scene.run().text());
  }

  @Test
  void threeRotationsBetweenRunsLoseNothing() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n");
    scene.rename("syslog.1", "syslog.2").rename("syslog", "syslog.1").write("four\n");
    scene.rename("syslog.2", "syslog.3").rename("syslog.1", "syslog.2");
    scene.rename("syslog", "syslog.1").write("five\n");
    assertEquals("two\nthree\nfour\nfive\n", scene.run().text());
  }

  @Test
  void aCopiedAndTruncatedLogIsFoundThoughItRegrewPastTheOffset() {
    scene.write("one\n").run();
    scene.write("two\n").copy("syslog", "syslog.1").truncate("three\nfour\nfive\n");
    assertEquals("two\nthree\nfour\nfive\n", scene.run().text());
  }

  @Test
  void aLogThatIsBeingCopiedAndTruncatedIsReadOnce() {
    scene.write("zero\n").run();
    scene.copy("syslog", "syslog.1").truncate("").run();
    scene.write("one\ntwo\n").rename("syslog.1", "syslog.2").copy("syslog", "syslog.1");
    assertEquals("one\ntwo\n", scene.run().text());
    assertEquals("three\n", scene.truncate("three\n").run().text());
  }

  @Test
  void aLogOfWhichMuchWasReadAndThatIsBeingCopiedIsReadOnce() {
    scene.write("one\n").run();
    scene.write("two\n").copy("syslog", "syslog.1");
    assertEquals("two\n", scene.run().text());
    assertEquals("three\n", scene.truncate("three\n").run().text());
  }

  @Test
  void aLogThatIsWrittenToWhileItIsBeingCopiedIsReadWhenItIsTruncated() {
    scene.write("one\n").run();
    scene.write("two\n").copy("syslog", "syslog.1").write("three\n");
    scene.meanwhile(() -> scene.truncate("four\n"));
    assertEquals("two\nfour\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void aLogThatBeginsLikeItsLastGenerationIsReadWholeAndNobodyWaitsForEver() {
    scene.write("start\n").run();
    scene.copy("syslog", "syslog.1").truncate("").write("start\nstart\n");
    assertEquals("start\nstart\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void aLogThatBeginsLikeItsLastGenerationOfWhichNothingWasReadIsReadAfterIt() {
    scene.write("zero\n").run();
    scene.copy("syslog", "syslog.1").truncate("").run();
    scene.write("start\n").rename("syslog.1", "syslog.2");
    scene.copy("syslog", "syslog.1").truncate("").write("start\n");
    assertEquals("start\nstart\n", scene.run().text());
  }

  @Test
  void aLogThatIsCopiedAndNeverTruncatedIsReadOnce() {
    String old = "a line of the log\n".repeat(100);
    scene.write(old).run();
    scene.write("two\n").copy("syslog", "syslog.1");
    assertEquals("two\n", scene.run().text());
    assertEquals("three\n", scene.write("three\n").run().text());
  }

  @Test
  void aLogTooShortToBeKnownThatIsCopiedAndNeverTruncatedIsReadOnce() {
    scene.write("one\n").copy("syslog", "syslog.1").run();
    assertEquals("two\n", scene.write("two\n").run().text());
    assertEquals("three\n", scene.write("three\n").run().text());
  }

  @Test
  void aLogThatIsBeingCopiedForTooLongIsLeftForTheNextRun() {
    scene.write("one\n").run();
    scene.write("two\n").copy("syslog", "syslog.1").write("three\n");
    scene.meanwhile(() -> scene.delete("syslog.1").copy("syslog", "syslog.1").write("more\n"));
    assertEquals("is being copied to /var/log/syslog.1", scene.unreadable().detail());
  }

  @Test
  void aLogTruncatedByHandIsReadAgainUnderTheWarningOfLogtail2() {
    scene.write("one\ntwo\n").run();
    assertEquals(
        """
        ***************
        *** WARNING ***: Log file /var/log/syslog is smaller than last time checked!
        *************** This could indicate tampering.
        new
        """,
        scene.truncate("new\n").run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void whereLinesAreGroupedALogTruncatedByHandIsAProblemAndNoLines() {
    scene.warnsInLines = false;
    scene.write("one\ntwo\n").run();
    LogScene.Run run = scene.truncate("new\n").run();
    assertEquals("new\n", run.text());
    assertEquals(1, run.problems().size());
    assertTrue(
        run.problems()
            .get(0)
            .startsWith(
                "/var/log/syslog: is smaller than at the last check on 2026-11-20 06:25:05: it was"
                    + " read up to byte 8, and now has 4 bytes, which were all read. What was"),
        run.problems().get(0));
    assertEquals(List.of(), scene.run().problems());
  }

  @Test
  void aCursorOfLogtail2IsTakenOver() throws IOException {
    scene.write("one\ntwo\n");
    Object inode = Files.getAttribute(scene.log, "unix:ino");
    scene.write(scene.cursorFile(), inode + "\n4\n");
    assertEquals("two\n", scene.run().text());
    List<String> lines = Files.readAllLines(scene.cursorFile());
    assertEquals(List.of(inode + "", "8"), lines.subList(0, 2));
  }

  @Test
  void aCursorFileIsForItsOwnerOnly() throws IOException {
    scene.write("one\n").run();
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.cursorFile())));
  }

  @Test
  void aDamagedCursorIsNamedAndTheLogReadAgain() {
    scene.write("one\n").run();
    scene.doing(() -> Files.writeString(scene.cursorFile(), "nonsense\n"));
    LogScene.Run run = scene.run();
    assertEquals("one\n", run.text());
    assertTrue(
        run.problems()
            .get(0)
            .contains("/var/lib/logcheck/offset.var.log.syslog is damaged (line 1: "));
  }

  @Test
  void aDamagedCursorIsKeptAside() {
    scene.write("one\n").run();
    scene.doing(() -> Files.writeString(scene.cursorFile(), "nonsense\n"));
    scene.run();
    Path aside = scene.state.resolve(CursorName.damaged("/var/log/syslog"));
    assertEquals("nonsense\n", scene.read(aside));
  }

  @Test
  void aCursorWithoutChecksumIsTakenAsItIs() throws IOException {
    scene.write("one\n").run();
    List<String> lines = new ArrayList<>(Files.readAllLines(scene.cursorFile()));
    lines.removeIf(line -> line.equals("sealed") || line.startsWith("check "));
    Files.write(scene.cursorFile(), lines);
    LogScene.Run run = scene.write("two\n").run();
    assertEquals("two\n", run.text());
    assertEquals(List.of(), run.problems());
  }
}
