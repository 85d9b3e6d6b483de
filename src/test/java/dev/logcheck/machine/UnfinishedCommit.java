package dev.logcheck.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a state directory looks like after a run that was killed within its first commit. */
public final class UnfinishedCommit {
  private UnfinishedCommit() {}

  /** Takes every file of the directory back: what it held is only promised, and nothing is done. */
  public static void takeBack(Path directory) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        byte[] content = Files.readAllBytes(file);
        changes.add(
            new Change(
                name, content, Files.getLastModifiedTime(file).toInstant(), Checksum.None.ABSENT));
        Files.delete(file);
      }
    }
    new CommitRecord(directory, new SystemDisk(), command -> new EndedProcess(0)).write(changes);
  }
}
