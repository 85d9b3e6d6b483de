package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The script that puts the directories of the Debian package in order, below a directory of its
 * own. It finds the state wherever Debian's logcheck, and its purge, left it.
 */
final class SettleIT {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Path SCRIPT = Path.of("packaging-deb/settle");

  /** What may lie in each of the two places. */
  private enum Content {
    MISSING,
    LINK,
    EMPTY,
    OLDER,
    NEWER
  }

  @TempDir Path root;
  private Path state;
  private Path refuge;
  private Path lock;

  @BeforeEach
  void layOut() throws IOException {
    state = root.resolve("var/lib/logcheck");
    refuge = root.resolve("var/lib/logcheck-java");
    lock = root.resolve("run/lock/logcheck");
    Files.createDirectories(state.getParent());
    Files.createDirectories(root.resolve("etc/logcheck"));
    Files.createDirectory(root.resolve("bin"));
    program("dpkg-query", "printf '%s' \"$PEER\"");
    program("dpkg-statoverride", "exit 1");
    // The user need not exist where the tests run.
    program("chown", ":");
    program("setpriv", "while case $1 in --*) ;; *) false ;; esac; do shift; done; exec \"$@\"");
    String script = Files.readString(SCRIPT);
    for (String top : List.of("/var/lib/", "/run/lock/", "/etc/logcheck")) {
      script = script.replace(top, root + top);
    }
    Files.writeString(root.resolve("settle"), script);
  }

  static Stream<Arguments> everythingThatMayBeThere() {
    List<Arguments> all = new ArrayList<>();
    for (String peer : List.of("installed", "config-files", "")) {
      for (Content state : Content.values()) {
        for (Content refuge : List.of(Content.MISSING, Content.EMPTY, Content.OLDER)) {
          all.add(Arguments.of(peer, state, refuge));
        }
        all.add(Arguments.of(peer, state, Content.NEWER));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everythingThatMayBeThere")
  void findsTheNewestPositionsWhereverTheyAre(String peer, Content there, Content beside)
      throws IOException {
    fill(state, there);
    fill(refuge, beside);
    settle(peer);
    assertTrue(Files.isDirectory(state));
    assertEquals(peer.equals("config-files"), Files.isSymbolicLink(state));
    assertEquals(peer.equals("config-files"), Files.exists(refuge));
    assertTrue(Files.isDirectory(lock));
    assertEquals(expected(there, beside), positions());
    String settled = listing();
    settle(peer);
    assertEquals(settled, listing());
  }

  private static String expected(Content there, Content beside) {
    if (there == Content.NEWER || beside == Content.NEWER) {
      return "NEWER";
    }
    return there == Content.OLDER || beside == Content.OLDER ? "OLDER" : "none";
  }

  @Test
  void whatOnlyOneOfTwoPlacesHasIsKept() throws IOException {
    fill(state, Content.NEWER);
    fill(refuge, Content.OLDER);
    Files.writeString(refuge.resolve("offset.other"), "other");
    Files.createDirectory(refuge.resolve("reports"));
    Files.writeString(refuge.resolve("reports/one"), "report");
    settle("");
    assertEquals("other", Files.readString(state.resolve("offset.other")));
    assertEquals("report", Files.readString(state.resolve("reports/one")));
  }

  @Test
  void anUnfinishedCommitDoesNotBringOlderPositionsBack() throws IOException {
    fill(state, Content.NEWER);
    fill(refuge, Content.OLDER);
    Files.writeString(refuge.resolve("commit"), "older");
    settle("");
    assertFalse(Files.exists(state.resolve("commit")));
  }

  @Test
  void anUnfinishedCommitMovesWithItsDirectory() throws IOException {
    fill(state, Content.EMPTY);
    fill(refuge, Content.OLDER);
    Files.writeString(refuge.resolve("commit"), "pending");
    settle("");
    assertEquals("pending", Files.readString(state.resolve("commit")));
  }

  @Test
  void theAdministratorsSymlinkStays() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.createSymbolicLink(state, elsewhere);
    fill(refuge, Content.OLDER);
    settle("config-files");
    settle("");
    assertEquals(elsewhere, Files.readSymbolicLink(state));
    assertEquals("OLDER", positions());
    assertFalse(Files.exists(refuge));
  }

  @Test
  void removalPutsTheStateWhereTheOtherPackageLooks() throws IOException {
    fill(refuge, Content.OLDER);
    fill(state, Content.LINK);
    settle("config-files", "remove");
    assertTrue(Files.isDirectory(state, LinkOption.NOFOLLOW_LINKS));
    assertEquals("OLDER", positions());
    assertFalse(Files.exists(lock));
  }

  @Test
  void aMissingLockDirectoryAloneIsMade() throws IOException {
    fill(state, Content.OLDER);
    settle("");
    Files.delete(lock);
    settle("");
    assertTrue(Files.isDirectory(lock));
  }

  private void program(String name, String text) throws IOException {
    Path program = Files.writeString(root.resolve("bin").resolve(name), "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void fill(Path directory, Content content) throws IOException {
    switch (content) {
      case MISSING -> {}
      case LINK -> Files.createSymbolicLink(directory, Path.of("logcheck-java"));
      case EMPTY -> Files.createDirectory(directory);
      case OLDER, NEWER -> {
        Files.createDirectory(directory);
        Path cursor = Files.writeString(directory.resolve("offset.log"), content.name());
        Instant time = content == Content.NEWER ? NOON : NOON.minusSeconds(3600);
        Files.setLastModifiedTime(cursor, FileTime.from(time));
      }
    }
  }

  private void settle(String peer, String... words) {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("settle").toString()));
    command.addAll(List.of(words));
    String path = root.resolve("bin") + ":" + System.getenv("PATH");
    Outcome outcome = Programs.run(root, Map.of("PATH", path, "PEER", peer), command);
    assertEquals("exit status 0\n", outcome.visible(), outcome.err());
    assertEquals("", outcome.err());
  }

  private String positions() throws IOException {
    Path cursor = state.resolve("offset.log");
    return Files.exists(cursor) ? Files.readString(cursor) : "none";
  }

  private String listing() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return String.join("\n", all.map(Path::toString).sorted().toList());
    }
  }
}
