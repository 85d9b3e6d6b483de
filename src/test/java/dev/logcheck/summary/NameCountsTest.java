package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
  void whichOfManyNamesAreKeptCannotBeForeseen() {
    String[] names = IntStream.range(0, 500).mapToObj(i -> "n" + i).toArray(String[]::new);
    assertNotEquals(of(1, names).toMap().keySet(), of(2, names).toMap().keySet());
  }

  @Test
  void namesOfOneHashAreTwo() {
    String name = "/usr/lib/evil.so";
    String forged = "/zrv/lwuIKrUX5qo";
    assertEquals(hash(name), hash(forged));
    assertEquals(Map.of(name, 2L, forged, 1L), of(name, forged, name).toMap());
  }

  private static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return Hash.of(bytes, 0, bytes.length, 0);
  }

  @Test
  void namesAreVisible() {
    assertEquals(Map.of("a\\x1b", 1L), of("a\033").toMap());
  }

  private static NameCounts of(String... names) {
    return of(0, names);
  }

  private static NameCounts of(long seed, String... names) {
    NameCounts counts = new NameCounts(seed, 64);
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      counts.add(bytes, 0, bytes.length);
    }
    return counts;
  }
}
