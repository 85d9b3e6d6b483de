package dev.logcheck.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the room of a report among its sections. */
final class FairShares {
  private FairShares() {}

  /**
   * Gives each what it wants, the modest first, as long as nobody else gets less than a fair share.
   *
   * @param wanted what each would take, in lines or bytes
   * @param most how much there is
   */
  static int[] of(int[] wanted, int most) {
    int[] shares = new int[wanted.length];
    int left = most;
    int waiting = wanted.length;
    List<Integer> modestFirst =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> wanted[i]))
            .toList();
    for (int i : modestFirst) {
      shares[i] = Math.min(wanted[i], left / waiting--);
      left -= shares[i];
    }
    return shares;
  }
}
