package dev.logcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class RuleFilesTest {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path directory = files.getPath("/ignore.d.server");

  @Test
  void listsTheNamesThatRunPartsAcceptsInTheOrderOfTheirBytes() throws IOException {
    Files.createDirectories(directory.resolve("subdirectory"));
    for (String name :
        List.of("ssh", "Zebra", "local-1", "a_b", "ssh~", ".hidden", "ssh.bak", "ssh#", "é")) {
      Files.createFile(directory.resolve(name));
    }
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("ssh"));
    assertEquals(List.of("Zebra", "a_b", "link", "local-1", "ssh"), names());
  }

  @Test
  void aMissingDirectoryHasNoRules() throws IOException {
    assertEquals(List.of(), names());
  }

  @Test
  void filesThatAreSkippedForTheirNamesAreToldApartFromWhatProgramsLeave() throws IOException {
    Files.createDirectories(directory.resolve("rules.d"));
    for (String name :
        List.of(
            "local.rules",
            "ssh+",
            "é",
            ".gitignore",
            ".a.swp",
            "a.swp",
            "a~",
            "#a#",
            "a.bak",
            "a.dpkg-old",
            "a.dpkg-dist",
            "a.ucf-dist",
            "a.orig")) {
      Files.createFile(directory.resolve(name));
    }
    List<SkippedFile> skipped = RuleFiles.in(directory, RuleUse.IGNORE).skipped();
    assertEquals(
        List.of("local.rules", "ssh+", "é"),
        skipped.stream().map(file -> file.path().getFileName().toString()).toList());
    assertEquals("local_rules", RuleFiles.acceptedName("local.rules"));
  }

  @Test
  void whatHasTheNameOfARuleFileAndIsNoneIsToldWithTheFix(@TempDir Path real) throws Exception {
    Path tree = real.resolve("ignore.d.server");
    Files.createDirectories(tree.resolve("a-directory"));
    Files.createDirectories(tree.resolve("sub.d"));
    String fifo = tree.resolve("a-fifo").toString();
    assertEquals(0, new ProcessBuilder("mkfifo", fifo).start().waitFor());
    Files.createSymbolicLink(tree.resolve("device"), Path.of("/dev/null"));
    Files.createSymbolicLink(tree.resolve("gone"), tree.resolve("nothing"));
    RuleFiles listed = RuleFiles.in(tree, RuleUse.IGNORE);
    assertEquals(List.of(), listed.files());
    assertEquals(
        List.of(
            "a-fifo: it is a FIFO, a socket or a device; make it a file, or remove it",
            "device: it is a FIFO, a socket or a device; make it a file, or remove it",
            "gone: it is a link to a file that does not exist; make it a file, or remove it"),
        listed.skipped().stream()
            .map(file -> file.path().getFileName() + ": " + file.explained())
            .toList());
  }

  @Test
  void whatShouldBeADirectoryAndIsNoneIsSaidWithTheFix() throws IOException {
    Files.createFile(directory);
    assertRefused(directory);
  }

  @Test
  void aFifoInPlaceOfADirectoryIsRefusedAtOnce(@TempDir Path real) throws Exception {
    Path fifo = real.resolve("violations.d");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    assertRefused(fifo);
    assertThrows(IOException.class, () -> RuleTree.at(real));
  }

  private static void assertRefused(Path directory) {
    String reason =
        directory
            + ": the rules there could not be read: not a directory; make it a directory, remove"
            + " it, or name another one";
    for (Executable asking :
        List.<Executable>of(
            () -> RuleFiles.in(directory, RuleUse.IGNORE),
            () -> RuleFiles.verifyReadableIfAny(directory))) {
      assertEquals(reason, assertThrows(IOException.class, asking).getMessage());
    }
  }

  private List<String> names() throws IOException {
    return RuleFiles.in(directory, RuleUse.IGNORE).files().stream().map(RuleFile::name).toList();
  }
}
