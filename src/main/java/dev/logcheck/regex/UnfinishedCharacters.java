package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of several bytes that are under way in states of the {@link Determinizer}, each
 * with a number of its own, and what may follow their first bytes. Not for use by two threads at a
 * time.
 */
final class UnfinishedCharacters {
  private final Utf8Node.Pool sequences = new Utf8Node.Pool();
  private final Map<CharacterSet, Utf8Node[]> leads = new HashMap<>();
  private final Map<Partial, Integer> numbers = new HashMap<>();
  private final List<Partial> partials = new ArrayList<>();

  /** The number of an equal one, or the next that is free. */
  int number(Partial partial) {
    Integer number = numbers.get(partial);
    if (number == null) {
      number = partials.size();
      partials.add(partial);
      numbers.put(partial, number);
    }
    return number;
  }

  /** The one of that {@link #number}. */
  Partial numbered(int number) {
    return partials.get(number);
  }

  /**
   * What may follow the first byte of a character.
   *
   * @param set what the character is to be a member of
   * @param kind PREVIOUS_WORD or PREVIOUS_OTHER, for the members that are such; PREVIOUS_NONE for
   *     all
   */
  Utf8Node after(CharacterSet set, int lead, int kind) {
    if (!set.reachesBeyondAscii()) {
      return Utf8Node.NONE;
    }
    Utf8Node[] known = leads.computeIfAbsent(set, key -> new Utf8Node[3 * 256]);
    Utf8Node rest = known[kind * 256 + lead];
    if (rest == null) {
      rest = sequences.after(lead, members(set, kind));
      known[kind * 256 + lead] = rest;
    }
    return rest;
  }

  private static CodePoints members(CharacterSet set, int kind) {
    CodePoints members = set.beyondAscii();
    CodePoints words = kind == Look.PREVIOUS_NONE ? null : CharacterSet.WORD.beyondAscii();
    return switch (kind) {
      case Look.PREVIOUS_WORD -> members.and(words);
      case Look.PREVIOUS_OTHER -> members.andNot(words);
      default -> members;
    };
  }
}
