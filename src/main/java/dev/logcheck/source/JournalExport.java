package dev.logcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@code journalctl --output=export} prints, one entry after the other. A field is
 * {@code NAME=value} on a line, or, where the value is no plain text, {@code NAME} on a line, the
 * length in 8 bytes, the lowest first, the value and a newline; an empty line ends the entry.
 *
 * <p>Only named fields are kept, and of each only the beginning: large entries take no more memory
 * than small ones, nor do those of many fields. Of a message that is no plain text more is kept,
 * since {@code journalctl} does not print it.
 */
final class JournalExport {
  /** Bytes of a field that are kept; longer than every cursor. */
  static final int KEPT = 500;

  /** Bytes of a message that are kept; twice what one argument of a program can have. */
  static final int LONGEST_MESSAGE = 256 * 1024;

  /** Digits: no number of so many is too large. */
  private static final int LONGEST_NUMBER = 18;

  private static final String MESSAGE = "MESSAGE";
  private static final byte[] NONE = {};
  private static final int END = -1;

  private final InputStream stream;
  private final Set<String> names;
  private final int keptOfText;
  private final Map<String, String> fields = new HashMap<>();
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int filled;

  private byte[] kept = new byte[KEPT];
  private int length;

  /** How many bytes there were, of which so many are kept. */
  private long seen;

  private byte[] message = NONE;
  private long messageLength;
  private long entries;
  private boolean broken;

  /**
   * Reads nothing yet, and does not close the stream.
   *
   * @param names of the fields that are kept
   */
  JournalExport(InputStream stream, Set<String> names) {
    this(stream, names, KEPT);
  }

  /** The same, where {@code keptOfText} bytes are kept of messages that are plain text. */
  JournalExport(InputStream stream, Set<String> names, int keptOfText) {
    this.stream = stream;
    this.names = names;
    this.keptOfText = keptOfText;
  }

  /** Goes to the next whole entry; false at the end. */
  boolean next() throws IOException {
    fields.clear();
    message = NONE;
    messageLength = 0;
    boolean anything = false;
    int end = keepUntil('=', '\n', KEPT);
    while (end != END) {
      if (end == '\n' && length == 0) {
        entries++;
        return true;
      }
      anything = true;
      readValue(keptText(), end == '=');
      end = keepUntil('=', '\n', KEPT);
    }
    broken = anything || length > 0;
    return false;
  }

  /** How many whole entries there were so far. */
  long entries() {
    return entries;
  }

  /** Whether the end came within an entry, of which those fields are known that came before. */
  boolean isBroken() {
    return broken;
  }

  /** The beginning of a field of the entry; empty if it has none. The last of several counts. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What the journal itself writes as a number; 0 if the entry has none there. */
  long number(String name) {
    String digits = field(name);
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i == LONGEST_NUMBER) {
        return 0;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /**
   * The message, or its beginning; empty if it is plain text on one line, of which less is kept.
   */
  byte[] message() {
    return message;
  }

  /** How long the whole message is, of which that is the beginning. */
  long messageLength() {
    return messageLength;
  }

  private void readValue(String name, boolean plain) throws IOException {
    if (plain && name.equals(MESSAGE) && keptOfText > KEPT) {
      keepUntil('\n', '\n', keptOfText);
      message = Arrays.copyOf(kept, length);
      messageLength = seen;
    } else if (plain) {
      keepUntil('\n', '\n', KEPT);
    } else if (name.equals(MESSAGE)) {
      messageLength = number();
      keepCounted(messageLength, LONGEST_MESSAGE);
      message = Arrays.copyOf(kept, length);
      read();
    } else {
      keepCounted(number(), KEPT);
      read();
    }
    if (names.contains(name)) {
      fields.put(name, keptText());
    }
  }

  private String keptText() {
    return new String(kept, 0, Math.min(length, KEPT), StandardCharsets.UTF_8);
  }

  /** Keeps what comes before one of two bytes, and returns which one came. */
  private int keepUntil(int one, int other, int limit) throws IOException {
    length = 0;
    seen = 0;
    int next = read();
    while (next != END && next != one && next != other) {
      keep(next, limit);
      seen++;
      next = read();
    }
    return next;
  }

  private void keepCounted(long count, int limit) throws IOException {
    length = 0;
    int next = 0;
    for (long left = count; left != 0 && next != END; left--) {
      next = read();
      if (next != END) {
        keep(next, limit);
      }
    }
  }

  private void keep(int next, int limit) {
    if (length < limit) {
      if (length == kept.length) {
        kept = Arrays.copyOf(kept, 2 * length);
      }
      kept[length++] = (byte) next;
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      number |= (long) (read() & 0xff) << shift;
    }
    return number;
  }

  private int read() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, stream.read(buffer, 0, buffer.length));
    }
    return position == filled ? END : buffer[position++] & 0xff;
  }
}
