package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Ascii;
import java.util.Arrays;

/**
 * Takes {@code KEY=value} words out of a message, as the kernel's firewall and many programs write
 * them.
 *
 * <p>A value ends at a blank, or is quoted. Of a key that occurs again the first value counts. In
 * brackets that begin with such a word stands the packet inside an ICMP error, which is not the one
 * that the line is about: nothing from there on counts.
 */
final class KeyFields {
  /** Octets of a hardware address with the colons between them. */
  private static final int MAC_LENGTH = 17;

  private final byte[][] keys;
  private final EventField[][] fields;

  /** By its first byte the first key, and behind each key the next one; -1 for none. */
  private final int[] first = new int[256];

  private final int[] next;

  /**
   * Takes the values of keys.
   *
   * @param keys as they stand in lines
   * @param fields for each key its field; or two, which share the kernel's {@code MAC=}: what the
   *     packet was sent to, and what sent it
   */
  KeyFields(String[] keys, EventField[][] fields) {
    this.keys = new byte[keys.length][];
    this.next = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      this.keys[i] = keys[i].getBytes(UTF_8);
    }
    this.fields = fields;
    Arrays.fill(first, -1);
    for (int i = keys.length - 1; i >= 0; i--) {
      int letter = this.keys[i][0] & 0xff;
      next[i] = first[letter];
      first[letter] = i;
    }
  }

  /** Puts the values into {@code into}; false if one cannot be a value of its field. */
  boolean read(byte[] line, int from, int to, EventFields into) {
    int at = from;
    while (at < to) {
      int equals = wordEnd(line, at, to);
      if (equals == to || line[equals] != '=') {
        at = equals + 1;
        continue;
      }
      int key = at;
      int number = number(line, key, equals);
      if (number < 0) {
        key = keyBegin(line, at, equals);
        number = key == at ? number : number(line, key, equals);
      }
      if (number >= 0 && key > from && line[key - 1] == '[') {
        return true;
      }
      boolean quoted = equals + 1 < to && line[equals + 1] == '"';
      int begin = equals + (quoted ? 2 : 1);
      int end = quoted ? quoteEnd(line, begin, to) : valueEnd(line, begin, to);
      if (number >= 0 && end > begin && !put(fields[number], line, begin, end, into)) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  /** The first equals sign or blank. */
  private static int wordEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != '=' && line[i] != ' ' && line[i] != '\t') {
      i++;
    }
    return i;
  }

  private static int valueEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != ' ' && line[i] != '\t') {
      i++;
    }
    return i;
  }

  /** A prefix may be written without a blank behind it: {@code DROP:IN=eth0}. */
  private static int keyBegin(byte[] line, int from, int equals) {
    int key = equals;
    while (key > from && (Ascii.isWord(line[key - 1]) || line[key - 1] == '.')) {
      key--;
    }
    return key;
  }

  private int number(byte[] line, int from, int to) {
    int number = from == to ? -1 : first[line[from] & 0xff];
    while (number >= 0 && !(keys[number].length == to - from && isAt(keys[number], line, from))) {
      number = next[number];
    }
    return number;
  }

  private static boolean isAt(byte[] key, byte[] line, int from) {
    for (int i = 1; i < key.length; i++) {
      if (key[i] != line[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int quoteEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != '"') {
      i++;
    }
    return i;
  }

  private static boolean put(EventField[] fields, byte[] line, int from, int to, EventFields into) {
    if (fields.length == 1) {
      return into.put(fields[0], line, from, to);
    }
    int middle = from + MAC_LENGTH;
    // Interfaces without hardware addresses write fewer octets, or none.
    return to < middle + 1 + MAC_LENGTH
        || (into.put(fields[0], line, from, middle)
            && into.put(fields[1], line, middle + 1, middle + 1 + MAC_LENGTH));
  }
}
