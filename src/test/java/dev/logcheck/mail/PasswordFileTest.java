package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.delivery.DeliveryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordFileTest {
  private final FileSystem files =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setAttributeViews("posix").build());

  private final Path file = files.getPath("/password");

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "hunter2\n", "hunter2\r\n", "hunter2\nmore\n"})
  void thePasswordIsTheFirstLine(String content) throws Exception {
    write(content, "rw-r-----");
    assertEquals("hunter2", new PasswordFile(file).read());
  }

  @Test
  void blanksBelongToThePassword() throws Exception {
    write(" gr\u00FCn ", "rw-------");
    assertEquals(" gr\u00FCn ", new PasswordFile(file).read());
  }

  @Test
  void aFileThatEveryUserMayReadIsRefused() throws Exception {
    write("hunter2", "rw-r--r--");
    assertEquals("may be read by every user: chmod o-rwx /password", problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\nhunter2\n"})
  void anEmptyFirstLineIsNoPassword(String content) throws Exception {
    write(content, "rw-------");
    assertEquals("has no password in its first line", problem());
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals("cannot be read: no such file; make it, or name another one", problem());
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws Exception {
    Files.write(file, "gr\u00FCn".getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals("is not UTF-8", problem());
  }

  private void write(String content, String permissions) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aDirectoryIsNoPasswordFileAndKeepsItsMode() throws IOException {
    Files.deleteIfExists(file);
    Files.createDirectory(file);
    assertEquals("is a directory: name a file", problem());
  }

  private String problem() {
    DeliveryException e =
        assertThrows(DeliveryException.class, () -> new PasswordFile(file).read());
    return e.getMessage().replace("SMTPPASSWORDFILE /password ", "");
  }
}
