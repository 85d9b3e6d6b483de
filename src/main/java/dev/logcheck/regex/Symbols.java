package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An alphabet in which some patterns can be explored: one character for all that they cannot tell
 * apart, as bytes.
 *
 * <p>A walk over every byte would pass through every beginning of every letter of the world at each
 * {@code \\w}; this one takes {@link PatternComparison} and {@link PatternFacts} from character to
 * character. Bytes that are no characters are symbols too.
 */
final class Symbols {
  /** Lone bytes: a continuation and a lead byte, each once as a word character of Latin-1. */
  private static final int[] BROKEN = {0x80, 0xAA, 0xD7, 0xC3};

  private final NodePool nodes;
  private final List<byte[]> symbols = new ArrayList<>();

  private Symbols(NodePool nodes) {
    this.nodes = nodes;
  }

  /** The symbols for all patterns whose nodes are of {@code nodes}; visible ASCII comes first. */
  static List<byte[]> of(NodePool nodes) {
    Symbols made = new Symbols(nodes);
    made.addAscii();
    made.addCharacters();
    made.addBytes();
    return made.symbols;
  }

  private void addAscii() {
    ByteClasses classes = ByteClasses.of(nodes.sets(), nodes.seesCharacters());
    for (int value = 127; value >= 0; value--) {
      if (value != '\n' && classes.representative(classes.classOf(value)) == value) {
        symbols.add(new byte[] {(byte) value});
      }
    }
  }

  private void addCharacters() {
    List<CodePoints> sets = new ArrayList<>();
    sets.add(CharacterSet.WORD.beyondAscii());
    nodes.sets().forEach(set -> addNew(sets, set.beyondAscii()));
    TreeSet<Integer> places = new TreeSet<>();
    CharacterSet.BEYOND_ASCII.addBoundsTo(places);
    sets.forEach(set -> set.addBoundsTo(places));
    Map<BitSet, Integer> representatives = new LinkedHashMap<>();
    for (int place : places) {
      if (CharacterSet.BEYOND_ASCII.contains(place)) {
        BitSet memberships = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
          memberships.set(i, sets.get(i).contains(place));
        }
        representatives.putIfAbsent(memberships, place);
      }
    }
    representatives
        .values()
        .forEach(codePoint -> symbols.add(Character.toString(codePoint).getBytes(UTF_8)));
  }

  /** Most sets hold nothing beyond ASCII, or everything: each is asked for no more than once. */
  private static void addNew(List<CodePoints> sets, CodePoints set) {
    if (sets.stream().noneMatch(set::isSame)) {
      sets.add(set);
    }
  }

  private void addBytes() {
    TreeSet<Integer> bytes = new TreeSet<>();
    for (int value : BROKEN) {
      bytes.add(value);
    }
    for (int value = 128; value < 256; value++) {
      for (CharacterSet set : nodes.sets()) {
        if (set.isRawByte(value)) {
          bytes.add(value);
        }
      }
    }
    bytes.forEach(value -> symbols.add(new byte[] {(byte) (int) value}));
  }
}
