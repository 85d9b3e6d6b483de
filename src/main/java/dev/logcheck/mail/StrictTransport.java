package dev.logcheck.mail;

import dev.logcheck.line.VisibleText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A dialogue with a mail server in which a message counts as taken only if the server says so once
 * it has all of it, and says nothing else. Jakarta Mail looks at the first line of an answer alone.
 */
final class StrictTransport extends SMTPTransport {
  private static final int CODE = 3;

  private final SmtpAnswers answers;

  /**
   * Not connected yet.
   *
   * @param answers what is read of its connections
   */
  StrictTransport(Session session, URLName server, SmtpAnswers answers) {
    super(session, server);
    this.answers = answers;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    if (answers.areWaiting()) {
      throw new UncertainAnswerException("answered before it had the whole message");
    }
    super.finishData();
    verifyLastAnswer();
  }

  /** Each line of an answer begins with the same code (RFC 5321, section 4.2.1). */
  private void verifyLastAnswer() throws UncertainAnswerException {
    String answer = getLastServerResponse();
    String code = answer.substring(0, CODE);
    for (String line : answer.split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith(code)) {
        throw new UncertainAnswerException(
            "contradicted itself in its answer to the message: " + VisibleText.line(answer));
      }
    }
  }
}
