package dev.logcheck.rule;

import dev.logcheck.machine.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * An entry of a directory of rules or events that is not read, although somebody may take it for a
 * file that is.
 *
 * @param reason why it is not read, as the end of a sentence
 * @param fix what to do about it
 */
public record SkippedFile(Path path, String reason, String fix) implements Comparable<SkippedFile> {
  private static final String MAKE_FILE = "make it a file, or remove it";

  /** A file with a name that run-parts(8) does not accept. */
  static SkippedFile named(Path file) {
    return new SkippedFile(
        file,
        "names of such files hold only letters, digits, - and _",
        "rename it to " + RuleFiles.acceptedName(file.getFileName().toString()));
  }

  /** What has the name of such a file, and is none. It is not opened: a FIFO would wait. */
  static SkippedFile noFile(Path entry) {
    try {
      return Files.readAttributes(entry, BasicFileAttributes.class).isDirectory()
          ? new SkippedFile(
              entry,
              "it is a directory",
              "move its files to " + entry.getParent() + ", and remove it")
          : new SkippedFile(entry, "it is a FIFO, a socket or a device", MAKE_FILE);
    } catch (NoSuchFileException e) {
      return new SkippedFile(entry, "it is a link to a file that does not exist", MAKE_FILE);
    } catch (IOException e) {
      return new SkippedFile(
          entry, "nothing is known of it: " + FailureReason.of(e), FailureReason.fix(e));
    }
  }

  /** Why it is not read, and what to do. */
  public String explained() {
    return reason + "; " + fix;
  }

  @Override
  public int compareTo(SkippedFile other) {
    return path.compareTo(other.path);
  }
}
