package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutineLinesTest {

  /**
   * Of daemons one at a time; of whole systems: Debian 12 and 13, booted and put to work; and of
   * the installation of our package on both.
   */
  @ParameterizedTest
  @ValueSource(strings = {"routine/server", "routine/booted", "routine/installation"})
  void aLogOfRoutineLinesLeavesNothing(String log) throws IOException {
    assertEquals(Map.of(), reported(log));
  }

  /** Nothing guards the host, or keeps its logs, while these services are down. */
  @Test
  void aRebootLeavesTheStopsOfTheServicesThatGuardTheHostAndNoMore() throws IOException {
    assertEquals(
        new TreeSet<>(lines("routine/left-of-a-reboot")), reported("routine/reboot").keySet());
  }

  @Test
  void theLogToTryTheProgramWithHasFindingsInEveryLayer() throws IOException {
    Set<String> layers = new TreeSet<>();
    reported("try-it/syslog").values().forEach(section -> layers.add(section.split(" ", 2)[0]));
    assertEquals(Set.of("alerts", "events", "failures", "system"), layers);
  }

  private static Map<String, String> reported(String log) throws IOException {
    return new LineAudit(ShippedDirectory.SERVER.level()).reported(lines(log));
  }

  private static List<String> lines(String log) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources").resolve(log));
  }
}
