package dev.logcheck.regex;

import dev.logcheck.regex.PatternSyntaxException.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compiles syntax trees into one automaton in which equal beginnings are shared.
 *
 * <p>Between {@link Parser} and {@link Determinizer}. A fragment is the way from one state to
 * another by one node. Wherever the same node leaves the same state again, in this pattern or
 * another, the fragment that is there is taken: two thousand rules become a trie, and a set of
 * states that would be thousands large is a handful. This is sound because a fragment's last state
 * stands for exactly the strings of its first state followed by a match of the node, whoever goes
 * on from there.
 *
 * <p>And the trie grows only where a line goes: a pattern waits at the state it has reached until
 * {@link #expand} is called for that state. Most rules never meet a line of their program, and are
 * never compiled.
 */
final class NfaCompiler {
  private static final long MAX_SIZE = 1 << 17;
  private static final int NONE = -1;

  private final Nfa nfa;
  private final int start;
  private final int anywhere;

  /** Open addressing: the state a fragment leaves, its node, and the state it reaches plus one. */
  private int[] fragments = new int[3 << 12];

  private int fragmentCount;

  /** The patterns' items, and how many of each are compiled. */
  private final List<List<Node>> rows = new ArrayList<>();

  private int[] nextItem = new int[1 << 11];

  /** For each state the patterns that go on from there, as lists linked by pattern number. */
  private int[] firstWaiting = {NONE, NONE};

  private int[] nextWaiting = new int[1 << 11];

  NfaCompiler(Nfa nfa) {
    this.nfa = nfa;
    start = nfa.addState();
    anywhere = nfa.addState();
    nfa.addEdge(start, Nfa.SEARCH, 0, anywhere);
    nfa.addEdge(start, Nfa.EPSILON, 0, anywhere);
  }

  /** Where every pattern begins, wherever in the line that is. */
  static int anywhereState() {
    return 1;
  }

  /** Where every line begins. */
  static int startState() {
    return 0;
  }

  /**
   * Adds {@code tree}, accepted as pattern {@code number}.
   *
   * @throws PatternSyntaxException if its counted repetitions multiply to more than memory should
   *     hold; grep has a limit for each count only
   */
  void add(Node tree, int number) throws PatternSyntaxException {
    if (size(tree) > MAX_SIZE) {
      throw new PatternSyntaxException(1, "Regular expression too big", Limit.SIZE);
    }
    add(tree instanceof Node.Concatenation row ? row.items() : List.of(tree), number);
  }

  private void add(List<Node> items, int number) {
    if (number == nextWaiting.length) {
      nextWaiting = Arrays.copyOf(nextWaiting, number * 2);
      nextItem = Arrays.copyOf(nextItem, number * 2);
    }
    rows.add(items);
    await(anywhere, number);
  }

  /**
   * Deals the patterns out like cards: {@code part} gets every {@code parts}th from {@code first}
   * on, which takes the next number there. Returns how many that are.
   */
  int deal(int first, int parts, NfaCompiler part) {
    for (int number = first; number < rows.size(); number += parts) {
      part.add(rows.get(number), part.rows.size());
    }
    return part.rows.size();
  }

  /** Lets pattern {@code number} go on from {@code state} as soon as a line gets there. */
  private void await(int state, int number) {
    if (state >= firstWaiting.length) {
      int known = firstWaiting.length;
      firstWaiting = Arrays.copyOf(firstWaiting, Math.max(state + 1, known * 2));
      Arrays.fill(firstWaiting, known, firstWaiting.length, NONE);
    }
    nextWaiting[number] = firstWaiting[state];
    firstWaiting[state] = number;
  }

  /** Makes the edges of {@code state} complete; to be called before they are read. */
  void expand(int state) {
    while (state < firstWaiting.length && firstWaiting[state] != NONE) {
      int number = firstWaiting[state];
      firstWaiting[state] = NONE;
      while (number != NONE) {
        int next = nextWaiting[number];
        advance(number, state);
        number = next;
      }
    }
  }

  private void advance(int number, int state) {
    List<Node> items = rows.get(number);
    int item = nextItem[number]++;
    if (item == items.size()) {
      nfa.addEdge(state, Nfa.ACCEPT, number, state);
    } else {
      await(fragment(items.get(item), state), number);
    }
  }

  /** How many characters and assertions the tree is when its repetitions are written out. */
  private static long size(Node node) {
    if (node instanceof Node.OneOf) {
      return 1;
    }
    if (node instanceof Node.Repetition repetition) {
      long copies = Math.max(1, Math.max(repetition.min(), repetition.max()));
      return Math.min(MAX_SIZE + 1, copies * size(repetition.body()));
    }
    long size = 1;
    if (node instanceof Node.Concatenation row) {
      for (Node item : row.items()) {
        size += size(item);
      }
    } else if (node instanceof Node.Alternation alternation) {
      for (Node branch : alternation.branches()) {
        size += size(branch);
      }
    }
    return size;
  }

  private int row(List<Node> items, int from) {
    int state = from;
    for (int i = 0; i < items.size(); i++) {
      state = fragment(items.get(i), state);
    }
    return state;
  }

  private int fragment(Node node, int from) {
    int slot = slot(from, node.id());
    if (fragments[slot + 2] != 0) {
      return fragments[slot + 2] - 1;
    }
    int last = compile(node, from);
    remember(from, node.id(), last);
    return last;
  }

  private int compile(Node node, int from) {
    if (node instanceof Node.OneOf oneOf) {
      return step(from, Nfa.CONSUME, oneOf.number());
    }
    if (node instanceof Node.Concatenation row) {
      return row(row.items(), from);
    }
    if (node instanceof Node.Repetition repetition) {
      return repetition(repetition, from);
    }
    if (node instanceof Node.Alternation alternation) {
      return alternation(alternation, from);
    }
    if (node instanceof Node.Assertion assertion) {
      return step(from, Nfa.ASSERT, assertion.look().number());
    }
    if (node instanceof Node.CapturingGroup group) {
      return fragment(group.body(), from);
    }
    if (node instanceof Node.Empty) {
      return from;
    }
    throw new IllegalArgumentException("not approximated: " + node);
  }

  private int step(int from, byte kind, int argument) {
    int to = nfa.addState();
    nfa.addEdge(from, kind, argument, to);
    return to;
  }

  private int alternation(Node.Alternation alternation, int from) {
    int join = nfa.addState();
    for (Node branch : alternation.branches()) {
      nfa.addEdge(fragment(branch, from), Nfa.EPSILON, 0, join);
    }
    return join;
  }

  private int repetition(Node.Repetition repetition, int from) {
    Node body = repetition.body();
    if (repetition.max() == Node.Repetition.UNBOUNDED) {
      int before = copies(body, from, repetition.min() - 1);
      return repetition.min() == 0 ? anyNumber(body, before) : atLeastOne(body, before);
    }
    int required = copies(body, from, repetition.min());
    return atMost(body, required, repetition.max() - repetition.min());
  }

  private int copies(Node body, int from, int count) {
    int state = from;
    for (int i = 0; i < count; i++) {
      state = fragment(body, state);
    }
    return state;
  }

  private int anyNumber(Node body, int from) {
    int loop = step(from, Nfa.EPSILON, 0);
    nfa.addEdge(fragment(body, loop), Nfa.EPSILON, 0, loop);
    return loop;
  }

  private int atLeastOne(Node body, int from) {
    int loop = step(from, Nfa.EPSILON, 0);
    int last = fragment(body, loop);
    nfa.addEdge(last, Nfa.EPSILON, 0, loop);
    return last;
  }

  private int atMost(Node body, int from, int count) {
    if (count == 0) {
      return from;
    }
    int join = nfa.addState();
    int state = from;
    for (int i = 0; i < count; i++) {
      nfa.addEdge(state, Nfa.EPSILON, 0, join);
      state = fragment(body, state);
    }
    nfa.addEdge(state, Nfa.EPSILON, 0, join);
    return join;
  }

  private void remember(int from, int node, int last) {
    if (++fragmentCount * 6 > fragments.length) {
      growFragments();
    }
    int slot = slot(from, node);
    fragments[slot] = from;
    fragments[slot + 1] = node;
    fragments[slot + 2] = last + 1;
  }

  private int slot(int from, int node) {
    int slots = fragments.length / 3;
    int hash = (from * 0x9E3779B1 + node) * 0x85EBCA6B;
    int slot = (hash >>> 7) % slots * 3;
    while (fragments[slot + 2] != 0 && (fragments[slot] != from || fragments[slot + 1] != node)) {
      slot = slot + 3 == fragments.length ? 0 : slot + 3;
    }
    return slot;
  }

  private void growFragments() {
    int[] old = fragments;
    fragments = new int[old.length * 2];
    for (int i = 0; i < old.length; i += 3) {
      if (old[i + 2] != 0) {
        System.arraycopy(old, i, fragments, slot(old[i], old[i + 1]), 3);
      }
    }
  }
}
