package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root gives to the owner of the state directory, and what that owner cannot make it give. */
final class StateOwnerIT {
  /** Of a user that need not exist. */
  private static final int USER = 65_534;

  @TempDir Path directory;
  private Path state;
  private Path lock;
  private Path elsewhere;

  @BeforeEach
  void makeDirectories() throws IOException {
    RealPart.require(
        Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")),
        "only root can show this; run the tests as root");
    state = Files.createDirectory(directory.resolve("state"));
    lock = Files.createDirectory(directory.resolve("lock"));
    elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    giveToUser(state);
  }

  private static void giveToUser(Path path) throws IOException {
    Files.setAttribute(path, "unix:gid", USER, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", USER, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path file(Path path) throws IOException {
    return Files.writeString(path, "of root");
  }

  @Test
  void givesWhatRootWrote() throws IOException {
    Path reports = Files.createDirectory(state.resolve("reports"));
    Path cursor = file(state.resolve("offset.a"));
    Path report = file(reports.resolve("report.gz"));
    Path lockFile = file(lock.resolve(RunLock.FILE));
    new StateOwner(state, lock).close();
    for (Path given : new Path[] {cursor, reports, report, lockFile}) {
      assertOwner(USER, given);
      assertEquals(USER, Files.getAttribute(given, "unix:gid"));
    }
    assertOwner(0, lock);
  }

  @Test
  void givesTheLockDirectoryThatTheRunMade() throws IOException {
    Path made = directory.resolve("made");
    StateOwner owner = new StateOwner(state, made);
    Files.createDirectory(made);
    owner.close();
    assertOwner(USER, made);
  }

  @Test
  void followsNoLink() throws IOException {
    Path target = file(elsewhere.resolve("target"));
    Files.createSymbolicLink(state.resolve("offset.a"), target);
    Files.createSymbolicLink(state.resolve("reports"), elsewhere);
    Files.createSymbolicLink(lock.resolve(RunLock.FILE), target);
    new StateOwner(state, lock).close();
    assertOwner(0, target);
    assertOwner(0, elsewhere);
  }

  @Test
  void leavesAFileWithASecondNameAlone() throws IOException {
    Path target = file(elsewhere.resolve("target"));
    Files.createLink(state.resolve("offset.a"), target);
    Files.createLink(lock.resolve(RunLock.FILE), target);
    new StateOwner(state, lock).close();
    assertOwner(0, target);
  }

  @Test
  void leavesFilesOfOthersAlone() throws IOException {
    Path other = file(state.resolve("other"));
    Files.setAttribute(other, "unix:uid", 1);
    new StateOwner(state, lock).close();
    assertOwner(1, other);
  }

  @Test
  void goesNoDeeperThanARunWrites() throws IOException {
    Path deep = Files.createDirectories(state.resolve("a/b/c"));
    new StateOwner(state, lock).close();
    assertOwner(0, deep);
  }

  @Test
  void aStateDirectoryBehindALinkIsThatOfTheBeginning() throws IOException {
    Path cursor = file(state.resolve("offset.a"));
    Path target = file(elsewhere.resolve("offset.a"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), state);
    StateOwner owner = new StateOwner(link, lock);
    Files.delete(link);
    Files.createSymbolicLink(link, elsewhere);
    owner.close();
    assertOwner(USER, cursor);
    assertOwner(0, target);
  }

  @Test
  void aStateDirectoryThatBecameALinkIsLeftAlone() throws IOException {
    Path target = file(elsewhere.resolve("offset.a"));
    giveToUser(elsewhere);
    StateOwner owner = new StateOwner(state, lock);
    Files.delete(state);
    Files.createSymbolicLink(state, elsewhere);
    owner.close();
    assertOwner(0, target);
  }

  private static void assertOwner(int user, Path path) throws IOException {
    assertEquals(
        user, Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS), path.toString());
  }
}
