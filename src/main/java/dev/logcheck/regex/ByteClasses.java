package dev.logcheck.regex;

import java.util.Arrays;
import java.util.List;

/**
 * Which bytes no pattern tells apart.
 *
 * <p>A step of the {@link Determinizer} is worked out once for all bytes of a class. ASCII is split
 * by the members of every set. Beyond ASCII the letter tables of the locale tell nearly every byte
 * apart, so each has a class of its own there as soon as any set reaches that far; asking the
 * tables would cost more at each start than it saves. The end of the line is a symbol like any
 * other and has the last class; the newline byte stands for it.
 */
final class ByteClasses {
  private final byte[] classes = new byte[256];
  private final byte[] representatives;
  private final byte[][] members;
  private int count = 1;

  private ByteClasses(List<CharacterSet> sets, boolean seesCharacters) {
    boolean beyondAscii = seesCharacters;
    if (seesCharacters) {
      split(CharacterSet.WORD);
    }
    for (int i = 0; i < sets.size(); i++) {
      split(sets.get(i));
      beyondAscii |= sets.get(i).reachesBeyondAscii();
    }
    for (int b = 128; b < 256; b++) {
      classes[b] = (byte) (beyondAscii || b == 128 ? count++ : count - 1);
    }
    classes['\n'] = (byte) count++;
    representatives = new byte[count];
    for (int i = 511; i >= 0; i--) {
      int b = i & 0xff;
      if (i >= 256 || (b > ' ' && b < 0x7f)) {
        representatives[classes[b] & 0xff] = (byte) b;
      }
    }
    members = new byte[count][0];
    for (int b = 0; b < 256; b++) {
      byte[] others = members[classOf(b)];
      members[classOf(b)] = Arrays.copyOf(others, others.length + 1);
      members[classOf(b)][others.length] = (byte) b;
    }
  }

  static ByteClasses of(List<CharacterSet> sets, boolean seesCharacters) {
    return new ByteClasses(sets, seesCharacters);
  }

  /** Gives the members of {@code set} new classes where a class has members and others. */
  private void split(CharacterSet set) {
    long low = set.low() & ~(1L << '\n');
    long high = set.high();
    int[] sizes = new int[count];
    int[] inside = new int[count];
    for (int b = 0; b < 128; b++) {
      if (b == '\n') {
        continue;
      }
      sizes[classes[b]]++;
      inside[classes[b]] += (int) ((b < 64 ? low >>> b : high >>> b) & 1);
    }
    int[] renamed = new int[sizes.length];
    for (int c = 0; c < sizes.length; c++) {
      renamed[c] = inside[c] == 0 || inside[c] == sizes[c] ? c : count++;
    }
    for (int b = 0; b < 128; b++) {
      if (((b < 64 ? low >>> b : high >>> b) & 1) != 0) {
        classes[b] = (byte) renamed[classes[b]];
      }
    }
  }

  int classOf(int value) {
    return classes[value] & 0xff;
  }

  /** The bytes of a class. */
  byte[] members(int byteClass) {
    return members[byteClass];
  }

  /** The class of the symbol that ends a line. */
  int endOfLine() {
    return count - 1;
  }

  /** Some byte of the class, standing for all of them; a visible one if there is any. */
  int representative(int byteClass) {
    return representatives[byteClass] & 0xff;
  }
}
