package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MailIdentityTest {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path mailname = files.getPath("/mailname");

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void theDomainOfLocalAddressesIsTheMachinesMailName() throws Exception {
    Files.writeString(mailname, "example.org\n");
    assertEquals(new MailIdentity("web1", "example.org", "logcheck"), identity());
    assertEquals("root@example.org", identity().qualified("root"));
    assertEquals("a@example.net", identity().qualified("a@example.net"));
  }

  @Test
  void withoutMailNameItIsTheHost() throws Exception {
    assertEquals("web1", identity().domain());
    Files.writeString(mailname, "\n");
    assertEquals("web1", identity().domain());
  }

  @Test
  void aMailNameOfAnyBytesIsReadAsFarAsItIsADomain() throws Exception {
    Files.write(mailname, new byte[] {'a', (byte) 0xFF, '.', 'b', '\n', 'c'});
    assertEquals("a-.b", identity().domain());
  }

  private MailIdentity identity() {
    return MailIdentity.of("web1", mailname, "logcheck");
  }
}
