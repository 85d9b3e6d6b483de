package dev.logcheck.real;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the real system: a program, a package's files, a permission.
 *
 * <p>One policy for all of them. Where the environment variable {@code CI} is {@code true}, what is
 * missing fails the test. Elsewhere the test is skipped, and standard error says what is missing.
 */
public final class RealPart {
  private static final List<String> SYSTEM_DIRECTORIES = List.of("/usr/sbin", "/usr/lib/systemd");

  private RealPart() {}

  /**
   * Insists on a part.
   *
   * @param advice what is missing, and how to get it
   */
  public static void require(boolean present, String advice) {
    if (present) {
      return;
    }
    if ("true".equals(System.getenv("CI"))) {
      fail(advice);
    }
    System.err.println("SKIPPED: " + advice);
    Assumptions.abort(advice);
  }

  /** Insists on a program, or a directory, that a Debian package brings. */
  public static Path at(String path, String debianPackage) {
    Path part = Path.of(path);
    require(Files.isExecutable(part), path + " is missing; apt-get install " + debianPackage);
    return part;
  }

  /** Insists on a program, wherever it is, that a Debian package brings. */
  public static Path program(String name, String debianPackage) {
    List<String> directories = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
    directories.addAll(SYSTEM_DIRECTORIES);
    List<Path> found =
        directories.stream()
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .toList();
    require(!found.isEmpty(), name + " is missing; apt-get install " + debianPackage);
    return found.get(0);
  }
}
