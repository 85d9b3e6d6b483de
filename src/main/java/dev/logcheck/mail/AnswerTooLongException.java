package dev.logcheck.mail;

import java.io.IOException;

/** A mail server has said more than anybody would who takes mail. */
final class AnswerTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerTooLongException(String message) {
    super(message);
  }
}
