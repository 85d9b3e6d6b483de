package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RotatedNameTest {

  @ParameterizedTest
  @CsvSource({
    "syslog.0, 0, NONE",
    "syslog.1, 1, NONE",
    "syslog.12.gz, 12, GZIP",
    "syslog.3.xz, 3, XZ",
    "syslog.3.bz2, 3, BZIP2",
    "syslog.3.zst, 3, ZSTD",
  })
  void aNumberIsKnown(String file, String digits, Compression compression) {
    assertEquals(
        Optional.of(new RotatedName(RotatedName.Order.NUMBER, digits, compression)),
        RotatedName.parse("syslog", file));
  }

  @ParameterizedTest
  @CsvSource({
    "syslog-20261120, 20261120, NONE",
    "syslog-20261120.gz, 20261120, GZIP",
    "syslog-2026112006, 2026112006, NONE",
    "syslog-20261120-1763700000, 202611201763700000, NONE",
    "syslog.2026-11-20, 20261120, NONE",
    "syslog-2026-11-20, 20261120, NONE",
    "syslog_20261120, 20261120, NONE",
    "syslog.20261120062501, 20261120062501, NONE",
    "syslog-1763700000.xz, 1763700000, XZ",
    "syslog-202611, 202611, NONE",
  })
  void aDateIsKnown(String file, String digits, Compression compression) {
    assertEquals(
        Optional.of(new RotatedName(RotatedName.Order.DATE, digits, compression)),
        RotatedName.parse("syslog", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.1.log", "app-20261120.log", "app-20261120.log.gz", "app.log.1.gz"})
  void aSuffixMayStandBeforeTheExtension(String file) {
    assertEquals(true, RotatedName.parse("app.log", file).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "syslog",
        "syslog.",
        "syslog.gz",
        "syslog.old",
        "syslog.1.gz.tmp",
        "syslog.1.offset",
        "syslog-ng",
        "syslog2.1",
        "auth.log.1",
        "syslog.123456",
        "syslog-1",
      })
  void anythingElseIsAnotherFile(String file) {
    assertEquals(Optional.empty(), RotatedName.parse("syslog", file));
  }

  @Test
  void highNumbersAndEarlyDatesAreOld() {
    assertEquals(List.of("a.10", "a.2", "a.1"), inOrder("a.1", "a.10", "a.2"));
    assertEquals(
        List.of("a-20261119", "a-20261120", "a-2026112005"),
        inOrder("a-2026112005", "a-20261120", "a-20261119"));
  }

  private static List<String> inOrder(String... files) {
    return List.of(files).stream()
        .sorted(
            (one, other) ->
                RotatedName.OLDEST_FIRST.compare(
                    RotatedName.parse("a", one).orElseThrow(),
                    RotatedName.parse("a", other).orElseThrow()))
        .toList();
  }
}
