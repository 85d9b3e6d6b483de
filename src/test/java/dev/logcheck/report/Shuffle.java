package dev.logcheck.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;

/** Lines in another order, in which those of one stamp follow each other as they did before. */
final class Shuffle {
  private Shuffle() {}

  static <T> List<T> of(List<T> lines, Function<T, ?> stamp, long seed) {
    Map<Object, Queue<T>> ofStamp = new HashMap<>();
    List<Object> stamps = new ArrayList<>();
    for (T line : lines) {
      stamps.add(stamp.apply(line));
      ofStamp.computeIfAbsent(stamp.apply(line), same -> new ArrayDeque<>()).add(line);
    }
    Collections.shuffle(stamps, new Random(seed));
    List<T> shuffled = new ArrayList<>();
    stamps.forEach(each -> shuffled.add(ofStamp.get(each).remove()));
    return shuffled;
  }
}
