package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A state directory that is not there: what to do depends on where the state went. */
final class StateDirectoryTest {
  private static final String MISSING =
      "/var/lib/logcheck: positions cannot be saved there (no such file); ";

  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path parent = files.getPath("/var/lib");

  @Test
  void oneThatIsMissingHasToBeMade() throws IOException {
    Files.createDirectories(parent);
    assertEquals(
        MISSING + "make it an existing directory that this user may write to, with space left",
        problem());
  }

  @Test
  void theLinkThatThePurgeOfDebiansLogcheckTookAwayHasToBeSettled() throws IOException {
    Files.createDirectories(parent.resolve("logcheck-java"));
    assertEquals(
        MISSING
            + "the package keeps the state beside it: run /usr/share/logcheck-java/lib/settle as"
            + " root",
        problem());
  }

  private String problem() {
    StateDirectory state =
        StateDirectory.open(
            parent.resolve("logcheck"),
            command -> {
              throw new IOException("not here");
            });
    return assertThrows(IOException.class, () -> state.verifyWritable(1)).getMessage();
  }
}
