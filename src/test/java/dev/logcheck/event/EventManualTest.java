package dev.logcheck.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.regex.NamedExpressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals say of events holds. */
final class EventManualTest {
  private static final Path MANUAL = Path.of("packaging-deb/man/logcheck-events.5.adoc");

  @Test
  void everyNamedExpressionIsExplained() throws IOException {
    NamedExpressions named = new NamedExpressions(name -> "");
    BuiltInPatterns.defineIn(named);
    List<String> explained = new ArrayList<>();
    for (String line : Files.readAllLines(MANUAL)) {
      int end = line.indexOf("::");
      explained.addAll(List.of(line.substring(0, Math.max(0, end)).split(", ", -1)));
    }
    assertTrue(named.names().size() > 50);
    assertEquals(List.of(), named.names().stream().filter(n -> !explained.contains(n)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"packaging-deb/man/logcheck-events.5.adoc", "README.md"})
  void theExampleIsSound(String manual) throws IOException {
    String text = Files.readString(Path.of(manual)).replaceAll("(?m)^    ", "");
    int begin = text.indexOf("Event: backup-done");
    String example = text.substring(begin).replaceAll("(?s)(\nEND\n|\n\n).*", "\n");
    Path file = Jimfs.newFileSystem(Configuration.unix()).getPath("/local");
    Files.writeString(file, example);
    EventBook book = EventBook.readFile(file);
    assertEquals(List.of(), book.problems());
    assertEquals(1, book.patterns().size());
    assertEquals(List.of(), EventChecks.problems(book));
  }

  @Test
  void everyEventThatIsShippedIsListed() throws IOException {
    String manual = Files.readString(MANUAL);
    List<String> missing = new ArrayList<>();
    for (EventPattern pattern : EventBook.read(Path.of("etc-logcheck/events.d")).patterns()) {
      if (!manual.contains("*" + pattern.event() + "*")) {
        missing.add(pattern.event());
      }
    }
    assertEquals(List.of(), missing);
  }
}
