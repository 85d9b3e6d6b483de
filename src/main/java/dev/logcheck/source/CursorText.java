package dev.logcheck.source;

import dev.logcheck.machine.StateContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a cursor file: inode and offset on the two lines that {@code logtail2} reads, then
 * lines that it leaves alone, each a word and its values:
 *
 * <pre>
 *   path     the log, as configured
 *   time     milliseconds since 1970
 *   key      two hexadecimal numbers
 *   at       device, inode, offset, size, time of modification, finished (0 or 1),
 *            length and hexadecimal hash of the head, length and hash of the bytes before the offset
 *   previous the same for the rotated file, and its path
 *   older    the same for a still older one; any number of lines, the youngest file first
 * </pre>
 *
 * They begin and end with those of {@link SealedText}; older files have no such lines. In a path,
 * {@code %}, newline and carriage return stand as {@code %25}, {@code %0A}, {@code %0D}.
 */
final class CursorText {
  /** Bytes: paths take the most of it, of which a file holds two. */
  static final int LIMIT = 64 * 1024;

  /** Milliseconds since 1970 have so many digits from 2001 to 2286. */
  private static final int DIGITS_OF_TIME = 13;

  /** Why a cursor file cannot be believed: which line, and what is wrong with it. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(int line, String reason) {
      super("line " + line + ": " + reason);
    }
  }

  private CursorText() {}

  static String print(Cursor cursor, String log) {
    StringBuilder text = new StringBuilder();
    line(text, cursor.at().inode());
    line(text, cursor.at().offset());
    int logtail = text.length();
    line(text, "path", escape(log));
    line(text, "time", cursor.time().toEpochMilli());
    line(text, "key", hex(cursor.key().k0()), hex(cursor.key().k1()));
    line(text, "at", print(cursor.at()));
    cursor.previous().ifPresent(previous -> rotated(text, "previous", previous));
    for (Cursor.Previous older : cursor.older()) {
      // What is left of the limit has room for any one line.
      if (text.length() < LIMIT / 8) {
        rotated(text, "older", older);
      }
    }
    return SealedText.seal(text.toString(), logtail);
  }

  private static void rotated(StringBuilder text, String word, Cursor.Previous file) {
    line(text, word, print(file.position()), escape(file.path()));
  }

  private static void line(StringBuilder text, Object... words) {
    for (int i = 0; i < words.length; i++) {
      text.append(i == 0 ? "" : " ").append(words[i]);
    }
    text.append('\n');
  }

  private static String print(Position position) {
    StringBuilder text = new StringBuilder();
    text.append(position.device()).append(' ').append(position.inode()).append(' ');
    text.append(position.offset()).append(' ').append(position.size()).append(' ');
    text.append(position.modified().toEpochMilli()).append(' ');
    text.append(position.finished() ? 1 : 0).append(' ');
    text.append(position.head().length()).append(' ').append(hex(position.head().hash()));
    text.append(' ').append(position.before().length()).append(' ');
    return text.append(hex(position.before().hash())).toString();
  }

  private static String hex(long number) {
    return Long.toHexString(number);
  }

  private static String escape(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescape(String path) {
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }

  /** The lines of a cursor file. */
  static List<String> lines(StateContent content) {
    return List.of(new String(content.bytes(), StandardCharsets.UTF_8).split("\n"));
  }

  /** Whose cursor this is; empty if {@code logtail2} wrote it. */
  static Optional<String> log(List<String> lines) {
    for (int i = 2; i < lines.size(); i++) {
      if (lines.get(i).startsWith("path ")) {
        return Optional.of(unescape(lines.get(i).substring("path ".length())));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a cursor back.
   *
   * @param modified when the file was written: the time of a cursor by {@code logtail2}
   */
  static Cursor parse(List<String> lines, Instant modified) throws DamagedException {
    long inode = new Values(1, lines.isEmpty() ? "" : lines.get(0)).whole();
    long offset = new Values(2, lines.size() < 2 ? "" : lines.get(1)).whole();
    if (lines.size() <= 2) {
      return Cursor.alone(
          Position.unproven(inode, offset, modified), modified, SipHash.withRandomKey());
    }
    Map<String, Values> values = values(lines);
    Instant time = Instant.ofEpochMilli(find(values, "time").number());
    Values keys = find(values, "key");
    SipHash sipHash = new SipHash(keys.hex(), keys.hex());
    Position at = find(values, "at").position();
    if (at.inode() != inode || at.offset() != offset) {
      return Cursor.alone(Position.unproven(inode, offset, time), time, sipHash);
    }
    return new Cursor(at, previous(values), older(lines), time, sipHash);
  }

  /**
   * The earliest time that stands in a damaged cursor, or {@code modified}: what came before it was
   * surely read. There are several times in a cursor, and damage hardly makes all of them later.
   */
  static Instant earliest(List<String> lines, Instant modified) {
    long earliest = modified.toEpochMilli();
    for (String line : lines) {
      for (String word : line.split(" ", -1)) {
        if (word.length() == DIGITS_OF_TIME && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
          earliest = Math.min(earliest, Long.parseLong(word));
        }
      }
    }
    return Instant.ofEpochMilli(earliest);
  }

  /**
   * The rotated files that a damaged cursor names: each without a place in it, since name or inode
   * may be wrong. Of what cannot be parsed there is none.
   */
  static List<Cursor.Previous> named(List<String> lines) {
    List<Cursor.Previous> named = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      int path = lines.get(i).indexOf(" /");
      String[] words = lines.get(i).split(" ", 4);
      if (path > 0 && words.length == 4 && !words[0].equals("path")) {
        String file = unescape(lines.get(i).substring(path + 1));
        named.add(new Cursor.Previous(Position.unproven(inode(words[2]), 0, Instant.EPOCH), file));
      }
    }
    return named;
  }

  private static long inode(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      return Position.NOWHERE.inode();
    }
  }

  private static Optional<Cursor.Previous> previous(Map<String, Values> values)
      throws DamagedException {
    Values line = values.get("previous");
    return line == null ? Optional.empty() : Optional.of(rotated(line));
  }

  private static List<Cursor.Previous> older(List<String> lines) throws DamagedException {
    List<Cursor.Previous> older = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      if (lines.get(i).startsWith("older ")) {
        older.add(rotated(new Values(i + 1, lines.get(i).substring("older ".length()))));
      }
    }
    return older;
  }

  private static Cursor.Previous rotated(Values line) throws DamagedException {
    return new Cursor.Previous(line.position(), unescape(line.rest()));
  }

  private static Map<String, Values> values(List<String> lines) {
    Map<String, Values> values = new HashMap<>();
    for (int i = 2; i < lines.size(); i++) {
      String line = lines.get(i);
      int end = line.indexOf(' ');
      if (end > 0) {
        values.put(line.substring(0, end), new Values(i + 1, line.substring(end + 1)));
      }
    }
    return values;
  }

  private static Values find(Map<String, Values> values, String word) throws DamagedException {
    Values found = values.get(word);
    if (found == null) {
      throw new DamagedException(values.size() + 2, "no line begins with \"" + word + "\"");
    }
    return found;
  }

  /** The values of one line, taken one after the other. */
  private static final class Values {
    private final int line;
    private String rest;

    Values(int line, String rest) {
      this.line = line;
      this.rest = rest;
    }

    private String next() {
      int end = rest.indexOf(' ');
      String value = end < 0 ? rest : rest.substring(0, end);
      rest = end < 0 ? "" : rest.substring(end + 1);
      return value;
    }

    String rest() {
      return rest;
    }

    long number() throws DamagedException {
      return number(next(), 10);
    }

    long hex() throws DamagedException {
      return number(next(), 16);
    }

    /** The whole line as one number, from 0. */
    long whole() throws DamagedException {
      return within(Long.MAX_VALUE, number(rest.strip(), 10));
    }

    /** A number from 0. */
    private long size() throws DamagedException {
      return within(Long.MAX_VALUE, number());
    }

    private Fingerprint fingerprint(int longest) throws DamagedException {
      int length = (int) within(longest, number());
      return new Fingerprint(length, hex());
    }

    private long within(long most, long number) throws DamagedException {
      if (number < 0 || number > most) {
        throw new DamagedException(line, number + " is not a number from 0 to " + most);
      }
      return number;
    }

    private long number(String value, int radix) throws DamagedException {
      try {
        return radix == 16 ? Long.parseUnsignedLong(value, radix) : Long.parseLong(value, radix);
      } catch (NumberFormatException e) {
        throw new DamagedException(line, "\"" + value + "\" is not a number");
      }
    }

    Position position() throws DamagedException {
      return new Position(
          number(),
          size(),
          size(),
          size(),
          Instant.ofEpochMilli(number()),
          number() != 0,
          fingerprint(Bookmark.HEAD),
          fingerprint(Bookmark.BEFORE));
    }
  }
}
