package dev.logcheck.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * The answers of a mail server, one line by each read, so that {@link #available} tells what came
 * behind an answer. Jakarta Mail takes the beginning of a line for a line where the connection
 * ends; here that is an error.
 */
final class AnswerLines extends InputStream {
  private final InputStream answers;
  private final byte[] ahead = new byte[1024];
  private int position;
  private int filled;
  private boolean withinLine;

  /** Reads nothing yet. */
  AnswerLines(InputStream answers) {
    this.answers = answers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Reads to the end of a line at most.
   *
   * @throws UncertainAnswerException if the connection ends within a line
   */
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length > 0 && position == filled && !fill()) {
      return -1;
    }
    int count = 0;
    boolean ended = false;
    while (count < length && position < filled && !ended) {
      ended = ahead[position] == '\n';
      buffer[from + count++] = ahead[position++];
      withinLine = !ended;
    }
    return count;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, answers.read(ahead, 0, ahead.length));
    if (filled == 0 && withinLine) {
      throw new UncertainAnswerException("broke off within an answer");
    }
    return filled > 0;
  }

  @Override
  public int available() throws IOException {
    return filled - position + answers.available();
  }

  @Override
  public void close() throws IOException {
    answers.close();
  }
}
