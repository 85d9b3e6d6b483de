package dev.logcheck.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see on a terminal while logs are read. */
final class ReadingBarTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Instant START = Instant.parse("2026-11-21T12:30:00Z");

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();
  private int asked;

  /** What is shown when a megabyte was read, after so long, where there is so much. */
  private String shown(Duration time, long total) {
    Iterator<Instant> times = List.of(START, START.plus(time)).iterator();
    Surroundings machine =
        new FakeMachine(
                Jimfs.newFileSystem(Configuration.unix()),
                OutputStream.nullOutputStream(),
                new StringWriter())
            .with(((InstantSource) times::next).withZone(ZoneOffset.UTC), () -> {})
            .with(environment)
            .withProgressOn(shown)
            .surroundings();
    try (ReadingBar bar = new ReadingBar(machine, 1000, () -> total(total))) {
      bar.read(MEGABYTE);
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  private long total(long total) {
    asked++;
    return total;
  }

  @Test
  void howMuchOfAllWasReadIsShown() {
    String text = shown(Duration.ofSeconds(5), 4L * MEGABYTE);
    assertTrue(text.contains("25%") && text.contains("1/4 MB"), text);
  }

  @Test
  void noTotalIsShownWhereItIsUnknownOrSurpassed() {
    for (long total : new long[] {-1, 10}) {
      String text = shown(Duration.ofSeconds(5), total);
      assertTrue(text.contains("1/? MB") && !text.contains("100%"), text);
    }
  }

  @Test
  void forAShortTimeNothingIsShownAndNothingAsked() {
    assertEquals("", shown(Duration.ofMillis(300), MEGABYTE));
    assertEquals(0, asked);
  }

  @Test
  void theBarIsAsWideAsTheTerminal() {
    assertEquals(79, widthOn(Map.of()));
    assertEquals(79, widthOn(Map.of("COLUMNS", "wide")));
    assertEquals(131, widthOn(Map.of("COLUMNS", "132")));
    assertEquals(59, widthOn(Map.of("COLUMNS", "20")));
    assertEquals(199, widthOn(Map.of("COLUMNS", "9999")));
  }

  private int widthOn(Map<String, String> terminal) {
    environment = terminal;
    shown.reset();
    String text = shown(Duration.ofSeconds(5), 4L * MEGABYTE);
    return text.lines()
        .flatMap(line -> List.of(line.split("\r", -1)).stream())
        .filter(line -> line.contains("25%"))
        .mapToInt(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").length())
        .findFirst()
        .orElse(0);
  }
}
