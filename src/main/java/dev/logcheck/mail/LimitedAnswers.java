package dev.logcheck.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a mail server says over one connection, up to a limit: Jakarta Mail keeps an answer in
 * memory until its last line, which a server may never send.
 */
final class LimitedAnswers extends FilterInputStream {
  /** In bytes. A line of an answer has 512 at most (RFC 5321, section 4.5.3.1.5). */
  private static final int LIMIT = 1024 * 1024;

  private int left = LIMIT;

  LimitedAnswers(InputStream answers) {
    super(answers);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (left == 0 && length > 0) {
      throw new AnswerTooLongException("said more than 1 MiB");
    }
    int count = super.read(buffer, from, Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }

  /** TLS that is closed skips what is still to come, for as long as there is any. */
  @Override
  public int available() throws IOException {
    return Math.min(super.available(), left);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, left));
    left -= (int) skipped;
    return skipped;
  }
}
