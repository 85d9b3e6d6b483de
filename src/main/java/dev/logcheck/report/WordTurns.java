package dev.logcheck.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Deals out the entries of one program: those that begin with other words take turns, and so on
 * word by word.
 *
 * <p>A user can make a program say much, but only what begins with his name, as in {@code (alice)
 * CMD (...)} of cron and {@code alice : ... COMMAND=...} of sudo. So he never pushes out what it
 * says of another. The same holds for names that come from the network: all of them stand behind
 * {@code Invalid user}, and none behind {@code Accepted password for}. Of different words, {@code
 * root} comes first, then the one with the fewest entries.
 *
 * <p>The entries of one incident, and those without a program, keep their order.
 */
final class WordTurns {
  /** As many as there are up to the names in a message of PAM, in {@code ruser=} for one. */
  private static final int MOST_WORDS = 12;

  /** How programs write it at the place of a user. */
  private static final Set<String> ROOT =
      Set.of("root", "(root)", "root)", "root:", "root(uid=0)", "user=root", "ruser=root", "uid=0");

  private static final Comparator<Hand> ORDER =
      Comparator.comparing((Hand hand) -> !ROOT.contains(hand.word()))
          .thenComparingInt(hand -> hand.cards().size());

  private WordTurns() {}

  /** An entry with the words that it begins with. */
  private record Card(Entry entry, List<String> words) {
    static Card of(Entry entry) {
      return new Card(entry, entry.subject().isEmpty() ? words(entry) : List.of(entry.subject()));
    }

    private static List<String> words(Entry entry) {
      String text = entry.group().template().text();
      return entry.program().isEmpty() ? List.of() : List.of(text.split(" ", MOST_WORDS + 1));
    }

    /** Empty behind its last word. */
    String word(int place) {
      return place < Math.min(words.size(), MOST_WORDS) ? words.get(place) : "";
    }
  }

  /** The cards that have the same word at a place. */
  private record Hand(String word, List<Card> cards) {}

  /**
   * The entries so that the first few of them, however many, are a fair choice.
   *
   * @param entries of one program, those that come first among their like in front
   */
  static List<Entry> of(List<Entry> entries) {
    List<Card> cards = new ArrayList<>();
    for (Entry entry : entries) {
      cards.add(Card.of(entry));
    }
    List<Entry> dealt = new ArrayList<>();
    deal(cards, 0).forEach(card -> dealt.add(card.entry()));
    return dealt;
  }

  private static List<Card> deal(List<Card> cards, int place) {
    if (cards.size() < 2 || place == MOST_WORDS) {
      return cards;
    }
    Map<String, Hand> byWord = new LinkedHashMap<>();
    for (Card card : cards) {
      byWord
          .computeIfAbsent(card.word(place), word -> new Hand(word, new ArrayList<>()))
          .cards()
          .add(card);
    }
    List<Hand> hands = new ArrayList<>(byWord.values());
    hands.sort(ORDER);
    List<List<Card>> dealt = new ArrayList<>();
    hands.forEach(hand -> dealt.add(deal(hand.cards(), place + 1)));
    return inTurn(dealt);
  }

  /** The first of each list, then the second of each that has one, and so on. */
  static <T> List<T> inTurn(Collection<List<T>> lists) {
    Queue<Queue<T>> waiting = new ArrayDeque<>();
    lists.stream().filter(list -> !list.isEmpty()).map(ArrayDeque::new).forEach(waiting::add);
    List<T> taken = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Queue<T> next = waiting.remove();
      taken.add(next.remove());
      if (!next.isEmpty()) {
        waiting.add(next);
      }
    }
    return taken;
  }
}
