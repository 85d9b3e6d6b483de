package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** The file that chosen rules are appended to. */
final class LocalRulesTest {
  /** The commands start with a umask that shares nothing. */
  private final Path file =
      Jimfs.newFileSystem(
              Configuration.unix().toBuilder()
                  .setAttributeViews("posix")
                  .setDefaultAttributeValue("posix:permissions", "rw-------")
                  .build())
          .getPath("/local-mine");

  @Test
  void runsMayReadANewFile() throws IOException, FailedTrialException {
    append();
    assertEquals("rw-r--r--", permissions());
  }

  @Test
  void anExistingFileKeepsItsMode() throws IOException, FailedTrialException {
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    append();
    assertEquals("rw-r-----", permissions());
  }

  @Test
  void whatItHoldsStaysAndAnUnendedLineIsEnded() throws IOException, FailedTrialException {
    Files.writeString(file, "^x$\n^y$");
    append();
    assertEquals("^x$\n^y$\na\n# 1 line\n", Files.readString(file));
  }

  @Test
  void aLinkStaysALink() throws IOException, FailedTrialException {
    Path real = file.resolveSibling("kept-elsewhere");
    Files.writeString(real, "^x$\n");
    Files.createSymbolicLink(file, real);
    append();
    assertTrue(Files.isSymbolicLink(file));
    assertEquals("^x$\na\n# 1 line\n", Files.readString(real));
  }

  private void append() throws IOException, FailedTrialException {
    new LocalRules(file).append(new byte[] {'a'}, "# 1 line");
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
