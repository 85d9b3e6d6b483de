package dev.logcheck.mail;

import java.io.IOException;
import java.io.InputStream;

/** What is read of a connection to a mail server, be it plain text or what stands above TLS. */
final class SmtpAnswers {
  private AnswerLines lines = new AnswerLines(InputStream.nullInputStream());

  /** The lines of a connection that was made, which are read from now on. */
  synchronized InputStream of(InputStream answers) {
    lines = new AnswerLines(answers);
    return lines;
  }

  /** Whether the server has said something that nobody has asked for. */
  synchronized boolean areWaiting() throws IOException {
    return lines.available() > 0;
  }
}
