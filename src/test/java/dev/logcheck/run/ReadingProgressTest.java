package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import dev.logcheck.source.LineSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people see on a terminal while logs are read. */
final class ReadingProgressTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Instant START = Instant.parse("2026-11-21T12:30:00Z");

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private int asked;

  /** What is shown when a megabyte was read, after so long, where there is so much. */
  private String shown(Duration time, long total) throws IOException {
    Iterator<Instant> times = List.of(START, START.plus(time)).iterator();
    PrintStream terminal = new PrintStream(shown, true, StandardCharsets.UTF_8);
    try (ReadingProgress progress =
        new ReadingProgress(
            LineSink.NONE,
            ((InstantSource) times::next).withZone(ZoneOffset.UTC),
            Optional.of(terminal),
            () -> {
              asked++;
              return total;
            })) {
      byte[] lines = new byte[MEGABYTE];
      progress.lines(Chunk.withoutPlace(Generation.NONE, lines, 0, lines.length));
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void howMuchOfAllWasReadIsShown() throws IOException {
    String text = shown(Duration.ofSeconds(5), 4L * MEGABYTE);
    assertTrue(text.contains("25%") && text.contains("1/4 MB"), text);
  }

  @Test
  void noTotalIsShownWhereItIsUnknownOrSurpassed() throws IOException {
    for (long total : new long[] {-1, 10}) {
      String text = shown(Duration.ofSeconds(5), total);
      assertTrue(text.contains("1/? MB") && !text.contains("100%"), text);
    }
  }

  @Test
  void forAShortTimeNothingIsShownAndNothingAsked() throws IOException {
    assertEquals("", shown(Duration.ofMillis(300), MEGABYTE));
    assertEquals(0, asked);
  }
}
