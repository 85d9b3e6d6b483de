package dev.logcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Some entries of each section, as many as fit into its share of the room. A section that needs
 * less than its share leaves the rest to others. In a section the programs take turns, so that none
 * crowds the others out, and within a program its users do, as {@link WordTurns} says. A program
 * such as su has a few entries in each turn, since seventy invented names would have one each.
 *
 * @param <T> an entry that is laid out
 */
final class LimitedEntries<T> {
  /** More entries of a section are not shown, however short they are. */
  private static final int MOST_ENTRIES = 60;

  /** Entries of a known program in each turn. */
  private static final int FEW = 5;

  private final int frame;
  private final ToIntFunction<T> size;
  private final int[] shares;
  private final List<List<Placed<T>>> shown = new ArrayList<>();

  /**
   * Something of an entry.
   *
   * @param place of the entry in its section
   */
  record Placed<T>(int place, T item) {}

  /** An entry with the number of its program's turn. */
  private record Turn(int number, Placed<Entry> entry) {}

  /**
   * Chooses what is shown.
   *
   * @param sections the entries of each that are {@link #candidates}, in their order
   * @param most how much room there is, in lines or bytes
   * @param frame how much a section takes besides its entries
   * @param size how much an entry takes
   */
  LimitedEntries(List<List<Placed<T>>> sections, int most, int frame, ToIntFunction<T> size) {
    this.frame = frame;
    this.size = size;
    this.shares = FairShares.of(sections.stream().mapToInt(this::wanted).toArray(), most);
    for (int i = 0; i < shares.length; i++) {
      shown.add(fitting(sections.get(i), shares[i] - frame));
    }
  }

  /** The entries of a section that are worth being laid out, in the order of turns. */
  static List<Placed<Entry>> candidates(SectionSummary section) {
    List<Turn> turns = new ArrayList<>();
    for (Block block : section.blocks()) {
      addTurns(block.entries(), turns);
    }
    turns.sort(Comparator.comparingInt(Turn::number));
    return turns.stream().limit(MOST_ENTRIES).map(Turn::entry).toList();
  }

  private static void addTurns(List<Entry> block, List<Turn> turns) {
    int first = turns.size();
    IdentityHashMap<Entry, Integer> places = new IdentityHashMap<>();
    block.forEach(entry -> places.put(entry, first + places.size()));
    // The first one brings the line of its program along.
    List<Entry> dealt = new ArrayList<>(block.subList(0, 1));
    dealt.addAll(WordTurns.of(block.subList(1, block.size())));
    for (int i = 0; i < dealt.size(); i++) {
      Entry entry = dealt.get(i);
      int turn = entry.isOfKnownProgram() ? i / FEW : i;
      turns.add(new Turn(turn, new Placed<>(places.get(entry), entry)));
    }
  }

  /** Whether a section, by its place in the report, has room for what it takes besides entries. */
  boolean hasFrame(int section) {
    return shares[section] >= frame;
  }

  /** What is shown of a section, by its place in the report; in the section's order. */
  List<T> of(int section) {
    return shown.get(section).stream().map(Placed::item).toList();
  }

  /** The entries of that section that are not shown. */
  List<Entry> leftOut(int section, SectionSummary summary) {
    List<Entry> rest = new ArrayList<>(summary.entries());
    List<Placed<T>> own = shown.get(section);
    for (int i = own.size() - 1; i >= 0; i--) {
      rest.remove(own.get(i).place());
    }
    return rest;
  }

  private int wanted(List<Placed<T>> entries) {
    return frame + entries.stream().mapToInt(this::size).sum();
  }

  private int size(Placed<T> entry) {
    return size.applyAsInt(entry.item());
  }

  private List<Placed<T>> fitting(List<Placed<T>> entries, int room) {
    int left = room;
    int count = 0;
    while (count < entries.size() && size(entries.get(count)) <= left) {
      left -= size(entries.get(count++));
    }
    List<Placed<T>> fitting = new ArrayList<>(entries.subList(0, count));
    fitting.sort(Comparator.comparingInt(Placed::place));
    return fitting;
  }
}
