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
    assertFalse(SeenTemplates.read(state.open(), 1).isNew(template("disk full")));
  }

  @Test
  void whatAnEarlierRunReportedIsNotNew() throws IOException {
    commit(1, "disk full");
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    assertFalse(seen.isNew(template("disk full")));
    assertTrue(seen.isNew(template("disk gone")));
  }

  @Test
  void whatThisRunReportsIsNewUntilItEnds() throws IOException {
    commit(1, "disk full");
    SeenTemplates seen = SeenTemplates.read(state.open(), 2);
    seen.remember(template("disk gone"));
    assertTrue(seen.isNew(template("disk gone")));
  }

  @Test
  void nothingIsWrittenWithoutCommit() throws IOException {
    SeenTemplates.read(state.open(), 1).remember(template("disk full"));
    assertFalse(Files.exists(file));
  }

  @Test
  void aTemplateThatGrewIsKnownByItsMessages() throws IOException {
    commit(1, "peer nobody is gone");
    Template grown =
        Lines.of("peer nobody is gone", "peer 192.0.2.7 is gone")
            .summary()
            .groups()
            .get(0)
            .template();
    assertFalse(SeenTemplates.read(state.open(), 2).isNew(grown));
  }

  @Test
  void whatAUserSaidIsStillNewWhenProcessOneSaysIt() throws IOException {
    commit(1, "Nov  9 12:01:01 web1 systemd[4242]: auditd.service: Failed.");
    Template system = template("Nov  9 12:01:01 web1 systemd[1]: auditd.service: Failed.");
    assertTrue(SeenTemplates.read(state.open(), 2).isNew(system));
  }

  @Test
  void damagedLinesAreForgotten() throws IOException {
    commit(1, "disk full");
    Files.writeString(file, Files.readString(file) + "what\nxyz 1\n12");
    assertFalse(SeenTemplates.read(state.open(), 2).isNew(template("disk full")));
  }

  @Test
  void afterAChangeOfGroupingNothingIsNewOnce() throws IOException {
    Files.writeString(file, "0000000000000001 5\n");
    SeenTemplates seen = SeenTemplates.read(state.open(), 6);
    assertTrue(seen.isOutdated());
    assertFalse(seen.isNew(template("disk full")));
    seen.remember(template("disk full"));
    state.commit(seen::addTo);
    SeenTemplates next = SeenTemplates.read(state.open(), 7);
    assertFalse(next.isOutdated());
    assertFalse(next.isNew(template("disk full")));
    assertTrue(next.isNew(template("fire")));
  }

  @Test
  void thoseUnseenForLongestGoFirst() throws IOException {
    StringBuilder full = new StringBuilder("grouping 4\n0000000000000001 5\n");
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
    none.remember(template("disk full"));
    state.commit(none::addTo);
    assertFalse(Files.exists(file));
    assertFalse(none.isNew(template("disk full")));
  }

  private void commit(long day, String... lines) throws IOException {
    SeenTemplates seen = SeenTemplates.read(state.open(), day);
    for (String line : lines) {
      seen.remember(template(line));
    }
    state.commit(seen::addTo);
  }

  private static Template template(String line) {
    return Lines.of(line).summary().groups().get(0).template();
  }
}
