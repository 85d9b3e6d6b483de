package dev.logcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogListTest {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path list = files.getPath("/logcheck.logfiles");
  private final Path directory = files.getPath("/logcheck.logfiles.d");

  @BeforeEach
  void makeLogs() throws IOException {
    Files.createDirectories(files.getPath("/var/log/app"));
    for (String name :
        List.of("a.log", "b.log", "b.log.1", ".hidden.log", "app/c.log", "{x}.log")) {
      Files.createFile(files.getPath("/var/log", name));
    }
  }

  @Test
  void readsPathsCommentsAndTheJournal() throws IOException {
    Files.writeString(list, "# comment\n\n/var/log/sys log\njournal\n  \n/missing\n");
    assertEquals(List.of("/var/log/sys log", "journal", "/missing"), read());
  }

  @Test
  void readsTheDirectoryInOrderOfNamesAndEachLogOnce() throws IOException {
    Files.createDirectory(directory);
    Files.writeString(list, "/one\n");
    Files.writeString(directory.resolve("b.logfiles"), "/three\n/one\n");
    Files.writeString(directory.resolve("a.logfiles"), "/two");
    Files.writeString(directory.resolve("a.logfiles~"), "/backup\n");
    assertEquals(List.of("/one", "/two", "/three"), read());
  }

  @Test
  void aQuestionMarkMarksAnOptionalLog() throws IOException {
    Files.writeString(list, "?/missing\n?journal\n?/var/log/[ab].log\n/?/x\n");
    assertEquals(List.of("?/missing", "?journal", "?/var/log/a.log", "?/var/log/b.log"), read());
  }

  @Test
  void aLineThatNamesNoLogIsAMistakeWithItsPlace() throws IOException {
    Files.writeString(list, "/one\njurnal\n?jornal\nvar/log/syslog\n /two\nother\n");
    String wrong = ": neither an absolute path nor \"journal\"";
    List<String> mistakes = new ArrayList<>();
    for (ListedLog log : LogList.read(list, directory)) {
      log.mistake().ifPresent(mistakes::add);
    }
    assertEquals(
        List.of(
            list + ":2:1" + wrong + "; did you mean journal?",
            list + ":3:2" + wrong + "; did you mean journal?",
            list + ":4:1" + wrong + "; did you mean /var/log/syslog?",
            list + ":5:1" + wrong + "; did you mean /two?",
            list + ":6:1" + wrong),
        mistakes);
  }

  @Test
  void aPathWithANulByteIsAMistakeOfItsLineOnly() throws IOException {
    Files.writeString(list, "/one\n/b\0ad\n?/b\0*\n/two\n");
    List<String> seen = new ArrayList<>();
    for (ListedLog log : LogList.read(list, directory)) {
      seen.add(log.mistake().orElse(log.name()));
    }
    String wrong = ": a path with a NUL byte names no log; write the line again";
    assertEquals(List.of("/one", list + ":2:1" + wrong, list + ":3:2" + wrong, "/two"), seen);
  }

  @Test
  void aRelativePathCountsFromTheWorkingDirectoryWhereALogIsThere() throws IOException {
    Files.createDirectory(files.getPath("logs"));
    Files.createFile(files.getPath("logs/one"));
    Files.writeString(list, "logs/one\nlogs/*\n?logs/one\n");
    assertEquals(List.of("logs/one"), read());
  }

  @Test
  void theStricterOfTwoLinesCounts() throws IOException {
    Files.writeString(list, "?/one\njournal\n?/two\n/one\n?journal\n");
    assertEquals(List.of("/one", "journal", "?/two"), read());
  }

  /** Each as a line of a list that holds no glob. */
  private List<String> read() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ListedLog log : LogList.read(list, directory)) {
      lines.add((log.isOptional() ? "?" : "") + log.name());
    }
    return lines;
  }

  @Test
  void expandsGlobsAsAShellDoes() throws IOException {
    assertGlob("/var/log/*.log", "/var/log/a.log", "/var/log/b.log", "/var/log/{x}.log");
    assertGlob("/var/log/[ab].log", "/var/log/a.log", "/var/log/b.log");
    assertGlob("/var/log/?.log.1", "/var/log/b.log.1");
    assertGlob("/var/*/app/c.log", "/var/log/app/c.log");
    assertGlob("/var/log/{x}*", "/var/log/{x}.log");
    assertGlob("/var/log/.h*", "/var/log/.hidden.log");
    assertGlob("/none/*");
    assertGlob("/var/log/[a");
    assertGlob("/var/log/none", "/var/log/none");
  }

  @Test
  void aNameThatAGlobFoundIsNoGlobItself() throws IOException {
    Files.createDirectories(files.getPath("/odd/d*r"));
    for (String name : List.of("a*b.log", "a[b].log", "c?.log", "d*r/e.log", "[", "x\ny.log")) {
      Files.createFile(files.getPath("/odd", name));
    }
    assertGlob("/odd/*.log", "/odd/a*b.log", "/odd/a[b].log", "/odd/c?.log", "/odd/x\ny.log");
    assertGlob("/odd/*/*.log", "/odd/d*r/e.log");
    assertGlob("/odd/d*/e.log", "/odd/d*r/e.log");
    assertGlob("/odd//[ac]*", "/odd//a*b.log", "/odd//a[b].log", "/odd//c?.log");
  }

  @Test
  void aNameThatIsNotUtf8IsNotPassedOver(@TempDir Path directory) throws IOException {
    Path odd = Path.of(URI.create(directory.toUri() + "d%FF"));
    Files.createDirectory(odd);
    Files.createFile(Path.of(URI.create(directory.toUri() + "a%FFb.log")));
    Files.createFile(directory.resolve("c.log"));
    assertEquals(
        List.of(directory + "/a\ufffdb.log", directory + "/c.log"),
        Glob.expand(directory + "/*.log", directory.getFileSystem()));
    assertEquals(
        List.of(directory + "/d\ufffd/*.log"),
        Glob.expand(directory + "/*/*.log", directory.getFileSystem()));
    assertEquals(
        List.of(directory + "/d\ufffd/x"),
        Glob.expand(directory + "/*/x", directory.getFileSystem()));
  }

  @Test
  void aListThatCannotBeReadIsNamed() {
    IOException e = assertThrows(IOException.class, () -> LogList.read(list, directory));
    assertEquals("/logcheck.logfiles does not exist or could not be read", e.getMessage());
  }

  @Test
  void aListThatIsNoFileIsNamedWithTheReason() throws IOException {
    Files.createDirectory(list);
    IOException e = assertThrows(IOException.class, () -> LogList.read(list, directory));
    assertTrue(e.getMessage().contains("could not be read: not a regular file; "), e.getMessage());
  }

  private void assertGlob(String glob, String... paths) throws IOException {
    assertEquals(List.of(paths), Glob.expand(glob, list.getFileSystem()));
  }
}
