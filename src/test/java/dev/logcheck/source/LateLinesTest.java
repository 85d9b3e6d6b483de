package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writers that keep a log open while it is rotated. */
final class LateLinesTest {
  private static final int MANY = 100;

  private final LogScene scene = new LogScene();

  @Test
  void aWriterThatKeepsItsFileOverThreeRotationsLosesNoLine() {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= 3; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n");
      scene.write(scene.at("syslog." + rotation), "late " + rotation + "\n");
      LogScene.Run run = scene.run();
      assertEquals("late " + rotation + "\nnew " + rotation + "\n", run.text());
      assertEquals(List.of(), run.problems());
    }
    assertEquals("", scene.run().text());
  }

  @Test
  void linesInSeveralOlderFilesAreReadWhileTheLogStands() {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= 3; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n").run();
    }
    scene.write(scene.at("syslog.3"), "third\n").write(scene.at("syslog.2"), "second\n");
    assertEquals("third\nsecond\n", scene.run().text());
    assertEquals("", scene.run().text());
    scene.write(scene.at("syslog.3"), "third again\n");
    assertEquals("third again\n", scene.run().text());
  }

  @Test
  void aLineThatIsEndedAfterTheRotationIsReadWholeOnceMore() {
    scene.write("one\n").run();
    rotate(1);
    scene.write("new\n").write(scene.at("syslog.1"), "half");
    assertEquals("half\nnew\n", scene.run().text());
    scene.write(scene.at("syslog.1"), " and half\nlate\n");
    assertEquals("half and half\nlate\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void compressedFilesAreReadOnceWhileTheLogHasNoWholeLine() {
    LogHistory history = new LogHistory(LogHistory.Naming.DAY_BEFORE_YEAR, Compression.GZIP);
    List.of(
            LogHistory.Deed.ROTATE,
            LogHistory.Deed.APPEND,
            LogHistory.Deed.RUN,
            LogHistory.Deed.APPEND,
            LogHistory.Deed.APPEND_LATE,
            LogHistory.Deed.ROTATE,
            LogHistory.Deed.APPEND_HALF,
            LogHistory.Deed.RUN,
            LogHistory.Deed.COMPRESS_ALL,
            LogHistory.Deed.RUN)
        .forEach(history::perform);
    history.finish();
    assertEquals(List.of("line 1", "late 3", "line 2", "half 4line 5"), history.delivered());
  }

  @Test
  void aFileIsRememberedUntilItIsGone() throws IOException {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= 3; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n").run();
    }
    assertEquals(2, older());
    scene.delete("syslog.3").run();
    assertEquals(1, older());
  }

  @Test
  void linesThatCameBeforeTheFileWasCompressedAreRead() throws IOException {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= 2; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n").run();
    }
    scene.write(scene.at("syslog.2"), "late\n");
    byte[] packed = Compressed.by(Compression.GZIP, scene.at("syslog.2"));
    scene.doing(() -> Files.write(scene.at("syslog.2.gz"), packed)).delete("syslog.2");
    assertEquals("late\n", scene.run().text());
    assertEquals("", scene.run().text());
    assertEquals(0, older());
  }

  @Test
  void aLogWithVeryManyOldFilesKeepsACursorThatCanBeRead() {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= MANY; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n").run();
    }
    scene.write(scene.at("syslog.40"), "late\n");
    LogScene.Run run = scene.run();
    assertEquals("late\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aCursorThatNamesOnlyOneOldFileIsRead() throws IOException {
    scene.write("one\n").run();
    for (int rotation = 1; rotation <= 2; rotation++) {
      rotate(rotation);
      scene.write("new " + rotation + "\n").run();
    }
    List<String> lines = Files.readAllLines(scene.cursorFile());
    // Without its seal, it is one of an earlier version.
    lines.removeIf(line -> line.matches("(older|check) .*|sealed"));
    scene.doing(() -> Files.write(scene.cursorFile(), lines));
    scene.write(scene.at("syslog.1"), "late\n").write("now\n");
    assertEquals("late\nnow\n", scene.run().text());
  }

  private long older() throws IOException {
    return Files.readAllLines(scene.cursorFile()).stream()
        .filter(line -> line.startsWith("older "))
        .count();
  }

  /** Renames all files, of which there are {@code count}. */
  private void rotate(int count) {
    for (int number = count - 1; number > 0; number--) {
      scene.rename("syslog." + number, "syslog." + (number + 1));
    }
    scene.rename("syslog", "syslog.1");
  }
}
