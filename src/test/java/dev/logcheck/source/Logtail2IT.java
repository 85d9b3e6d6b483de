package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same cursor file, used in turns with Debian's {@code logtail2}. */
final class Logtail2IT {
  private final RealTool logtail2 = RealTool.of("logtail2", "logtail");
  private RealLog log;

  @BeforeEach
  void makeLog(@TempDir Path directory) throws Exception {
    log = new RealLog(directory);
  }

  private String logtail2() throws Exception {
    return logtail2.run("-f", log.log.toString(), "-o", log.cursorFile().toString());
  }

  @Test
  void turnsAreTakenWithoutLossOrRepeat() throws Exception {
    for (int turn = 0; turn < 5; turn++) {
      log.write("for logtail2 " + turn + "\n");
      assertEquals("for logtail2 " + turn + "\n", logtail2());
      assertEquals("", log.run());
      log.write("for us " + turn + "\n");
      assertEquals("for us " + turn + "\n", log.run());
      assertEquals("", logtail2());
    }
  }

  @Test
  void aRotationBetweenTurnsLosesNothing() throws Exception {
    log.write("one\n");
    assertEquals("one\n", log.run());
    log.write("two\n");
    rotate();
    log.write("three\n");
    assertEquals("two\nthree\n", logtail2());
    log.write("four\n");
    rotate();
    log.write("five\n");
    assertEquals("four\nfive\n", log.run());
    assertEquals("", logtail2());
  }

  @Test
  void anEmptySuccessorIsLeftToEither() throws Exception {
    log.write("one\n");
    assertEquals("one\n", logtail2());
    rotate();
    log.write("");
    assertEquals("", log.run());
    log.write("two\n");
    assertEquals("two\n", logtail2());
    rotate();
    log.write("three\n");
    assertEquals("three\n", log.run());
  }

  private void rotate() throws Exception {
    Path rotated = log.log.resolveSibling("app.log.1");
    Files.deleteIfExists(rotated);
    Files.move(log.log, rotated);
  }

  @Test
  void theHalfLineThatLogtail2PrintsIsGoneOnWith() throws Exception {
    log.write("one\ntw");
    assertEquals("one\ntw", logtail2());
    log.write("o\nthr");
    assertEquals("o\n", log.run());
    log.write("ee\n");
    assertEquals("three\n", logtail2());
  }

  @Test
  void theWarningOfATruncationIsTheSame() throws Exception {
    log.write("one\ntwo\n");
    log.run();
    byte[] cursor = Files.readAllBytes(log.cursorFile());
    Files.writeString(log.log, "new\n");
    String theirs = logtail2();
    Files.write(log.cursorFile(), cursor);
    assertEquals(theirs, log.run());
    assertTrue(theirs.endsWith("This could indicate tampering.\nnew\n"));
  }
}
