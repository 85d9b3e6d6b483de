package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongFunction;

/** Names of hosts and programs with how often each came, in the words of reports for people. */
final class CountedNames {
  private static final int MOST = 12;

  /** As many as values. */
  private static final int MOST_URGENT = 20;

  private CountedNames() {}

  /**
   * Names with their counts, such as {@code web1 ×12, web2 ×3}; empty if there is one at most. As
   * of values, what is urgent shows the rarest first, and System Events what came most. A count
   * that all have is said once, {@code web1, web2, each ×3}, and not at all if it is one.
   *
   * @param counts the most frequent first
   */
  static String of(Entry entry, Map<String, Long> counts) {
    if (counts.size() < 2) {
      return "";
    }
    List<Map.Entry<String, Long>> names = new ArrayList<>(counts.entrySet());
    boolean urgent = entry.layer() != Layer.OTHER;
    if (urgent) {
      names.sort(Map.Entry.comparingByValue());
    }
    int most = urgent ? MOST_URGENT : MOST;
    // A group knows no more than that, however many there were.
    String least = counts.size() < entry.group().mostNames() ? "" : "at least ";
    if (!haveOneCount(counts)) {
      return names(names, most, CountedNames::times, least);
    }
    long each = names.get(0).getValue();
    return names(names, most, count -> "", least) + (each == 1 ? "" : ", each" + times(each));
  }

  /** Whether all came equally often, and one sees without a count where each name ends. */
  private static boolean haveOneCount(Map<String, Long> counts) {
    return counts.values().stream().distinct().count() == 1
        && counts.keySet().stream().noneMatch(Wording::looksLikeSeveral);
  }

  private static String times(long count) {
    return " " + Wording.TIMES + Wording.number(count);
  }

  /** The first dozen of names, each with what is said of its count, and how many more there are. */
  static String most(Map<String, Long> counts, LongFunction<String> words) {
    return names(List.copyOf(counts.entrySet()), MOST, count -> " " + words.apply(count), "");
  }

  /** So many names; {@code least} stands before the number of others, empty if it is exact. */
  private static String names(
      List<Map.Entry<String, Long>> counts, int most, LongFunction<String> words, String least) {
    // The last one takes no more room than "and 1 more".
    int shown = counts.size() == most + 1 ? counts.size() : most;
    StringJoiner names = new StringJoiner(", ");
    for (Map.Entry<String, Long> each : counts.subList(0, Math.min(shown, counts.size()))) {
      names.add(Wording.unforged(each.getKey()) + words.apply(each.getValue()));
    }
    int more = counts.size() - shown;
    return more > 0 ? names + ", and " + least + Wording.number(more) + " more" : names.toString();
  }
}
