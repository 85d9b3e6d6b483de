package dev.logcheck.regex;

import java.util.HashMap;
import java.util.Map;

/**
 * What may still follow inside one character of more than one byte.
 *
 * <p>Patterns are matched on bytes, so a set of characters is a set of byte sequences: a small
 * automaton of its own, walked one continuation byte at a time. Equal continuations are one object,
 * so that different sets, and different lead bytes of one set, meet in the same state of the DFA.
 */
final class Utf8Node {
  /** The end of a character. */
  static final Utf8Node END = new Utf8Node(new Utf8Node[0]);

  /** What no member goes on with. */
  static final Utf8Node NONE = new Utf8Node(new Utf8Node[0]);

  private final Utf8Node[] next;

  private Utf8Node(Utf8Node[] next) {
    this.next = next;
  }

  /** Where {@code continuation} leads; NONE if no member goes on with this byte. */
  Utf8Node after(int continuation) {
    return (continuation & 0xC0) == 0x80 ? next[continuation & 0x3f] : NONE;
  }

  /** Makes nodes, each distinct one once. Not for use by two threads at a time. */
  static final class Pool {
    private final Map<Key, Utf8Node> known = new HashMap<>();

    /** What follows {@code lead} in the members of {@code set}; NONE if none begins with it. */
    Utf8Node after(int lead, CodePoints set) {
      if (lead < 0xC2 || lead > 0xFD) {
        return NONE;
      }
      int more = Integer.numberOfLeadingZeros(~lead & 0xff) - 25;
      int shortest = more == 1 ? 0x80 : 1 << (5 * more + 1);
      CodePoints longEnough = set.and(CodePoints.range(shortest, Integer.MAX_VALUE - 1));
      return node(longEnough, (lead & (0x3f >> more)) << (6 * more), more);
    }

    /** The node for the code points from {@code first} on that {@code more} bytes tell apart. */
    private Utf8Node node(CodePoints set, int first, int more) {
      int last = first + (1 << (6 * more)) - 1;
      if (!set.meets(first, last)) {
        return NONE;
      }
      boolean covered = set.covers(first, last);
      Utf8Node[] next = new Utf8Node[64];
      for (int i = 0; i < 64; i++) {
        if (covered && i > 0) {
          next[i] = next[0];
        } else if (more > 1) {
          next[i] = node(set, first + (i << (6 * (more - 1))), more - 1);
        } else {
          next[i] = set.contains(first + i) ? END : NONE;
        }
      }
      return known.computeIfAbsent(new Key(next), key -> new Utf8Node(next));
    }
  }

  /** Compares nodes by the identity of what follows them. */
  private static final class Key {
    private final Utf8Node[] next;

    Key(Utf8Node[] next) {
      this.next = next;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && java.util.Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(next);
    }
  }
}
