package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes syntax tree nodes, each distinct one once.
 *
 * <p>All patterns of a set share one pool: thousands of rules begin with the same stamp and host
 * name, and what is the same object is compiled once.
 */
final class NodePool {
  private final boolean shares;
  private final Beginning beginning = new Beginning();
  private final Beginning beginningWithLoneBytes = new Beginning();
  private final Map<CharacterSet, Node> characters = new HashMap<>();
  private final List<CharacterSet> sets = new ArrayList<>();
  private final Node[] literals = new Node[128];
  private final Node[] assertions = new Node[Look.count()];

  /** Open addressing over the nodes that have children, with their hashes beside them. */
  private Node[] table = new Node[1 << 12];

  private int[] hashes = new int[table.length];
  private boolean seesCharacters;
  private boolean hasRawBytes;
  private boolean takesLoneBytes;
  private int used;
  private int nextId;
  private final Node empty = new Node.Empty(nextId++);

  NodePool() {
    this(true);
  }

  private NodePool(boolean shares) {
    this.shares = shares;
  }

  /** A pool whose every character node is one of its own, so that it can tell where it stood. */
  static NodePool unshared() {
    return new NodePool(false);
  }

  /** How the pattern that was read before, and in the same way, began. */
  Beginning beginning(boolean loneBytes) {
    return loneBytes ? beginningWithLoneBytes : beginning;
  }

  Node empty() {
    return empty;
  }

  /** One ASCII character. */
  Node literal(int character) {
    if (literals[character] == null || !shares) {
      literals[character] = character(CharacterSet.of(character));
    }
    return literals[character];
  }

  Node character(CharacterSet set) {
    Node known = shares ? characters.get(set) : null;
    if (known == null) {
      known = new Node.OneOf(nextId++, set, sets.size());
      characters.put(set, known);
      sets.add(set);
      hasRawBytes |= set.isRaw();
      takesLoneBytes |= set.takesLoneBytes();
      seesCharacters |= set.beginsAtCharacter();
    }
    return known;
  }

  Node assertion(Look look) {
    seesCharacters |= look.seesWords();
    if (assertions[look.number()] == null) {
      assertions[look.number()] = new Node.Assertion(nextId++, look);
    }
    return assertions[look.number()];
  }

  /** The items of a whole pattern in a row, which is not worth looking for among the others. */
  Node pattern(List<Node> items) {
    return items.size() < 2 ? concatenation(items) : new Node.Concatenation(nextId++, items);
  }

  /** The one node that is like {@code tree}, where that may hold rows of whole patterns. */
  Node intern(Node tree) {
    if (tree instanceof Node.Concatenation row) {
      return concatenation(row.items());
    }
    if (tree instanceof Node.Alternation alternation) {
      List<Node> branches = new ArrayList<>();
      for (Node branch : alternation.branches()) {
        branches.add(intern(branch));
      }
      return alternation(branches);
    }
    return tree;
  }

  /** The items in a row; of a single item, that item itself. */
  Node concatenation(List<Node> items) {
    return switch (items.size()) {
      case 0 -> empty;
      case 1 -> items.get(0);
      default -> intern(hash(1, items), new Node.Concatenation(nextId, items));
    };
  }

  /** One of the branches; of a single branch, that branch itself. */
  Node alternation(List<Node> branches) {
    return branches.size() == 1
        ? branches.get(0)
        : intern(hash(2, branches), new Node.Alternation(nextId, branches));
  }

  /** The repetition in its simplest form, which may be no repetition any more. */
  Node repeat(Node body, int min, int max) {
    if (body == empty || max == 0) {
      return empty;
    }
    if (min == 1 && max == 1) {
      return body;
    }
    if (Node.Repetition.isSimple(min, max)
        && body instanceof Node.Repetition inner
        && Node.Repetition.isSimple(inner.min(), inner.max())) {
      return repetition(inner.body(), min * inner.min(), max == 1 ? inner.max() : max);
    }
    return repetition(body, min, max);
  }

  Node repetition(Node body, int min, int max) {
    return intern(
        hash(hash(hash(3, body.id()), min), max), new Node.Repetition(nextId, body, min, max));
  }

  Node group(Node body, int number) {
    return intern(hash(hash(4, body.id()), number), new Node.CapturingGroup(nextId, body, number));
  }

  Node backReference(int number) {
    return intern(hash(5, number), new Node.BackReference(nextId, number));
  }

  /** The sets of characters in all nodes, by number; distinct if the nodes are. */
  List<CharacterSet> sets() {
    return sets;
  }

  /** Whether any node asks what a word character is, or where a character begins. */
  boolean seesCharacters() {
    return seesCharacters;
  }

  /** What the patterns read so far tell apart. */
  Alphabet alphabet() {
    return new Alphabet(sets, seesCharacters, hasRawBytes, takesLoneBytes);
  }

  /** How many nodes were made; every id is below. */
  int size() {
    return nextId;
  }

  private static int hash(int hash, int next) {
    return (hash + next) * 0x9E3779B1 ^ hash >>> 15;
  }

  private static int hash(int hash, List<Node> nodes) {
    int mixed = hash;
    for (int i = 0; i < nodes.size(); i++) {
      mixed = hash(mixed, nodes.get(i).id());
    }
    return mixed;
  }

  private Node intern(int hash, Node fresh) {
    int slot = hash >>> 7 & table.length - 1;
    while (table[slot] != null) {
      if (hashes[slot] == hash && alike(table[slot], fresh)) {
        return table[slot];
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = fresh;
    hashes[slot] = hash;
    nextId++;
    if (++used * 2 > table.length) {
      grow();
    }
    return fresh;
  }

  private void grow() {
    Node[] oldTable = table;
    int[] oldHashes = hashes;
    table = new Node[oldTable.length * 2];
    hashes = new int[table.length];
    for (int i = 0; i < oldTable.length; i++) {
      if (oldTable[i] != null) {
        int slot = oldHashes[i] >>> 7 & table.length - 1;
        while (table[slot] != null) {
          slot = slot + 1 & table.length - 1;
        }
        table[slot] = oldTable[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }

  /** Whether two nodes are the same, given that their children are when they are one object. */
  private static boolean alike(Node a, Node b) {
    if (a instanceof Node.Concatenation x) {
      return b instanceof Node.Concatenation y && alike(x.items(), y.items());
    }
    if (a instanceof Node.Alternation x) {
      return b instanceof Node.Alternation y && alike(x.branches(), y.branches());
    }
    if (a instanceof Node.Repetition x) {
      return b instanceof Node.Repetition y
          && x.body() == y.body()
          && x.min() == y.min()
          && x.max() == y.max();
    }
    if (a instanceof Node.CapturingGroup x) {
      return b instanceof Node.CapturingGroup y && x.body() == y.body() && x.number() == y.number();
    }
    return a instanceof Node.BackReference x
        && b instanceof Node.BackReference y
        && x.number() == y.number();
  }

  private static boolean alike(List<Node> a, List<Node> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) != b.get(i)) {
        return false;
      }
    }
    return true;
  }
}
