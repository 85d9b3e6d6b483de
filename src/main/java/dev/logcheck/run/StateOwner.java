package dev.logcheck.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;

/**
 * Gives what root wrote to the owner of the state directory, at the end of a run with {@code
 * --allow-root}: otherwise the next run by cron, as the user logcheck, could not read it.
 *
 * <p>Links are left alone, so that who may write to the directory cannot make root give files away.
 */
final class StateOwner implements Closeable {
  private final Path stateDirectory;
  private final Path lockDirectory;
  private final boolean makesLockDirectory;

  /** To be asked before the run begins. */
  StateOwner(Path stateDirectory, Path lockDirectory) {
    this.stateDirectory = stateDirectory;
    this.lockDirectory = lockDirectory;
    this.makesLockDirectory = !Files.exists(lockDirectory);
  }

  @Override
  public void close() throws IOException {
    if (!Files.isDirectory(stateDirectory)) {
      return;
    }
    PosixFileAttributes owner = Files.readAttributes(stateDirectory, PosixFileAttributes.class);
    giveAll(stateDirectory, owner);
    Path lock = lockDirectory.resolve(RunLock.FILE);
    if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
      give(lock, owner);
    }
    if (makesLockDirectory && Files.isDirectory(lockDirectory)) {
      give(lockDirectory, owner);
    }
  }

  private static void giveAll(Path directory, PosixFileAttributes owner) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            give(path, owner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            give(path, owner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void give(Path path, PosixFileAttributes owner) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    PosixFileAttributes attributes = view.readAttributes();
    UserPrincipal root =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("root");
    if (attributes.owner().equals(root)
        && !owner.owner().equals(root)
        && hasOneName(path, attributes)) {
      view.setGroup(owner.group());
      view.setOwner(owner.owner());
    }
  }

  /** A second name may be that of a file elsewhere; a directory has none. */
  private static boolean hasOneName(Path path, PosixFileAttributes attributes) throws IOException {
    return attributes.isDirectory()
        || (attributes.isRegularFile()
            && Integer.valueOf(1)
                .equals(Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS)));
  }

  /** What happens at the end, for messages. */
  @Override
  public String toString() {
    return "given to its owner at the end";
  }
}
