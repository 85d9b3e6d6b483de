package dev.logcheck.audit;

import dev.logcheck.source.Generation;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the generations that findings come from, so that a finding which is kept has a number of
 * four bytes. Those from which nothing is kept get none.
 */
final class Origins {
  /** The number of {@link Generation#NONE}. */
  static final int NONE = 0;

  private final List<Generation> generations = new ArrayList<>(List.of(Generation.NONE));

  /** The number of the generation that is being read: they come one after the other. */
  int number(Generation latest) {
    int last = generations.size() - 1;
    if (generations.get(last) == latest) {
      return last;
    }
    generations.add(latest);
    return last + 1;
  }

  Generation generation(int number) {
    return generations.get(number);
  }
}
