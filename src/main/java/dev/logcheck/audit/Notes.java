package dev.logcheck.audit;

import java.util.Arrays;

/**
 * Numbers that a {@link LineExtractor} notes of lines, read again in the order in which they were
 * written. For one thread at a time.
 */
public final class Notes {
  private static final int USUAL = 1 << 14;

  private int[] numbers = new int[64];
  private int size;
  private int read;

  /** Forgets all. */
  void clear() {
    size = 0;
    read = 0;
  }

  /** Gives up the memory that very many notes have taken. */
  void shrink() {
    if (numbers.length > USUAL) {
      numbers = new int[USUAL];
    }
  }

  /** How many numbers were written: the place of the next one. */
  public int size() {
    return size;
  }

  /** Writes a number. */
  public void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** Writes another number at a place. */
  public void set(int place, int number) {
    numbers[place] = number;
  }

  /** Reads the next number. */
  public int next() {
    return numbers[read++];
  }
}
