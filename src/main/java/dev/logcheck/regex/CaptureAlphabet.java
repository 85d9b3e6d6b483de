package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Sorts characters, and bytes that are part of none, into kinds that a {@link CaptureProgram}
 * cannot tell apart.
 *
 * <p>ASCII is sorted at once. What lies beyond is sorted when a line has it, which makes new kinds
 * only where it belongs to other sets than all before it. For use by one thread.
 */
final class CaptureAlphabet {
  private static final int REMEMBERED = 256;

  private final CaptureProgram program;
  private final byte[] ascii = new byte[128];

  /** By kind: the sets of the program that it belongs to and, last, whether it is of words. */
  private final List<BitSet> memberships = new ArrayList<>();

  /** Characters beyond ASCII seen lately, and their kinds; no room until there are any. */
  private int[] remembered = {};

  private int[] kindsRemembered = {};

  /** By lone byte: its kind and 1; 0 if it is unknown. */
  private int[] loneBytes = {};

  CaptureAlphabet(CaptureProgram program) {
    this.program = program;
    for (int c = 0; c < 128; c++) {
      ascii[c] = (byte) kind(memberships(c, -1));
    }
  }

  private BitSet memberships(int codePoint, int loneByte) {
    List<CharacterSet> sets = program.sets();
    BitSet found = new BitSet(sets.size() + 1);
    for (int i = 0; i < sets.size(); i++) {
      CharacterSet set = sets.get(i);
      found.set(i, codePoint < 0 ? takes(set, loneByte) : set.contains(codePoint));
    }
    found.set(
        sets.size(),
        program.seesWords() && codePoint >= 0 && CharacterSet.WORD.contains(codePoint));
    return found;
  }

  private static boolean takes(CharacterSet set, int loneByte) {
    return set.takesLoneBytes() || set.isRawByte(loneByte);
  }

  private int kind(BitSet membership) {
    int known = memberships.indexOf(membership);
    if (known < 0) {
      memberships.add(membership);
    }
    return known < 0 ? memberships.size() - 1 : known;
  }

  /** How many kinds there are. */
  int kinds() {
    return memberships.size();
  }

  /** The kinds of ASCII characters. */
  byte[] ascii() {
    return ascii;
  }

  /** The kind of a character beyond ASCII. */
  int ofCharacter(int codePoint) {
    if (remembered.length == 0) {
      remembered = new int[REMEMBERED];
      kindsRemembered = new int[REMEMBERED];
    }
    int slot = codePoint & REMEMBERED - 1;
    if (remembered[slot] != codePoint) {
      kindsRemembered[slot] = kind(memberships(codePoint, -1));
      remembered[slot] = codePoint;
    }
    return kindsRemembered[slot];
  }

  /** The kind of a byte that is part of no character. */
  int ofLoneByte(int loneByte) {
    if (loneBytes.length == 0) {
      loneBytes = new int[256];
    }
    if (loneBytes[loneByte] == 0) {
      loneBytes[loneByte] = kind(memberships(-1, loneByte)) + 1;
    }
    return loneBytes[loneByte] - 1;
  }

  /** Whether characters of a kind are members of a set of the program. */
  boolean isMember(int kind, int set) {
    return memberships.get(kind).get(set);
  }

  /** What a character of this kind is to whoever looks back at it. */
  int previous(int kind) {
    return isWord(kind) ? Look.PREVIOUS_WORD : Look.PREVIOUS_OTHER;
  }

  /** What a character of this kind is to whoever stands before it. */
  int next(int kind) {
    return isWord(kind) ? Look.NEXT_WORD : Look.NEXT_OTHER;
  }

  /** Whether characters of a kind are word characters; false if the program never asks. */
  private boolean isWord(int kind) {
    return memberships.get(kind).get(program.sets().size());
  }
}
