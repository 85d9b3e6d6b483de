package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * The promise: whatever is done to a log between runs, every complete line is delivered exactly
 * once, and at least once if a run ends between delivery and commit.
 */
final class LogFilePropertyTest {

  @Property(tries = 500)
  void everyLineIsDeliveredExactlyOnce(
      @ForAll LogHistory.Naming naming,
      @ForAll("compressions") Compression compression,
      @ForAll @Size(max = 40) List<LogHistory.Deed> deeds) {
    LogHistory history = new LogHistory(naming, compression);
    deeds.forEach(history::perform);
    history.finish();
    assertEquals(sorted(history.written()), sorted(history.delivered()));
    assertEquals(List.of(), history.problems());
  }

  @Property(tries = 200)
  void linesAreDeliveredInTheOrderInWhichTheyWereWritten(
      @ForAll LogHistory.Naming naming,
      @ForAll("compressions") Compression compression,
      @ForAll("withoutLateLines") List<LogHistory.Deed> deeds) {
    LogHistory history = new LogHistory(naming, compression);
    deeds.forEach(history::perform);
    history.finish();
    assertEquals(history.written(), history.delivered());
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  @Provide
  Arbitrary<Compression> compressions() {
    return Arbitraries.of(Compression.GZIP, Compression.XZ, Compression.BZIP2);
  }

  @Provide
  Arbitrary<List<LogHistory.Deed>> withoutLateLines() {
    return Arbitraries.of(LogHistory.Deed.class)
        .filter(
            deed -> deed != LogHistory.Deed.APPEND_LATE && deed != LogHistory.Deed.APPEND_VERY_LATE)
        .list()
        .ofMaxSize(40);
  }
}
