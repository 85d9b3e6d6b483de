package dev.logcheck.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Lines such as {@code app[7]: [43B blob data]}, which {@code journalctl} prints in place of a
 * message with a byte that is no text. They wait here until the message itself is known, so that
 * each entry becomes one line. What was no such place, but a message of these words, goes on as it
 * is.
 */
final class BlobLines {
  private static final byte[] END = " blob data]\n".getBytes(StandardCharsets.US_ASCII);
  private static final String TEXT_END = " blob data]";
  private static final String TEXT_START = ": [";

  /** No host has it: what stands before it is the name of the writer. */
  private static final String NAME_END = ": ";

  /** Bytes: when more wait, others go on as they are, and their messages too. */
  private static final int ROOM = 1024 * 1024;

  /** So many that wait for no message keep no other from its own. */
  private static final int AHEAD = 16;

  /** Longer messages have a rounded length there. */
  private static final int EXACT = 1024;

  private final boolean allPrinted;
  private final Deque<String> waiting = new ArrayDeque<>();
  private int size;
  private boolean full;

  /**
   * None yet.
   *
   * @param allPrinted whether {@code journalctl} was told to print all messages, whatever is in
   *     them
   * @param otherForm whether it was told to print another form, whose lines are not known here: all
   *     of them go on as they are
   */
  BlobLines(boolean allPrinted, boolean otherForm) {
    this.allPrinted = allPrinted;
    this.full = otherForm;
  }

  /** Whether the message of an entry that has no line here was printed itself. */
  boolean othersPrinted() {
    return allPrinted && !full;
  }

  /** Takes a line with its newline, if it is such a one. */
  boolean take(byte[] chunk, int from, int to) {
    if (!isBlob(chunk, from, to)) {
      return false;
    }
    full |= size + to - from > ROOM;
    if (full) {
      return false;
    }
    waiting.add(new String(chunk, from, to - from - 1, StandardCharsets.ISO_8859_1));
    size += to - from;
    return true;
  }

  private static boolean isBlob(byte[] chunk, int from, int to) {
    boolean same = to - from > END.length;
    for (int i = 1; same && i <= END.length; i++) {
      same = chunk[to - i] == END[END.length - i];
    }
    return same;
  }

  /** Whether a message that was printed looks like the place of another. */
  static boolean isAlike(String message) {
    return message.endsWith(TEXT_END);
  }

  /**
   * Takes the line of an entry, and returns it up to its message; empty if no line is surely that
   * of the entry.
   *
   * @param writer name and process, as they are printed
   * @param length of the message in bytes
   */
  Optional<String> header(String writer, long length) {
    String name = " " + latin(writer);
    Iterator<String> lines = waiting.iterator();
    for (int i = 0; i < AHEAD && lines.hasNext(); i++) {
      String line = lines.next();
      int message = line.lastIndexOf(TEXT_START);
      if (message >= 0
          && line.startsWith(name, message - name.length())
          && !line.substring(0, message - name.length()).contains(NAME_END)
          && (length >= EXACT || line.startsWith(length + "B", message + TEXT_START.length()))) {
        lines.remove();
        String header = line.substring(0, message + NAME_END.length());
        return Optional.of(
            new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /** Takes the line of an entry that was printed after all, and passes it on. */
  void pushAlike(String writer, String message, LineSink sink, Generation generation)
      throws IOException {
    String end = latin(" " + writer + ": " + message);
    Iterator<String> lines = waiting.iterator();
    boolean found = false;
    for (int i = 0; !found && i < AHEAD && lines.hasNext(); i++) {
      String line = lines.next();
      if (line.endsWith(end)) {
        lines.remove();
        push(line, sink, generation);
        found = true;
      }
    }
  }

  /** The same bytes as a line that waits. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Passes on what is left. */
  void pushRest(LineSink sink, Generation generation) throws IOException {
    for (String line : waiting) {
      push(line, sink, generation);
    }
    waiting.clear();
  }

  private static void push(String line, LineSink sink, Generation generation) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
    sink.lines(Chunk.withoutPlace(generation, bytes, 0, bytes.length));
  }
}
