package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs whose generations cannot be told apart by their content. */
final class AlikeLinesTest {
  private static final String LINE = "the same line, again and again\n";

  private final LogScene scene = new LogScene();

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 50})
  void linesThatWereCopiedAndTruncatedAwayAreReadThoughTheLogRegrewToItsOffset(int read) {
    scene.write(LINE.repeat(read)).run();
    scene.write(LINE.repeat(300)).copy("syslog", "syslog.1").truncate("");
    LogScene.Run run = scene.write(LINE.repeat(read)).run();
    assertEquals(LINE.repeat(300 + read), run.text());
    assertEquals(List.of(), run.problems());
    assertEquals("", scene.run().text());
  }

  @Test
  void aLogThatRegrewBeyondItsCopyIsRatherReadTwiceAndSaysSo() {
    scene.write(LINE.repeat(50)).run();
    scene.copy("syslog", "syslog.1").truncate("");
    LogScene.Run run = scene.write(LINE.repeat(80)).run();
    assertEquals(LINE.repeat(80), run.text());
    assertTrue(
        run.problems().get(0).contains("lines may be reported twice"), run.problems()::toString);
    assertEquals("", scene.run().text());
  }

  @Test
  void twoTruncationsBetweenRunsLoseNothing() {
    scene.write(LINE.repeat(50)).run();
    scene.write(LINE.repeat(10)).copy("syslog", "syslog.1").truncate("");
    scene.rename("syslog.1", "syslog.2").write(LINE.repeat(70));
    scene.copy("syslog", "syslog.1").truncate("").write(LINE.repeat(50));
    assertEquals(LINE.repeat(10 + 70 + 50), scene.run().text());
  }

  @Test
  void aLogThatJustGrowsBesideItsOldFilesIsReadOnce() {
    scene.write(LINE.repeat(100)).rename("syslog", "syslog.1").write(LINE.repeat(50)).run();
    assertEquals(LINE, scene.write(LINE).run().text());
    scene.rename("syslog.1", "syslog.2").rename("syslog", "syslog.1").write(LINE.repeat(60));
    assertEquals(LINE.repeat(60), scene.run().text());
    scene.write(LINE).write(scene.at("syslog.1"), LINE.repeat(2));
    assertEquals(LINE.repeat(3), scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void aSmallLogWithStampsThatIsCopiedAndGrowsIsReadOnce() {
    scene.write("06:25:01 one\n").run();
    scene.write("06:25:02 two\n").copy("syslog", "syslog.1").write("06:25:03 three\n");
    scene.doing(() -> age("syslog.1"));
    LogScene.Run run = scene.run();
    assertEquals("06:25:02 two\n06:25:03 three\n", run.text());
    assertEquals(List.of(), run.problems());
    assertEquals("06:25:04 four\n", scene.write("06:25:04 four\n").run().text());
  }

  /** Lets the time pass in which a copy may still be followed by a truncation. */
  private Object age(String copy) {
    for (int second = 0; second < CopyTruncate.PATIENCE.toSeconds(); second++) {
      scene.doing(() -> copy);
    }
    return copy;
  }
}
