package dev.logcheck.source;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The text of a cursor file: inode and offset on the two lines that {@code logtail2} reads, then
 * one {@code word value} a line, which it leaves alone. An unknown word is left alone here.
 */
final class CursorText {
  /** Why a cursor file cannot be believed: which line, and what is wrong with it. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(int line, String reason) {
      super("line " + line + ": " + reason);
    }
  }

  private CursorText() {}

  static String print(Cursor cursor, String log) {
    return cursor.inode()
        + "\n"
        + cursor.offset()
        + "\npath "
        + escape(log)
        + "\ndevice "
        + cursor.device()
        + "\ntime "
        + cursor.time().toEpochMilli()
        + "\nkey "
        + Long.toHexString(cursor.key().k0())
        + " "
        + Long.toHexString(cursor.key().k1())
        + "\nhead "
        + print(cursor.head())
        + "\nbefore "
        + print(cursor.before())
        + "\n";
  }

  private static String print(Fingerprint fingerprint) {
    return fingerprint.length() + " " + Long.toHexString(fingerprint.hash());
  }

  static String escape(String log) {
    return log.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  /**
   * Reads a cursor back.
   *
   * @param modified when the file was written: the time of a cursor by {@code logtail2}
   * @param key makes one for a cursor that has none yet
   */
  static Cursor parse(List<String> lines, Instant modified, Supplier<SipHash> key)
      throws DamagedException {
    long inode = number(lines, 0);
    long offset = number(lines, 1);
    Map<String, Field> fields = fields(lines);
    if (fields.isEmpty()) {
      return new Cursor(
          Cursor.UNKNOWN_DEVICE,
          inode,
          offset,
          modified,
          key.get(),
          Fingerprint.NONE,
          Fingerprint.NONE);
    }
    return new Cursor(
        field(fields, "device").number(0, 10),
        inode,
        offset,
        Instant.ofEpochMilli(field(fields, "time").number(0, 10)),
        new SipHash(field(fields, "key").number(0, 16), field(fields, "key").number(1, 16)),
        fingerprint(field(fields, "head")),
        fingerprint(field(fields, "before")));
  }

  private static long number(List<String> lines, int index) throws DamagedException {
    String line = index < lines.size() ? lines.get(index).strip() : "";
    if (!line.matches("\\d{1,18}")) {
      throw new DamagedException(index + 1, "not a number");
    }
    return Long.parseLong(line);
  }

  private static Map<String, Field> fields(List<String> lines) {
    Map<String, Field> fields = new HashMap<>();
    for (int i = 2; i < lines.size(); i++) {
      List<String> words = List.of(lines.get(i).split(" ", -1));
      fields.put(words.get(0), new Field(i + 1, words));
    }
    return fields;
  }

  private static Field field(Map<String, Field> fields, String word) throws DamagedException {
    Field field = fields.get(word);
    if (field == null) {
      throw new DamagedException(fields.size() + 2, "no line begins with \"" + word + "\"");
    }
    return field;
  }

  private static Fingerprint fingerprint(Field field) throws DamagedException {
    return new Fingerprint((int) field.number(0, 10), field.number(1, 16));
  }

  /** One {@code word value} line. */
  private record Field(int line, List<String> words) {
    long number(int index, int radix) throws DamagedException {
      try {
        String value = words.get(index + 1);
        return radix == 16 ? Long.parseUnsignedLong(value, 16) : Long.parseLong(value, radix);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new DamagedException(line, "not " + words.get(0) + " and its numbers");
      }
    }
  }
}
