package dev.logcheck.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the patterns that agree in all words but one, or but two.
 *
 * <p>The hash of a pattern is a sum with one term for each word, so that the hash of a pattern with
 * words taken out is a subtraction. A first round only counts hashes in a small table; lists are
 * made in a second one, for those hashes that came often enough.
 */
final class Agreements {
  private static final int MOST_COUNTERS = 1 << 20;
  private static final long FIRST_OUT = 0x9e3779b97f4a7c15L;
  private static final long SECOND_OUT = 0xc2b2ae3d27d4eb4fL;

  /** Only tells how large a table to make: in a small one more hashes meet, which costs time. */
  private static final int USUAL_WORDS = 16;

  /** Taking out two words is quadratic in the words of a message. */
  private static final int MOST_WORDS_FOR_TWO = 32;

  private final List<MaskedPattern> patterns;
  private final int words;
  private final byte[] counters;

  /** How many patterns have so many words. */
  private final int[] lengths = new int[MaskedMessage.MAX_WORDS + 1];

  private Agreements(List<MaskedPattern> patterns, int words) {
    this.patterns = patterns;
    this.words = words;
    patterns.forEach(pattern -> lengths[pattern.words().length]++);
    this.counters = new byte[Math.min(MOST_COUNTERS, Integer.highestOneBit(keys()) * 4)];
  }

  /** About how many keys there are. */
  private int keys() {
    return (patterns.size() + 1) * (words == 1 ? USUAL_WORDS : USUAL_WORDS * USUAL_WORDS / 2);
  }

  /** A pattern with a word, or two, taken out; {@code second} is -1 where it is one. */
  record Member(MaskedPattern pattern, int index, int first, int second) {
    String firstWord() {
      return pattern.words()[first];
    }

    String secondWord() {
      return pattern.words()[second];
    }

    /** Guards against a hash that different sets of words share. */
    boolean agreesWith(Member other) {
      String[] mine = pattern.words();
      String[] others = other.pattern.words();
      if (mine.length != others.length || first != other.first || second != other.second) {
        return false;
      }
      for (int i = 0; i < mine.length; i++) {
        boolean out = i == first || i == second;
        if (!rest(mine[i], out).equals(rest(others[i], out))) {
          return false;
        }
      }
      return true;
    }
  }

  /** What has to agree of a word: of one that is taken out, the brackets that pair with others. */
  private static String rest(String word, boolean out) {
    return out ? Words.open(word) : word;
  }

  private interface KeyVisitor {
    void visit(long key, int index, int first, int second);
  }

  /** The sets of {@link FoldingRule#MANY} or more patterns that differ in one word only. */
  static Collection<List<Member>> butOne(List<MaskedPattern> patterns) {
    return new Agreements(patterns, 1).sets();
  }

  /** The sets of {@link FoldingRule#MANY} or more patterns that differ in the same two words. */
  static Collection<List<Member>> butTwo(List<MaskedPattern> patterns) {
    return new Agreements(patterns, 2).sets();
  }

  private Collection<List<Member>> sets() {
    forEachKey((key, index, first, second) -> count(key));
    Map<Long, List<Member>> sets = new LinkedHashMap<>();
    forEachKey(
        (key, index, first, second) -> {
          if (counters[counter(key)] >= FoldingRule.MANY) {
            Member member = new Member(patterns.get(index), index, first, second);
            List<Member> set = sets.computeIfAbsent(key, k -> new ArrayList<>());
            if (set.isEmpty() || set.get(0).agreesWith(member)) {
              set.add(member);
            }
          }
        });
    sets.values().removeIf(set -> set.size() < FoldingRule.MANY);
    return sets.values();
  }

  private void count(long key) {
    int counter = counter(key);
    counters[counter] = (byte) Math.min(counters[counter] + 1, FoldingRule.MANY);
  }

  private int counter(long key) {
    return (int) ((key * FIRST_OUT) >>> 44) & (counters.length - 1);
  }

  private void forEachKey(KeyVisitor visitor) {
    for (int index = 0; index < patterns.size(); index++) {
      String[] own = patterns.get(index).words();
      if (lengths[own.length] < FoldingRule.MANY) {
        continue;
      }
      long[] terms = terms(own);
      long sum = terms.length * FIRST_OUT + Arrays.stream(terms).sum();
      for (int i = 0; i < terms.length; i++) {
        terms[i] -= rest(own[i], true).hashCode() * SECOND_OUT;
      }
      if (words == 1) {
        visitOne(index, terms, sum, visitor);
      } else if (terms.length <= MOST_WORDS_FOR_TWO) {
        visitTwo(index, terms, sum, visitor);
      }
    }
  }

  private static void visitOne(int index, long[] terms, long sum, KeyVisitor visitor) {
    for (int i = 0; i < terms.length; i++) {
      visitor.visit(sum - terms[i] + i * FIRST_OUT, index, i, -1);
    }
  }

  private static void visitTwo(int index, long[] terms, long sum, KeyVisitor visitor) {
    for (int i = 0; i < terms.length; i++) {
      for (int j = i + 1; j < terms.length; j++) {
        long key = sum - terms[i] - terms[j] + i * FIRST_OUT + j * SECOND_OUT;
        visitor.visit(key, index, i, j);
      }
    }
  }

  private static long[] terms(String[] words) {
    long[] terms = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      long hash = words[i].hashCode() * FIRST_OUT + (i + 1) * SECOND_OUT;
      terms[i] = (hash ^ hash >>> 29) * FIRST_OUT;
    }
    return terms;
  }
}
