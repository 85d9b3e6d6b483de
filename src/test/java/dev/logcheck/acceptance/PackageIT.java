package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Debian package in fresh trees of Debian: installed, at work, tested by the tests of Debian's
 * logcheck, taking over from that, purged. The profile {@code deb} builds it and runs this.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PackageIT {
  private static final String NO_PACKAGE = "no package in target: mvn -Pdeb verify";
  private static final String RULES = "target/logcheck/etc-logcheck";
  private static final String LOG = "src/test/resources/try-it/syslog";

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"bookworm", "trixie"})
  void thePackageWorksInAFreshTree(String suite) throws IOException {
    Root.require();
    RealPart.at("/usr/sbin/debootstrap", "debootstrap");
    requirePackage();
    Outcome outcome =
        Programs.run(scratch, Map.of(), List.of("src/test/debian/package-test", suite));
    assertEquals(0, outcome.status(), () -> outcome.out() + outcome.err());
    RealPart.require(
        !outcome.out().contains("the mirror does not have it"),
        "Debian's mirror does not have the suite " + suite);
    assertTrue(outcome.out().contains("ok: nothing is left of it"), outcome.out());
  }

  @Test
  void everyFileOfEventsIsInThePackage() throws IOException {
    String built = requirePackage().toString();
    String held = Programs.run(scratch, Map.of(), List.of("dpkg-deb", "-c", built)).out();
    try (Stream<Path> files = Files.list(Path.of("etc-logcheck/events.d"))) {
      for (Path file : files.toList()) {
        String name = "./etc/logcheck/events.d/logcheck-java-" + file.getFileName();
        assertTrue(held.contains(" " + name + "\n"), name);
      }
    }
  }

  @Test
  void everyInstalledRuntimeStartsTheProgramWithoutAWord() throws IOException {
    try (Stream<Path> runtimes = Files.list(Path.of("/usr/lib/jvm"))) {
      List<Path> installed =
          runtimes.filter(path -> Files.exists(path.resolve("release"))).toList();
      assertFalse(installed.isEmpty());
      for (Path runtime : installed) {
        Outcome outcome =
            Programs.run(
                scratch,
                Map.of("JAVA_HOME", runtime.toString()),
                List.of(
                    "target/logcheck/bin/logcheck",
                    "-t",
                    "-o",
                    "-c",
                    "/dev/null",
                    "-r",
                    RULES,
                    "-l",
                    LOG));
        assertEquals("", outcome.err(), runtime.toString());
        assertEquals(0, outcome.status(), runtime.toString());
        assertTrue(outcome.out().contains("System Events"), runtime.toString());
      }
    }
  }

  /** A build without the profile has no package to test. */
  private static Path requirePackage() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      Optional<Path> there = built.filter(path -> path.toString().endsWith("_all.deb")).findAny();
      RealPart.require(there.isPresent(), NO_PACKAGE);
      return there.orElseThrow();
    }
  }
}
