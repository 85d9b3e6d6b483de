package dev.logcheck.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message whose data is already encoded, with a Message-ID of our own. */
final class EncodedMessage extends MimeMessage {
  private final String messageId;

  EncodedMessage(String messageId) {
    super((Session) null);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /**
   * None, so that Jakarta Mail does not encode the data once more; the header names the true one.
   */
  @Override
  public String getEncoding() {
    return null;
  }
}
