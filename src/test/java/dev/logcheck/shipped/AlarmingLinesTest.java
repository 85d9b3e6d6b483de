package dev.logcheck.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AlarmingLinesTest {
  private static final Pattern ROW =
      Pattern.compile("((?:alerts|events|failures) \\S+|system) +(\\S.*)");

  /** The message behind stamp and host, and the program that wrote it. */
  private static final Pattern PROGRAM =
      Pattern.compile("^[^ ]+(?: +[0-9]+ [0-9:]{8})? web1[^ ]* (([a-z][0-9A-Za-z-]*).*)");

  private static final String COMMAND_OF_CRON = ") CMD (";

  @Test
  void alarmingLinesAreReportedInTheirSection() throws IOException {
    Map<String, String> expected = expected();
    assertEquals(
        expected,
        new LineAudit(ShippedDirectory.SERVER.level())
            .reported(new ArrayList<>(expected.keySet())));
  }

  /** A shell takes many blanks for one, so they may hide no command. */
  @Test
  void commandsOfCronAreReportedAsUrgentlyWithTwoBlanksForEach() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    expected()
        .forEach(
            (line, section) -> {
              int command = line.indexOf(COMMAND_OF_CRON);
              if (command >= 0) {
                int from = command + COMMAND_OF_CRON.length();
                String blanks = line.substring(from).replaceAll(" +", "  ");
                expected.put(line.substring(0, from) + blanks, layer(section));
              }
            });
    Map<String, String> reported =
        new LineAudit(ShippedDirectory.SERVER.level()).reported(new ArrayList<>(expected.keySet()));
    reported.replaceAll((line, section) -> layer(section));
    assertEquals(expected, reported);
  }

  private static String layer(String section) {
    return section.split(" ", -1)[0];
  }

  @Test
  void theyAreOfManyPrograms() throws IOException {
    Set<String> lines = new TreeSet<>();
    Set<String> programs = new TreeSet<>();
    for (String line : expected().keySet()) {
      PROGRAM
          .matcher(line)
          .results()
          .forEach(
              behindHost -> {
                lines.add(behindHost.group(1));
                programs.add(behindHost.group(2));
              });
    }
    assertTrue(lines.size() >= 300, lines.size() + " lines");
    assertTrue(programs.size() >= 60, programs.size() + " programs: " + programs);
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/alarming-lines.txt"))) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        MatchResult row = ROW.matcher(line).results().findFirst().orElseThrow();
        new SampledMessage(row.group(2))
            .stamped()
            .forEach(stamped -> sections.put(stamped, row.group(1)));
      }
    }
    return sections;
  }
}
