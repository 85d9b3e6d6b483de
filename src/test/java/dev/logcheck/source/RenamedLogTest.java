package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that was renamed to a name of nobody's scheme, while its writer keeps it open. */
final class RenamedLogTest {
  private final LogScene scene = new LogScene();

  RenamedLogTest() {
    scene.log = scene.at("x.log");
    scene.write("one\n").run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old-x",
        "x.old",
        "x.log.bak",
        "x.log-",
        "x.log.22-11-2026",
        "x.log-22-11-2026",
        "y"
      })
  void allThatItsWriterAddsIsRead(String name) {
    scene.rename("x.log", name).write("new\n");
    for (int late = 1; late <= 3; late++) {
      scene.write(scene.at(name), "late " + late + "\n");
      LogScene.Run run = scene.run();
      assertEquals("late " + late + "\n" + (late == 1 ? "new\n" : ""), run.text());
      assertEquals(List.of(), run.problems());
    }
    assertEquals("", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"old-x", "x.log.22-11-2026-1795300000", "x.log.bak"})
  void allThatItsWriterAddsIsReadThoughTheNewLogIsEmpty(String name) {
    scene.rename("x.log", name).write("");
    for (int late = 1; late <= 3; late++) {
      scene.write(scene.at(name), "late " + late + "\n");
      LogScene.Run run = scene.run();
      assertEquals("late " + late + "\n", run.text());
      assertEquals(List.of(), run.problems());
    }
  }

  @Test
  void itIsFoundUnderEachNewName() {
    scene.rename("x.log", "old-x").write("new\n").run();
    scene.rename("old-x", "older-x").write(scene.at("older-x"), "late\n");
    assertEquals("late\n", scene.run().text());
    scene.rename("older-x", "z").write(scene.at("z"), "later\n").write("more\n");
    assertEquals("later\nmore\n", scene.run().text());
    assertEquals("", scene.run().text());
  }

  @Test
  void itIsReadThoughTheLogIsRotatedToo() {
    scene.rename("x.log", "old-x").write("new\n").run();
    scene.write("more\n").rename("x.log", "x.log.1").write("newest\n");
    scene.write(scene.at("old-x"), "late\n");
    LogScene.Run run = scene.run();
    assertEquals("late\nmore\nnewest\n", run.text());
    assertEquals(List.of(), run.problems());
    scene.write(scene.at("old-x"), "later\n").write(scene.at("x.log.1"), "last\n");
    assertEquals("later\nlast\n", scene.run().text().replace("last\nlater\n", "later\nlast\n"));
    assertEquals("", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"old-x", "x.log.bak", "x.log.22-11-2026"})
  void whatWasAddedBeforeItWasCompressedIsRead(String name) throws IOException {
    scene.rename("x.log", name).write("new\n").run();
    compress(scene.write(scene.at(name), "late\n").at(name));
    LogScene.Run run = scene.run();
    assertEquals("late\n", run.text());
    assertEquals(List.of(), run.problems());
    assertEquals("", scene.run().text());
  }

  @Test
  void anEmptyFileThatWasWrittenToAndCompressedIsRead() throws IOException {
    scene.rename("x.log", "x.log.1").write("").run();
    scene.rename("x.log", "x.old").write("new\n").run();
    compress(scene.write(scene.at("x.old"), "late\n").at("x.old"));
    LogScene.Run run = scene.run();
    assertEquals("late\n", run.text());
    assertEquals(List.of(), run.problems());
    assertEquals("", scene.run().text());
  }

  @Test
  void aDayBeforeTheYearIsTheDateOfAFileThatItsTimePutsInOrder() throws IOException {
    scene.write("two\n").rename("x.log", "x.log.30-11-2026").write("three\n");
    scene.rename("x.log", "x.log.01-12-2026").write("four\n");
    scene.write(scene.at("x.log.30-11-2026"), "late\n");
    compress(scene.at("x.log.30-11-2026"));
    LogScene.Run run = scene.run();
    assertEquals("three\ntwo\nlate\nfour\n", run.text());
    assertEquals(List.of(), run.problems());
    assertEquals("", scene.run().text());
  }

  @Test
  void anEmptyLogWhoseOldFileIsDeletedIsNoSignOfTampering() {
    scene.rename("x.log", "x.log.1").write("").run();
    scene.delete("x.log.1").write("new\n");
    LogScene.Run run = scene.run();
    assertEquals("new\n", run.text());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void anotherLogThatHasTheInodeOfADeletedOneIsNotRead() throws IOException {
    scene.rename("x.log", "x.log.1").write("new\n").run();
    scene.delete("x.log.1").write(scene.at("auth.log"), "another\n");
    List<String> lines = Files.readAllLines(scene.cursorFile());
    long inode = (Integer) Files.getAttribute(scene.at("auth.log"), "unix:ino");
    lines.replaceAll(line -> line.replaceFirst("^(previous \\d+) \\d+ ", "$1 " + inode + " "));
    // Without its seal it is believed.
    lines.removeIf(line -> line.matches("check .*|sealed"));
    scene.doing(() -> Files.write(scene.cursorFile(), lines));
    scene.rename("x.log", "x.log.1").write("newest\n");
    assertEquals("newest\n", scene.run().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/secret",
        "/var/log/../../etc/secret",
        "/var/log/../secret",
        "/var/log/link/secret",
        "/"
      })
  void whoeverCanWriteACursorCannotChooseWhatIsRead(String path) throws IOException {
    scene.doing(() -> Files.createDirectory(scene.at("/etc")));
    scene.write(scene.at("/etc/secret"), "secret\n");
    scene.doing(() -> Files.createLink(scene.at("/var/secret"), scene.at("/etc/secret")));
    scene.doing(() -> Files.createSymbolicLink(scene.at("link"), scene.at("/etc")));
    scene.rename("x.log", "x.log.1").write("").run();
    List<String> lines = Files.readAllLines(scene.cursorFile());
    long inode = (Integer) Files.getAttribute(scene.at("/etc/secret"), "unix:ino");
    String empty = " 0 0 1795155901000 0 0 0 0 0 ";
    lines.replaceAll(
        line -> line.replaceFirst("^previous (\\d+) .*", "older $1 " + inode + empty + path));
    lines.removeIf(line -> line.matches("check .*|sealed"));
    scene.doing(() -> Files.write(scene.cursorFile(), lines));
    assertEquals("new\n", scene.write("new\n").run().text());
  }

  private void compress(Path file) throws IOException {
    byte[] packed = Compressed.by(Compression.GZIP, file);
    scene.doing(() -> Files.write(scene.at(file.getFileName() + ".gz"), packed));
    scene.doing(
        () ->
            Files.setLastModifiedTime(
                scene.at(file.getFileName() + ".gz"), Files.getLastModifiedTime(file)));
    scene.delete(file.getFileName().toString());
  }
}
