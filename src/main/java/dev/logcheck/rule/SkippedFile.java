package dev.logcheck.rule;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An entry of a directory of rules or events that is not read, although somebody may take it for a
 * file that is.
 *
 * @param reason why it is not read, as the end of a sentence
 * @param fix what to do about it
 */
public record SkippedFile(Path path, String reason, String fix) implements Comparable<SkippedFile> {
  /** A file with a name that run-parts(8) does not accept. */
  static SkippedFile named(Path file) {
    return new SkippedFile(
        file,
        "names of such files hold only letters, digits, - and _",
        "rename it to " + RuleFiles.acceptedName(file.getFileName().toString()));
  }

  /** What has the name of such a file, and is none. It is not opened: a FIFO would wait. */
  static SkippedFile noFile(Path entry) {
    String reason =
        Files.notExists(entry)
            ? "it is a link to a file that does not exist"
            : "it is a FIFO, a socket or a device";
    return new SkippedFile(entry, reason, "make it a file, or remove it");
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
