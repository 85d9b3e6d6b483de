package dev.logcheck.mail;

import java.io.IOException;

/** What a mail server said does not tell for sure whether it took the message. */
final class UncertainAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param predicate what the server did
   */
  UncertainAnswerException(String predicate) {
    super(predicate);
  }
}
