package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.logcheck.audit.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What systemd says of few units is told for each, and of many in one. */
final class UnitGroupsTest {
  private static final String SYSTEMD = "Nov  9 12:01:01 web1 systemd[1]: ";

  @Test
  void eachOfAFewUnitsHasItsOwnGroup() {
    Summary summary = exits(20, SYSTEMD).summary();
    assertEquals(20, summary.groups().size());
    for (Group group : summary.groups()) {
      assertEquals(1, group.count());
      assertEquals(group.unit(), group.values().get(0).shown().get(0).text());
    }
  }

  @Test
  void aFloodOfUnitsIsOneGroup() {
    List<Group> groups = exits(21, SYSTEMD).summary().groups();
    assertEquals(1, groups.size());
    assertEquals(21, groups.get(0).count());
    assertEquals("", groups.get(0).unit());
    assertEquals(21, groups.get(0).values().get(0).distinct());
  }

  @Test
  void theUnitIsFoundWhereverTheMessageNamesIt() {
    Lines lines =
        Lines.of(
            SYSTEMD + "Failed to start backup.service - Nightly backup.",
            SYSTEMD + "Failed to start db-9.service - Data base.",
            SYSTEMD + "Failed to start shop@2.service - Web shop.",
            SYSTEMD + "Failed to start shop@3.service - Web shop.");
    assertEquals(
        List.of("backup.service", "db-9.service", "shop@2.service", "shop@3.service"),
        lines.summary().groups().stream().map(Group::unit).sorted().toList());
  }

  @Test
  void onlyProcessOneSpeaksOfUnits() {
    assertEquals(1, exits(8, "Nov  9 12:01:01 web1 systemd[812]: ").summary().groups().size());
    assertEquals(1, exits(8, "Nov  9 12:01:01 web1 watcher: ").summary().groups().size());
  }

  @Test
  void theOrderOfTheLinesMakesNoDifference() {
    Lines lines = exits(15, SYSTEMD).and(exits(15, SYSTEMD)).and(failures(30));
    List<String> told = told(lines);
    assertEquals(15 + 1, told.size());
    for (int seed = 0; seed < 5; seed++) {
      assertEquals(told, told(lines.shuffled(seed)));
    }
  }

  @Test
  void everyLineIsFoundInItsGroup() {
    assertEachIsFound(exits(15, SYSTEMD).summary(), 15);
    assertEachIsFound(exits(30, SYSTEMD).summary(), 30);
  }

  private static void assertEachIsFound(Summary summary, int units) {
    for (int i = 0; i < units; i++) {
      String line = exit(SYSTEMD, i);
      Group group = summary.groupOf(finding(line));
      if (units <= TemplateCounter.MOST_UNITS) {
        assertEquals(line, group.sample());
      } else {
        assertSame(summary.groups().get(0), group);
      }
    }
  }

  private static Finding finding(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new Finding().at(bytes, 0, bytes.length, 0);
  }

  private static List<String> told(Lines lines) {
    return lines.summary().groups().stream()
        .map(group -> group.count() + " " + group.unit() + " " + group.template())
        .toList();
  }

  private static Lines exits(int units, String writer) {
    return Lines.of(
        IntStream.range(0, units).mapToObj(i -> exit(writer, i)).toArray(String[]::new));
  }

  private static String exit(String writer, int unit) {
    return writer + "part" + unit + ".service: Main process exited, code=exited, status=1/FAILURE";
  }

  private static Lines failures(int units) {
    return Lines.numbered(units, SYSTEMD + "part#.service: Failed with result 'exit-code'.");
  }
}
