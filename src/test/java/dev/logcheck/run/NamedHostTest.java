package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name service may be slow: the host is looked up only where somebody reads its name. */
final class NamedHostTest {
  private final RunBench bench = new RunBench();

  @BeforeEach
  void setUp() {
    bench.file("/proc/sys/kernel/hostname", "localhost\n");
    bench.file(
        "/etc/logcheck/logcheck.conf",
        "INTRO=0 SYSLOGSUMMARY=0\nFQDN=1\nSENDMAILTO=admin@example.org\n");
    bench.rules("ignore.d.server/local", "app: routine$");
  }

  @Test
  void aRunWithoutNewLinesDoesNotLookItUp() throws IOException {
    FileTime before = lookedUp();
    bench.run().mailsNothing().ends(0).run("-o").reports().ends(0);
    assertEquals(before, lookedUp());
  }

  @Test
  void aRunWithoutFindingsDoesNotLookItUp() throws IOException {
    FileTime before = lookedUp();
    bench.withLog("app: routine").run().mailsNothing().ends(0);
    assertEquals(before, lookedUp());
  }

  @Test
  void aMailBearsIt() throws IOException {
    FileTime before = lookedUp();
    bench.withLog("app: one").run().mails("app: one").ends(0);
    assertNotEquals(before, lookedUp());
  }

  @Test
  void aProgramReadsItOnAQuietDay() throws IOException {
    FileTime before = lookedUp();
    bench.run("-o", "--format=json").ends(0);
    assertNotEquals(before, lookedUp());
  }

  private FileTime lookedUp() throws IOException {
    Path name = bench.path("/proc/sys/kernel/hostname");
    return Files.readAttributes(name, BasicFileAttributes.class).lastAccessTime();
  }
}
