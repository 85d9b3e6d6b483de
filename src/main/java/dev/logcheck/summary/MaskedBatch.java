package dev.logcheck.summary;

import dev.logcheck.audit.Finding;
import java.util.Arrays;

/**
 * Some lines, and what masking says of each. One thread fills it, any one masks it, and the first
 * looks at the messages.
 */
final class MaskedBatch {
  /** So many bytes and lines that handing them over costs little, and the threads end together. */
  private static final int USUAL = 64 << 10;

  private static final int MOST_LINES = 1 << 10;

  private final Occurrence occurrence = new Occurrence();
  private byte[] text = new byte[USUAL];
  private final int[] ends = new int[MOST_LINES];
  private int lines;

  private byte[] messages = new byte[USUAL];
  private final int[] messageEnds = new int[MOST_LINES];
  private final long[] programs = new long[MOST_LINES];
  private final MaskedLines places = new MaskedLines(Integer.MAX_VALUE);
  private final int[] placeEnds = new int[MOST_LINES];

  /** Whether one more line of that length may be added; a huge one has a batch for itself. */
  boolean hasRoomFor(int length) {
    return lines == 0 || (lines < MOST_LINES && end(ends, lines) + length <= USUAL);
  }

  void add(Finding line) {
    int from = end(ends, lines);
    text = withRoom(text, from + line.length());
    System.arraycopy(line.buffer(), line.from(), text, from, line.length());
    ends[lines++] = from + line.length();
  }

  private static byte[] withRoom(byte[] bytes, int length) {
    return length <= bytes.length ? bytes : Arrays.copyOf(bytes, length + USUAL);
  }

  private static int end(int[] ends, int lines) {
    return lines == 0 ? 0 : ends[lines - 1];
  }

  /** Masks all lines. */
  void mask() {
    for (int line = 0; line < lines; line++) {
      int from = end(ends, line);
      occurrence.read(text, from, ends[line]);
      programs[line] = occurrence.program(text);
      messageEnds[line] = addMessage(end(messageEnds, line));
      places.makeRoom();
      occurrence.write(places, from);
      placeEnds[line] = places.length();
    }
  }

  private int addMessage(int from) {
    MaskedMessage message = occurrence.message();
    int to = from + message.length();
    messages = withRoom(messages, to);
    System.arraycopy(message.bytes(), 0, messages, from, message.length());
    return to;
  }

  int lines() {
    return lines;
  }

  /** Holds the masked messages. */
  byte[] messages() {
    return messages;
  }

  int messageFrom(int line) {
    return end(messageEnds, line);
  }

  int messageTo(int line) {
    return messageEnds[line];
  }

  /** See {@link Occurrence#program}. */
  long program(int line) {
    return programs[line];
  }

  /** Writes down what {@link Occurrence#write} says of a line. */
  void writePlace(int line, MaskedLines to) {
    to.write(places, end(placeEnds, line), placeEnds[line]);
  }

  /** Forgets all lines, and gives back the memory that huge ones took. */
  void clear() {
    lines = 0;
    places.clear();
    text = text.length > 2 * USUAL ? new byte[USUAL] : text;
    messages = messages.length > 2 * USUAL ? new byte[USUAL] : messages;
  }
}
