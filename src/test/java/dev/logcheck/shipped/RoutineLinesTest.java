package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class RoutineLinesTest {

  @Test
  void aLogOfRoutineLinesLeavesNothing() throws IOException {
    assertEquals(Map.of(), reported("routine/server"));
  }

  @Test
  void theLogToTryTheProgramWithHasFindingsInEveryLayer() throws IOException {
    Set<String> layers = new TreeSet<>();
    reported("try-it/syslog").values().forEach(section -> layers.add(section.split(" ", 2)[0]));
    assertEquals(Set.of("alerts", "events", "system"), layers);
  }

  private static Map<String, String> reported(String log) throws IOException {
    return new LineAudit(ShippedDirectory.SERVER.level())
        .reported(Files.readAllLines(Path.of("src/test/resources").resolve(log)));
  }
}
