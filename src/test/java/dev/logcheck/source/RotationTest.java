package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a log between runs. */
final class RotationTest {
  /** Longer than what is hashed of a file, so that inode and content together are certain. */
  private static final String LONG = "a line of some length\n".repeat(100);

  private final LogScene scene = new LogScene();

  @Test
  void tenRotationsBetweenRunsLoseNothing() {
    scene.write("line 0\n").run();
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      scene.write("line " + i + "\n");
      expected.append("line ").append(i).append('\n');
      for (int number = i - 1; number > 0; number--) {
        scene.rename("syslog." + number, "syslog." + (number + 1));
      }
      scene.rename("syslog", "syslog.1");
    }
    assertEquals(expected + "now\n", scene.write("now\n").run().text());
  }

  @ParameterizedTest
  @EnumSource(
      value = Compression.class,
      names = {"GZIP", "XZ", "BZIP2"})
  void aCompressedFileIsKnownByItsContent(Compression compression) {
    scene.write(LONG + "one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n");
    compress("syslog.1", compression);
    assertEquals("two\nthree\n", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        olddir /srv/attic
        /var/log/other {
          daily
        }
        """,
        """
        "/var/log/other"
        /var/log/sys* {
          daily
          olddir /srv/attic
        }
        """,
        """
        /var/log/syslog {
          postrotate
            if x; then {
          endscript
          olddir "/srv/attic"
        }
        """,
      })
  void theDirectoryForOldLogsIsWhereLogrotateIsToldToUseIt(String configuration) {
    configure(configuration);
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "/srv/attic/syslog.1").write("three\n");
    assertEquals("two\nthree\n", scene.run().text());
  }

  @Test
  void theDirectoryForOldFilesOfOtherLogsIsNoneOfThisOne() {
    configure(
        """
        /var/log/other {
          olddir /srv/attic
        }
        /var/log/syslog {
          daily
        }
        """);
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "/srv/attic/syslog.1").write("three\n");
    LogScene.Run run = scene.run();
    assertEquals("three\n", run.text());
    assertTrue(run.problems().get(0).contains("is lost"), run.problems()::toString);
  }

  private void configure(String logrotate) {
    scene
        .doing(() -> Files.createDirectories(scene.at("/srv/attic")))
        .doing(() -> Files.createDirectories(scene.at("/etc/logrotate.d")))
        .write(scene.at("/etc/logrotate.d/site"), logrotate);
  }

  @Test
  void aPlainFileCountsWhileItIsBeingCompressed() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n");
    scene.write(scene.at("syslog.1.gz"), "\037\213\b");
    LogScene.Run run = scene.run();
    assertEquals("two\nthree\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aDamagedCompressedFileIsReadAsFarAsItGoesAndNamed() throws IOException {
    scene.write("one\n").run();
    scene.rename("syslog", "syslog.2").write(randomLines(2000)).rename("syslog", "syslog.1");
    compress("syslog.1", Compression.GZIP);
    byte[] whole = Files.readAllBytes(scene.at("syslog.1.gz"));
    scene.doing(
        () ->
            Files.write(scene.at("syslog.1.gz"), java.util.Arrays.copyOf(whole, whole.length / 2)));
    LogScene.Run run = scene.write("now\n").run();
    assertTrue(run.text().startsWith("0 ") && run.text().endsWith("\nnow\n"));
    assertTrue(
        run.problems().get(0).startsWith("/var/log/syslog.1.gz: cannot be read beyond byte "));
    assertEquals("", scene.run().text());
  }

  private static String randomLines(int count) {
    StringBuilder text = new StringBuilder();
    java.util.Random random = new java.util.Random(42);
    for (int i = 0; i < count; i++) {
      text.append(i).append(' ').append(random.nextLong()).append('\n');
    }
    return text.toString();
  }

  @Test
  void aLogThatTookTheInodeOfItsPredecessorIsAnotherOne() throws IOException {
    scene.write(LONG).run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n" + LONG + LONG);
    compress("syslog.1", Compression.GZIP);
    String cursor = scene.read(scene.cursorFile());
    String before = cursor.substring(0, cursor.indexOf('\n'));
    String now = Files.getAttribute(scene.log, "unix:ino").toString();
    String reused =
        cursor
            .replaceFirst("^" + before + "\n", now + "\n")
            .replaceFirst("at 1 " + before + " ", "at 1 " + now + " ")
            .replaceFirst("sealed\n", "")
            .replaceFirst("check .*\n", "");
    scene.doing(() -> Files.writeString(scene.cursorFile(), reused));
    assertEquals("two\nthree\n" + LONG + LONG, scene.run().text());
  }

  @Test
  void aLogRenamedByHandIsFound() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.before-the-incident").write("three\n");
    assertEquals("two\nthree\n", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"old-log", "attic/whatever"})
  void aLogMovedByHandUnderAnyNameIsFoundBesideIt(String name) {
    scene.doing(() -> Files.createDirectory(scene.at("attic")));
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", name).write("three\n");
    LogScene.Run run = scene.run();
    assertEquals("two\nthree\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void filesInADirectoryThatNoConfigurationNamesAreFound() {
    scene.doing(() -> Files.createDirectory(scene.at("attic")));
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "attic/syslog.2");
    scene.write("three\n").rename("syslog", "attic/syslog.1").write("four\n");
    assertEquals("two\nthree\nfour\n", scene.run().text());
  }

  @ParameterizedTest
  @EnumSource(
      value = Compression.class,
      names = {"GZIP", "XZ", "BZIP2"})
  void aFileCompressedUnderAnExtensionOfItsOwnIsFound(Compression compression) {
    scene.write(LONG + "one\n").run();
    scene.write("two\n").rename("syslog", "syslog.2");
    scene.write("three\n").rename("syslog", "syslog.1").write("four\n");
    compress("syslog.1", compression);
    compress("syslog.2", compression);
    for (String name : List.of("syslog.1", "syslog.2")) {
      scene.rename(name + compression.extension(), name + ".packed");
    }
    LogScene.Run run = scene.run();
    assertEquals("two\nthree\nfour\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void otherFilesBesideALogThatIsLostAreNotReadAsIfTheyWereIts() {
    scene.write("one\n").run();
    scene.delete("syslog").write("two\n");
    scene.write(scene.at("syslog.1.offset"), "8\n").write(scene.at("other"), "other\n");
    LogScene.Run run = scene.run();
    assertEquals("two\n", run.text());
    assertTrue(run.problems().get(0).contains("olddir"), run.problems()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {".s", ".u"})
  void theFilesOfMultilogAreThoseOfItsCurrentOne(String extension) {
    scene.log = scene.at("current");
    scene.write("one\n").run();
    scene.write("two\n").rename("current", "@40000000691e9d2d12345678" + extension);
    scene.write("three\n").rename("current", "@40000000691e9d3d00000000.s").write("four\n");
    LogScene.Run run = scene.run();
    assertEquals("two\nthree\nfour\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aCopyOfTheLogUnderItsNameGoesOn() {
    scene.write("one\n").run();
    scene.copy("syslog", "copy").rename("copy", "syslog").write("two\n");
    assertEquals("two\n", scene.run().text());
  }

  @Test
  void linesThatCameLateIntoTheRotatedFileAreRead() {
    scene.write("one\n").run();
    scene.rename("syslog", "syslog.1").write("three\n").run();
    scene.write(scene.at("syslog.1"), "two, late\n").write("four\n");
    assertEquals("two, late\nfour\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void aDatedFileIsYoungerThanTheNumberedOnesBeforeTheSchemeWasChanged() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1");
    scene.write("three\n").rename("syslog", "syslog-20261120").write("four\n");
    assertEquals("two\nthree\nfour\n", scene.run().text());
  }

  @Test
  void aCompressedFileLeftOverFromAnOlderSchemeIsNotReadAgain() {
    scene.write("zero\n").run();
    scene.rename("syslog", "syslog.1");
    compress("syslog.1", Compression.GZIP);
    scene.doing(() -> Files.setLastModifiedTime(scene.at("syslog.1.gz"), longAgo()));
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("three\n");
    assertEquals("two\nthree\n", scene.run().text());
  }

  private FileTime longAgo() {
    return FileTime.from(LogScene.START.minus(Duration.ofDays(1)));
  }

  @Test
  void filesThatAreGoneAreSaidAndTheYoungerOnesRead() {
    scene.write("one\n").run();
    scene.write("two\n").delete("syslog");
    scene.write("three\n").rename("syslog", "syslog.1").write("four\n");
    LogScene.Run run = scene.run();
    assertEquals("three\nfour\n", run.text());
    assertTrue(run.problems().get(0).contains("up to byte 4"));
    assertTrue(run.problems().get(0).contains("after 2026-11-20 06:25:"));
  }

  @Test
  void theHalfLineOfAFileThatIsGoneIsTheLeastThatWasLost() {
    scene.write("one\ntw").run();
    scene.delete("syslog").write("three\n");
    assertTrue(scene.run().problems().get(0).contains("at least 2 bytes"));
  }

  @Test
  void oldFilesAreNotReadAgainWhenTheLogIsDeleted() {
    scene.write("one\n").run();
    scene.rename("syslog", "syslog.1").write("two\n").run();
    scene.delete("syslog").write("three\n");
    assertEquals("three\n", scene.run().text());
  }

  @Test
  void aLogThatGrewToAnotherContentIsReadAgainUnderAWarning() {
    scene.write("one\n").run();
    assertEquals(
        """
        ***************
        *** WARNING ***: Log file /var/log/syslog has another content than last time checked!
        *************** This could indicate tampering.
        ONE
        two
        """,
        scene.truncate("ONE\ntwo\n").run().text());
  }

  @Test
  void anEmptiedLogWarnsOnce() {
    scene.write("one\n").run();
    assertTrue(scene.truncate("").run().text().contains("WARNING"));
    assertEquals("", scene.run().text());
    assertEquals("two\n", scene.write("two\n").run().text());
  }

  @Test
  void aRotatedLogWhoseSuccessorIsNotMadeYetIsReadToItsEnd() {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1");
    LogScene.Run run = scene.run();
    assertEquals("two\n", run.text());
    assertEquals(
        List.of(
            "/var/log/syslog: there is no such file now; its rotated files were read to their end"),
        run.problems());
    assertEquals("three\n", scene.write("three\n").run().text());
  }

  @Test
  void anEmptyLogThatIsRotatedManyTimesKeepsItsPlace() {
    scene.write("one\n").run();
    scene.rename("syslog", "syslog.1").write("").run();
    scene.rename("syslog.1", "syslog.2").rename("syslog", "syslog.1").write("").run();
    compress("syslog.2", Compression.GZIP);
    assertEquals("", scene.run().text());
    assertEquals("two\n", scene.write("two\n").run().text());
  }

  @Test
  void aCompressedPredecessorOfAnEmptyLogIsNotReadAgainAndAgain() throws IOException {
    scene.write("one\n").run();
    scene.write("two\n").rename("syslog", "syslog.1").write("");
    compress("syslog.1", Compression.GZIP);
    assertEquals("two\n", scene.run().text());
    Object saved = Files.getLastModifiedTime(scene.cursorFile());
    assertEquals("", scene.run().text());
    assertEquals(saved, Files.getLastModifiedTime(scene.cursorFile()));
    assertEquals("three\n", scene.write("three\n").run().text());
  }

  @Test
  void aSymbolicLinkAmongTheRotatedFilesIsNotFollowed() {
    scene.write("one\n").run();
    scene.delete("syslog").write("two\n");
    scene.write(scene.at("secret"), "secret\n");
    scene.doing(() -> Files.createSymbolicLink(scene.at("syslog.1"), scene.at("secret")));
    assertEquals("two\n", scene.run().text());
  }

  private void compress(String name, Compression compression) {
    Path plain = scene.at(name);
    Path packed = scene.at(name + compression.extension());
    scene.doing(() -> Files.write(packed, Compressed.by(compression, plain)));
    scene.doing(() -> Files.setLastModifiedTime(packed, Files.getLastModifiedTime(plain)));
    scene.delete(name);
  }
}
