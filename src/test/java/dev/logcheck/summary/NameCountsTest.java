package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NameCountsTest {

  @Test
  void theMostFrequentNameComesFirst() {
    Map<String, Long> counts = of("b", "a", "c", "c").toMap();
    assertEquals(List.of("c", "a", "b"), List.copyOf(counts.keySet()));
    assertEquals(2, counts.get("c"));
  }

  @Test
  void manyNamesAreBounded() {
    String[] names = new String[1000];
    for (int i = 0; i < names.length; i++) {
      names[i] = "n" + (i % 500);
    }
    Map<String, Long> counts = of(names).toMap();
    assertEquals(64, counts.size());
    assertEquals(Set.of(2L), Set.copyOf(counts.values()));
  }

  @Test
  void namesAreVisible() {
    assertEquals(Map.of("a\\x1b", 1L), of("a\033").toMap());
  }

  private static NameCounts of(String... names) {
    NameCounts counts = new NameCounts();
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      counts.add(bytes, 0, bytes.length);
    }
    return counts;
  }
}
