package dev.logcheck.run;

import dev.logcheck.machine.OpenDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;

/**
 * Gives what root wrote to the owner of the state directory, at the end of a run with {@code
 * --allow-root}: otherwise the next run by cron, as the user logcheck, could not read it.
 *
 * <p>That owner must not be able to make root give other files away. So links are left alone, and
 * files with a second name; each owner is changed in a directory that is held open, through an open
 * file; and nothing is given in directories that no run makes.
 */
final class StateOwner implements Closeable {
  /** How deep a run writes: a report is in {@code reports}. */
  private static final int DEPTH = 2;

  private final Path stateDirectory;
  private final Path lockDirectory;
  private final boolean makesLockDirectory;

  /** To be asked before the run begins. */
  StateOwner(Path stateDirectory, Path lockDirectory) throws IOException {
    this.makesLockDirectory = !Files.isDirectory(lockDirectory);
    this.stateDirectory = resolved(stateDirectory);
    this.lockDirectory = resolved(lockDirectory);
  }

  /** A link that is changed during the run means nothing to it. */
  private static Path resolved(Path directory) throws IOException {
    return Files.isDirectory(directory) ? directory.toRealPath() : directory.toAbsolutePath();
  }

  @Override
  public void close() throws IOException {
    if (!Files.isDirectory(stateDirectory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (OpenDirectory state = OpenDirectory.of(stateDirectory)) {
      PosixFileAttributes owner = state.ownership().readAttributes();
      UserPrincipal root =
          stateDirectory
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName("root");
      if (!owner.owner().equals(root)) {
        Gift gift = new Gift(root, owner);
        gift.giveAll(state, DEPTH);
        giveLock(gift);
      }
    }
  }

  private void giveLock(Gift gift) throws IOException {
    if (!Files.isDirectory(lockDirectory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (OpenDirectory lock = OpenDirectory.of(lockDirectory)) {
      if (Files.isRegularFile(lock.path(RunLock.FILE), LinkOption.NOFOLLOW_LINKS)) {
        gift.giveFile(lock, RunLock.FILE);
      }
      if (makesLockDirectory) {
        gift.give(lock.ownership());
      }
    }
  }

  /**
   * From root to the owner of the state directory.
   *
   * @param owner with the group
   */
  private record Gift(UserPrincipal root, PosixFileAttributes owner) {
    void giveAll(OpenDirectory directory, int depth) throws IOException {
      for (String name : directory.names()) {
        Path path = directory.path(name);
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          giveFile(directory, name);
        } else if (depth > 1 && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          try (OpenDirectory below = directory.directory(name)) {
            giveAll(below, depth - 1);
            give(below.ownership());
          }
        }
      }
    }

    void giveFile(OpenDirectory directory, String name) throws IOException {
      PosixFileAttributeView file = directory.ownership(name);
      PosixFileAttributes found = file.readAttributes();
      if (found.isRegularFile() && hasOneName(directory.path(name), found.fileKey())) {
        give(file);
      }
    }

    /** A second name may be that of a file elsewhere. Only the path tells how many there are. */
    private static boolean hasOneName(Path path, Object fileKey) throws IOException {
      Map<String, Object> facts =
          Files.readAttributes(path, "unix:nlink,fileKey", LinkOption.NOFOLLOW_LINKS);
      return fileKey.equals(facts.get("fileKey")) && Integer.valueOf(1).equals(facts.get("nlink"));
    }

    void give(PosixFileAttributeView file) throws IOException {
      if (file.readAttributes().owner().equals(root)) {
        file.setGroup(owner.group());
        file.setOwner(owner.owner());
      }
    }
  }

  /** What happens at the end, for messages. */
  @Override
  public String toString() {
    return "given to its owner at the end";
  }
}
