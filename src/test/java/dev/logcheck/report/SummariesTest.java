package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.logcheck.machine.MemoryState;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummariesTest {
  private final MemoryState state = new MemoryState();

  @Test
  void aReportIsSummarisedOnceForAllFormats() throws IOException {
    Summaries summaries = Samples.summaries();
    Report report = Samples.small();
    assertSame(summaries.of(report), summaries.of(report));
  }

  @Test
  void whatNoEarlierRunReportedIsNewAndComesFirst() throws IOException {
    run(1, "sink full", "sink full");
    assertEquals(List.of("new fire", "sink full"), run(2, "sink full", "sink full", "fire"));
    assertEquals(List.of("fire", "sink full"), run(3, "sink full", "sink full", "fire"));
  }

  private List<String> run(long day, String... lines) throws IOException {
    SeenTemplates seen = SeenTemplates.read(state.open(), day);
    Report report = Reports.of(Reports.events(FakeFindings.of(lines)));
    List<Entry> entries =
        new Summaries(seen, ZoneOffset.UTC, Budget.FULL).of(report).sections().get(0).entries();
    state.commit(seen::addTo);
    return entries.stream()
        .map(each -> (each.isNew() ? "new " : "") + each.group().template().text())
        .toList();
  }
}
