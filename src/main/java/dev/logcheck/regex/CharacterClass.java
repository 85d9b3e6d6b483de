package dev.logcheck.regex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The POSIX character classes of the C.UTF-8 locale, {@code [:alpha:]} and the others.
 *
 * <p>Bracket expressions name them; a {@link CharacterSet} is made of them. Their members beyond
 * ASCII are read from a resource, and only when a log has a byte beyond ASCII at such a place.
 */
enum CharacterClass {
  ALPHA(0x0L, 0x07fffffe07fffffeL, 1 << 0),
  BLANK(0x0000000100000200L, 0x0L, 1 << 1),
  CNTRL(0x00000000ffffffffL, 0x8000000000000000L, 1 << 2),
  LOWER(0x0L, 0x07fffffe00000000L, 1 << 3),
  PRINT(0xffffffff00000000L, 0x7fffffffffffffffL, 1 << 4),
  PUNCT(0xfc00fffe00000000L, 0x78000001f8000001L, 1 << 5),
  SPACE(0x0000000100003e00L, 0x0L, 1 << 6),
  UPPER(0x0L, 0x0000000007fffffeL, 1 << 7),
  ALNUM(0x03ff000000000000L, 0x07fffffe07fffffeL, 1 << 0),
  GRAPH(0xfffffffe00000000L, 0x7fffffffffffffffL, 1 << 0 | 1 << 5),
  DIGIT(0x03ff000000000000L, 0x0L, 0),
  XDIGIT(0x03ff000000000000L, 0x0000007e0000007eL, 0);

  private static final String RESOURCE = "character-classes.txt";
  private static final int TABLES = 8;
  private static final CharacterClass[] ALL = values();

  private final String posixName = name().toLowerCase(java.util.Locale.ROOT);
  private final long low;
  private final long high;
  private final int tables;

  CharacterClass(long low, long high, int tables) {
    this.low = low;
    this.high = high;
    this.tables = tables;
  }

  /** The class that {@code [:name:]} means; null where there is none of that name. */
  static CharacterClass named(String name) {
    for (CharacterClass candidate : ALL) {
      if (candidate.posixName.equals(name)) {
        return candidate;
      }
    }
    return null;
  }

  /** The members among the characters 0 to 63, one bit each. */
  long low() {
    return low;
  }

  /** The members among the characters 64 to 127, one bit each. */
  long high() {
    return high;
  }

  /**
   * The stored tables that make up this class beyond ASCII, one bit each; 0 for a class that has no
   * member there. Equal masks mean equal members, which is why sets keep masks.
   */
  int tables() {
    return tables;
  }

  /** The union of the tables whose bits are set in {@code mask}. */
  static CodePoints codePoints(int mask) {
    CodePoints union = CodePoints.NONE;
    for (int table = 0; table < TABLES; table++) {
      if ((mask & 1 << table) != 0) {
        union = union.or(Tables.BEYOND_ASCII[table]);
      }
    }
    return union;
  }

  /** The tables, read when first asked for: most logs never do. */
  private static final class Tables {
    static final CodePoints[] BEYOND_ASCII = read();

    private static CodePoints[] read() {
      int[][] bounds = new int[TABLES][0];
      try (InputStream in = CharacterClass.class.getResourceAsStream(RESOURCE);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String[] words = line.split(" ", -1);
            int table = Integer.numberOfTrailingZeros(named(words[0]).tables);
            bounds[table] = append(bounds[table], words);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(RESOURCE, e);
      }
      return Arrays.stream(bounds).map(CodePoints::new).toArray(CodePoints[]::new);
    }

    private static int[] append(int[] bounds, String[] words) {
      int at = bounds.length;
      int[] longer = Arrays.copyOf(bounds, at + 2 * (words.length - 1));
      for (int i = 1; i < words.length; i++) {
        String[] range = words[i].split("-", -1);
        longer[at++] = Integer.parseInt(range[0], 16);
        longer[at++] = Integer.parseInt(range[range.length - 1], 16) + 1;
      }
      return longer;
    }
  }
}
