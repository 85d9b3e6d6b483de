package dev.logcheck.regex;

import java.util.Arrays;

/**
 * A {@link CharacterSet} in the making; what is added beyond ASCII is remembered as it was written.
 */
final class CharacterSetBuilder {
  private long low;
  private long high;
  private int tables;
  private int[] codePoints = CharacterSet.NO_CODE_POINTS;

  CharacterSetBuilder add(int codePoint) {
    if (codePoint < 64) {
      low |= 1L << codePoint;
    } else if (codePoint < 128) {
      high |= 1L << codePoint;
    } else if (Arrays.binarySearch(codePoints, codePoint) < 0) {
      codePoints = Arrays.copyOf(codePoints, codePoints.length + 1);
      codePoints[codePoints.length - 1] = codePoint;
      Arrays.sort(codePoints);
    }
    return this;
  }

  CharacterSetBuilder addAsciiRange(int first, int last) {
    for (int c = first; c <= Math.min(last, 127); c++) {
      add(c);
    }
    return this;
  }

  CharacterSetBuilder add(CharacterClass named) {
    low |= named.low();
    high |= named.high();
    tables |= named.tables();
    return this;
  }

  CharacterSet build() {
    return new CharacterSet(
        low, high, tables, codePoints, false, CharacterSet.Members.CHARACTERS, 0);
  }

  CharacterSet negated() {
    return new CharacterSet(
        ~low, ~high, tables, codePoints, true, CharacterSet.Members.CHARACTERS, 0);
  }
}
