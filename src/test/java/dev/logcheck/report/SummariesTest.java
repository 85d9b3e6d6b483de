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

  @Test
  void messagesOfOneSecondStandAsTheyCame() throws IOException {
    FakeFindings findings = new FakeFindings();
    for (String message : List.of("wire cut", "alarm lost", "door shut")) {
      findings.add(Samples.NOON, "Nov  9 12:00:00 web1 guard[7]: " + message);
    }
    findings.add(Samples.NOON - 1, "Nov  9 11:59:59 web1 guard[7]: power gone");
    assertEquals(
        List.of("power gone", "wire cut", "alarm lost", "door shut"),
        texts(SeenTemplates.none(), findings));
  }

  private static List<String> texts(SeenTemplates seen, FakeFindings findings) throws IOException {
    Report report = Reports.of(Reports.events(findings));
    return new Summaries(seen, ZoneOffset.UTC, Budget.FULL)
        .of(report).sections().get(0).entries().stream()
            .map(each -> (each.isNew() ? "new " : "") + each.group().template().text())
            .toList();
  }

  private List<String> run(long day, String... lines) throws IOException {
    SeenTemplates seen = SeenTemplates.read(state.open(), day);
    List<String> texts = texts(seen, FakeFindings.of(lines));
    state.commit(seen::addTo);
    return texts;
  }
}
