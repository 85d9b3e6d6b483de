package dev.logcheck.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces come back in order, and what goes wrong with one comes out as it is. */
final class OrderedWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void piecesComeBackDoneAndInTheOrderInWhichTheyWereAdded(int threads) throws IOException {
    List<int[]> taken = new ArrayList<>();
    try (OrderedWork<int[]> work = new OrderedWork<>(threads, piece -> piece[0] *= 2)) {
      for (int i = 0; i < 100; i++) {
        work.add(new int[] {i});
      }
      while (work.size() > 0) {
        taken.add(work.takeOldest());
      }
    }
    assertEquals(100, taken.size());
    for (int i = 0; i < 100; i++) {
      assertEquals(2 * i, taken.get(i)[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aMistakeComesOutAsItIsSoThatItSaysWhereItIs(int threads) {
    RuntimeException mistake = new IllegalArgumentException("here");
    try (OrderedWork<String> work =
        new OrderedWork<>(
            threads,
            piece -> {
              throw mistake;
            })) {
      work.add("first");
      work.add("second");
      assertSame(mistake, assertThrows(IllegalArgumentException.class, work::takeOldest));
    }
  }
}
