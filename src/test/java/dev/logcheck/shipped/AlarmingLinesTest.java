package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AlarmingLinesTest {
  private static final Pattern ROW =
      Pattern.compile("((?:alerts|events|failures) \\S+|system) +(\\S.*)");

  @Test
  void alarmingLinesAreReportedInTheirSection() throws IOException {
    Map<String, String> expected = expected();
    assertEquals(
        expected,
        new LineAudit(ShippedDirectory.SERVER.level())
            .reported(new ArrayList<>(expected.keySet())));
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/alarming-lines.txt"))) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        MatchResult row = ROW.matcher(line).results().findFirst().orElseThrow();
        new SampleLine(row.group(2))
            .stamped()
            .forEach(stamped -> sections.put(stamped, row.group(1)));
      }
    }
    return sections;
  }
}
