package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * The built tree where an ordinary user can run it, and the way to become one.
 *
 * <p>Neither program wants to be root. Where the tests run as root, they run the programs as
 * nobody, who may have no way into the checkout: so the tree is installed below the temporary
 * directory, once for all tests of a process.
 */
final class Installation {
  private static final Path BUILT = Path.of("target/logcheck").toAbsolutePath();

  private Installation() {}

  static String logcheck() {
    return Holder.HOME.resolve("bin/logcheck").toString();
  }

  static String logcheckTest() {
    return Holder.HOME.resolve("bin/logcheck-test").toString();
  }

  /** Where the tree was built; for runs that stay root. */
  static String logcheckForRoot() {
    return BUILT.resolve("bin/logcheck").toString();
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command as an ordinary user runs it. */
  static List<String> asOrdinaryUser(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    List<String> demoted =
        new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    demoted.addAll(command);
    return demoted;
  }

  /** Made when first needed, and removed when the process ends. */
  private static final class Holder {
    static final Path HOME = isRoot() ? installed() : BUILT;

    private static Path installed() {
      try {
        assertTrue(Files.isDirectory(BUILT), BUILT + " is missing; run mvn package");
        Path home = Files.createTempDirectory("logcheck-installed");
        copy(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
        return home;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void copy(Path home) {
      Outcome copied =
          Programs.run(
              home,
              Map.of(),
              List.of(
                  "sh",
                  "-c",
                  "cp -a \"$0\"/. \"$1\" && chmod -R a+rX \"$1\"",
                  BUILT.toString(),
                  home.toString()));
      assertEquals(0, copied.status(), copied.err());
    }

    private static void remove(Path home) {
      try {
        PathUtils.deleteDirectory(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
