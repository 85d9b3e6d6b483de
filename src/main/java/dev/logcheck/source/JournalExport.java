package dev.logcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what {@code journalctl --output=export} prints, one entry after the other. A field is
 * {@code NAME=value} on a line, or, where the value is no plain text, {@code NAME} on a line, the
 * length in 8 bytes, the lowest first, the value and a newline; an empty line ends the entry.
 *
 * <p>Of each field only the beginning is kept: large entries take no more memory than small ones.
 * Of a message that is no plain text more is kept, since {@code journalctl} does not print it.
 */
final class JournalExport {
  /** Bytes of a field that are kept; longer than every cursor. */
  static final int KEPT = 500;

  /** Bytes of a message that are kept; twice what one argument of a program can have. */
  static final int LONGEST_MESSAGE = 256 * 1024;

  private static final String MESSAGE = "MESSAGE";
  private static final byte[] NONE = {};
  private static final int END = -1;

  private final InputStream stream;
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

  /** Reads nothing yet, and does not close the stream. */
  JournalExport(InputStream stream) {
    this(stream, KEPT);
  }

  /** The same, where {@code keptOfText} bytes are kept of messages that are plain text. */
  JournalExport(InputStream stream, int keptOfText) {
    this.stream = stream;
    this.keptOfText = keptOfText;
  }

  /** Goes to the next whole entry; false at the end. */
  boolean next() throws IOException {
    fields.clear();
    message = NONE;
    messageLength = 0;
    int end = keepUntil('=', '\n', KEPT);
    while (end != END) {
      if (end == '\n' && length == 0) {
        return true;
      }
      readValue(keptText(), end == '=');
      end = keepUntil('=', '\n', KEPT);
    }
    return false;
  }

  /** The beginning of a field of the entry; empty if it has none. The last of several counts. */
  String field(String name) {
    return fields.getOrDefault(name, "");
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
    fields.put(name, keptText());
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
