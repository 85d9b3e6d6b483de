package dev.logcheck.regex;

import java.util.Arrays;

/**
 * A growing set of integers that is emptied often.
 *
 * <p>Collects the parts of the next state of the automaton; what comes out is sorted, so that equal
 * sets are equal arrays.
 */
final class IntSet {
  private int[] members = new int[64];
  private int[] table = new int[256];
  private int[] stamps = new int[256];
  private int stamp = 1;
  private int size;

  void clear() {
    size = 0;
    stamp++;
  }

  /** Returns whether {@code value} is new. */
  boolean add(int value) {
    int slot = slot(value);
    if (stamps[slot] == stamp) {
      return false;
    }
    stamps[slot] = stamp;
    table[slot] = value;
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
    }
    members[size++] = value;
    if (size * 2 > table.length) {
      grow();
    }
    return true;
  }

  int get(int index) {
    return members[index];
  }

  int size() {
    return size;
  }

  int[] sorted() {
    int[] copy = Arrays.copyOf(members, size);
    Arrays.sort(copy);
    return copy;
  }

  private int slot(int value) {
    int mask = table.length - 1;
    int slot = ((value * 0x9E3779B1) >>> 8) & mask;
    while (stamps[slot] == stamp && table[slot] != value) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    table = new int[table.length * 2];
    stamps = new int[table.length];
    stamp = 1;
    for (int i = 0; i < size; i++) {
      int slot = slot(members[i]);
      stamps[slot] = stamp;
      table[slot] = members[i];
    }
  }
}
