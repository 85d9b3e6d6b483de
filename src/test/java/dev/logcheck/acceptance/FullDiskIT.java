package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** State and temporary files on a real file system that is full, or has become read-only. */
final class FullDiskIT {
  /** What tmpfs(5) gives out at once. */
  private static final int PAGE = 4096;

  private static final int PAGES = 16;

  @RegisterExtension final Machine machine = new Machine();
  private SmallDisk state;
  private SmallDisk temporary;

  @BeforeEach
  void smallDisks() throws IOException {
    state = SmallDisk.mount(machine.path("our-state"));
    temporary = SmallDisk.mount(machine.path("tmp"));
    machine.log("a.log", at(1, "x: one")).log("b.log", at(2, "x: two"));
  }

  @AfterEach
  void unmount() {
    SmallDisk.unmount(machine.path("our-state"));
    SmallDisk.unmount(machine.path("tmp"));
  }

  private static String report(String... lines) {
    return "System Events\n=-=-=-=-=-=-=\n" + String.join("\n", lines) + "\n\n";
  }

  private static final String BOTH = report(at(1, "x: one"), at(2, "x: two"));

  @Test
  void aFullStateDirectoryFailsTheRunBeforeItsReport() throws IOException {
    state.fill(PAGES);
    assertFailed("", "No space left on device", machine.ours());
    state.free();
    assertEquals(new Outcome(0, BOTH, ""), machine.ours());
    assertEquals(new Outcome(0, "", ""), machine.ours());
  }

  @Test
  void theReportIsMailedAsIncompleteFromAFullStateDirectory() throws IOException {
    machine.conf("MAILTRANSPORT=" + machine.path("sendmail")).conf("MAILMAXSIZE=1k");
    machine.file("sendmail", "#!/bin/sh\ncat >>" + machine.path("tmp") + "/mail\n");
    Root.run("chmod", "755", machine.path("sendmail").toString());
    machine.append(
        "a.log", Stream.generate(() -> at(1, "x: one")).limit(99).toArray(String[]::new));
    machine.ours("-t");
    state.fill(PAGES);
    assertFailed("", "No space left on device", mailing());
    String mail = Files.readString(machine.path("tmp/mail"));
    assertTrue(mail.contains("\nSubject: INCOMPLETE: "), mail);
    assertTrue(mail.contains("x: one"), mail);
    state.free();
    assertTrue(machine.ours().out().contains("x: one"));
  }

  @Test
  void whatTheRecordOfACommitHoldsIsSavedOnceThereIsSpace() throws IOException {
    state.fill(PAGES - 2);
    assertFailed(BOTH, "No space left on device", machine.ours());
    state.free();
    assertEquals(new Outcome(0, "", ""), machine.ours());
    assertEquals(new Outcome(0, "", ""), machine.ours());
  }

  @Test
  void aStateDirectoryThatBecameReadOnlyFailsTheRunBeforeItsReport() throws IOException {
    machine.ours();
    machine.append("a.log", at(3, "x: three"));
    state.remount("ro");
    assertFailed("", "Read-only file system", machine.ours());
    state.remount("rw");
    assertEquals(new Outcome(0, report(at(3, "x: three")), ""), machine.ours());
  }

  @Test
  void anotherTemporaryDirectoryServesWhileTmpIsFull() throws IOException {
    machine.conf("MAILTRANSPORT=/bin/grep");
    machine.ours("-t");
    temporary.fill(PAGES);
    assertEquals(new Outcome(0, "", ""), mailing());
    assertEquals(new Outcome(0, "", ""), machine.ours());
  }

  @Test
  void anotherTemporaryDirectoryServesWhileTmpIsReadOnly() throws IOException {
    machine.conf("MAILTRANSPORT=/bin/grep");
    machine.ours("-t");
    temporary.remount("ro");
    assertEquals(new Outcome(0, "", ""), mailing());
    assertEquals(new Outcome(0, "", ""), machine.ours());
  }

  private Outcome mailing() {
    return machine.logcheck(
        "-c%s/our.conf",
        "-r%s/rules", "-S%s/our-state", "-L%s/logcheck.logfiles", "-D%s/logfiles.d");
  }

  private void assertFailed(String report, String reason, Outcome outcome) {
    assertEquals(new Outcome(1, report, outcome.err()), outcome);
    assertSays(outcome, "Error: ");
    assertSays(outcome, machine.path("our-state").toString());
    assertSays(outcome, reason);
    assertSays(outcome, "make ");
  }

  private static void assertSays(Outcome outcome, String text) {
    assertTrue(outcome.err().contains(text), outcome.err());
  }

  /** A tmpfs of a few pages. */
  private record SmallDisk(Path path) {

    /** Mounts one, if that is permitted here; in CI it has to be. */
    static SmallDisk mount(Path path) {
      String options = "size=" + PAGES * PAGE + ",mode=1777";
      Outcome mount = Root.run("mount", "-t", "tmpfs", "-o", options, "none", path + "");
      RealPart.require(mount.status() == 0, "mount is not permitted here: " + mount.err().strip());
      return new SmallDisk(path);
    }

    /** Not before the last run has ended, so nothing holds it. */
    static void unmount(Path path) {
      Root.run("umount", path.toString());
    }

    void remount(String option) {
      Outcome outcome = Root.run("mount", "-o", "remount," + option, path.toString());
      assertEquals(0, outcome.status(), outcome.err());
    }

    void fill(int pages) throws IOException {
      Files.write(path.resolve("filler"), new byte[pages * PAGE]);
    }

    void free() throws IOException {
      Files.delete(path.resolve("filler"));
    }
  }
}
