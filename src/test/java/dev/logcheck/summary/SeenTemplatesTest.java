package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.machine.MemoryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeenTemplatesTest {
  private final MemoryState state = new MemoryState();
  private final Path file = state.file("templates");

  @Test
  void theFirstRunFindsNothingNew() throws IOException {
    assertFalse(SeenTemplates.read(state.open(), 1).isNew(group("disk full")));
  }

  @Test
  void whatAnEarlierRunReportedIsNotNew() throws IOException {
    commit(1, "disk full");
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    assertFalse(seen.isNew(group("disk full")));
    assertTrue(seen.isNew(group("disk gone")));
  }

  @Test
  void whatThisRunReportsIsNewUntilItEnds() throws IOException {
    commit(1, "disk full");
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    seen.remember(group("disk gone"));
    assertTrue(seen.isNew(group("disk gone")));
  }

  @Test
  void nothingIsWrittenWithoutCommit() throws IOException {
    SeenTemplates.read(state.open(), 1).remember(group("disk full"));
    assertFalse(Files.exists(file));
  }

  @Test
  void aTemplateThatGrewIsKnownByItsMessages() throws IOException {
    commit(1, "peer nobody is gone");
    Group grown =
        Lines.of("peer nobody is gone", "peer 192.0.2.7 is gone").summary().groups().get(0);
    assertFalse(SeenTemplates.read(state.open(), 2).isNew(grown));
  }

  @Test
  void whatAUserSaidIsStillNewWhenProcessOneSaysIt() throws IOException {
    commit(1, "Nov  9 12:01:01 web1 systemd[4242]: auditd.service: Failed.");
    Group system = group("Nov  9 12:01:01 web1 systemd[1]: auditd.service: Failed.");
    assertTrue(SeenTemplates.read(state.open(), 2).isNew(system));
  }

  @Test
  void aUnitThatFailsForTheFirstTimeIsNewThoughOthersFailed() throws IOException {
    commitAll(1, failed("backup"), failed("mariadb"));
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    List<Group> others = Lines.of(failed("nginx"), failed("postgresql")).summary().groups();
    assertEquals(List.of(true, true), others.stream().map(seen::isNew).toList());
    assertTrue(seen.isNew(group(failed("nginx"))));
    List<Group> known = Lines.of(failed("mariadb"), failed("backup")).summary().groups();
    assertEquals(List.of(false, false), known.stream().map(seen::isNew).toList());
    assertFalse(seen.isNew(group(failed("mariadb"))));
  }

  @Test
  void aUnitThatDiffersInItsNumberOnlyIsKnown() throws IOException {
    commitAll(1, failed("session-812"), failed("run-r7ad8f"));
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    List<Group> others = Lines.of(failed("session-9"), failed("run-r12b4")).summary().groups();
    assertEquals(List.of(false, false), others.stream().map(seen::isNew).toList());
  }

  @Test
  void aFloodOfUnitsIsKnownByThoseThatFailedBefore() throws IOException {
    commitAll(1, failed("a"), failed("b"));
    Group flood =
        Lines.numbered(30, failed("part#")).and(Lines.of(failed("a"))).summary().groups().get(0);
    assertEquals("", flood.unit());
    assertFalse(SeenTemplates.read(state.open(), 2).isNew(flood));
  }

  @Test
  void damagedLinesAreForgotten() throws IOException {
    commit(1, "disk full");
    Files.writeString(file, Files.readString(file) + "what\nxyz 1\n12");
    assertFalse(SeenTemplates.read(state.open(), 2).isNew(group("disk full")));
  }

  @Test
  void afterAChangeOfGroupingNothingIsNewOnce() throws IOException {
    Files.writeString(file, "0000000000000001 5\n");
    SeenTemplates seen = SeenTemplates.read(state.open(), 6);
    assertTrue(seen.isOutdated());
    assertFalse(seen.isNew(group("disk full")));
    seen.remember(group("disk full"));
    state.commit(seen::addTo);
    SeenTemplates next = SeenTemplates.read(state.open(), 7);
    assertFalse(next.isOutdated());
    assertFalse(next.isNew(group("disk full")));
    assertTrue(next.isNew(group("fire")));
  }

  @Test
  void thoseUnseenForLongestGoFirst() throws IOException {
    StringBuilder full = new StringBuilder("grouping 5\n0000000000000001 5\n");
    for (int i = 0; i < 100_000; i++) {
      full.append(String.format("%016x 7%n", i + 16));
    }
    Files.writeString(file, full);
    state.commit(SeenTemplates.read(state.open(), 8)::addTo);
    List<String> lines = Files.readAllLines(file);
    assertEquals(1 + 100_000, lines.size());
    assertFalse(lines.contains("0000000000000001 5"));
  }

  @Test
  void aRunWithoutStateFindsNothingNewAndWritesNothing() throws IOException {
    SeenTemplates none = SeenTemplates.none();
    none.remember(group("disk full"));
    state.commit(none::addTo);
    assertFalse(Files.exists(file));
    assertFalse(none.isNew(group("disk full")));
  }

  private static String failed(String unit) {
    return "Nov  9 12:01:01 web1 systemd[1]: " + unit + ".service: Failed with result 'exit-code'.";
  }

  private void commitAll(long day, String... lines) throws IOException {
    SeenTemplates seen = SeenTemplates.read(state.open(), day);
    Lines.of(lines).summary().groups().forEach(seen::remember);
    state.commit(seen::addTo);
  }

  private void commit(long day, String... lines) throws IOException {
    SeenTemplates seen = SeenTemplates.read(state.open(), day);
    for (String line : lines) {
      seen.remember(group(line));
    }
    state.commit(seen::addTo);
  }

  private static Group group(String line) {
    return Lines.of(line).summary().groups().get(0);
  }
}
