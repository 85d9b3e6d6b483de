package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** How much of a log is said to be left, before it is read. */
final class UnreadTest {
  private final LogScene scene = new LogScene();

  @Test
  void allOfALogThatWasNeverRead() {
    assertEquals(4, scene.write("one\n").source().unread());
  }

  @Test
  void whatWasAddedBehindTheCursor() {
    scene.write("one\n").run();
    assertEquals(0, scene.source().unread());
    assertEquals(6, scene.write("three\n").source().unread());
  }

  @Test
  void theRestOfTheRotatedFileAndAllThatIsYounger() {
    scene.write("one\n").run();
    scene.write("three\n").rename("syslog", "syslog.2");
    scene.write("two\n").rename("syslog", "syslog.1").write("1\n");
    assertEquals(12, scene.source().unread());
  }

  @Test
  void nobodyKnowsWhatIsInACompressedFile() throws IOException {
    scene.write("one\n").run();
    byte[] packed = Compressed.by(Compression.GZIP, scene.log);
    scene.doing(() -> Files.write(scene.at("syslog.1.gz"), packed));
    scene.delete("syslog").write("two\n");
    assertEquals(LogSource.UNKNOWN, scene.source().unread());
  }

  @Test
  void nothingOfALogThatIsNotThere() {
    assertEquals(0, scene.source().unread());
  }
}
