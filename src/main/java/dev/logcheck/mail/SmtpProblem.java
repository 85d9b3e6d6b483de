package dev.logcheck.mail;

import dev.logcheck.delivery.Deadline;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.line.VisibleText;
import dev.logcheck.mail.MailTransport.Smtp;
import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Says why a mail server did not take a message, and what to do.
 *
 * @param settings say how long to wait
 * @param deadline tells whether it was too long in all
 * @param connection knows the server's last reply
 */
record SmtpProblem(
    Smtp server,
    MailSettings settings,
    Deadline deadline,
    Credentials credentials,
    SmtpConnection connection) {
  private static final int NO_REPLY = -1;

  /** RFC 1870, section 6.2: the message exceeds the size that the server takes. */
  private static final int TOO_LARGE = 552;

  private static final int FIRST_REFUSING_CODE = 400;
  private static final int FIRST_FINAL_CODE = 500;

  /** Below are mistakes in the dialogue, such as a login or TLS that the server misses. */
  private static final int FIRST_ADDRESS_CODE = 550;

  private static final String SEE_LOG = " (the log of that server may say why)";

  /**
   * The exception for the caller.
   *
   * <p>It has no cause: a server may repeat the password in its reply, and stack traces are shown.
   */
  DeliveryException explain(Exception failure) {
    return new DeliveryException(sentence(reason(failure)));
  }

  /** What the server did to some recipients, as lines for the user. */
  List<String> lines(Refusals refusals) {
    return refusals.sentences().stream().map(this::sentence).toList();
  }

  private String sentence(String predicate) {
    String subject = "mail server " + server.host() + ":" + server.port();
    return credentials.hide(subject + " " + predicate);
  }

  private String reason(Exception failure) {
    if (deadline.hasPassed()) {
      return "did not take the mail within %s (if it is only slow, raise MAILTIMEOUT)"
          .formatted(ProblemText.seconds(settings.deadline()));
    }
    if (saysTooMuch(failure)) {
      return "said more than 1 MiB, which no mail server does, and was given up (correct"
          + " MAILTRANSPORT, or see what listens there)";
    }
    Refusals refusals = Refusals.of(failure);
    if (!refusals.isEmpty()) {
      return String.join("; ", refusals.sentences());
    }
    if (failure instanceof AuthenticationFailedException) {
      return "refused the login: %s (correct the user in MAILTRANSPORT or the SMTPPASSWORDFILE)"
          .formatted(words(failure.getMessage()));
    }
    return broken(failure).orElseGet(() -> replied(failure));
  }

  /** Asked of every cause before any other: TLS wraps it in an exception of its own. */
  private static boolean saysTooMuch(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnswerTooLongException) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> broken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return Optional.of(
            "did not answer within " + ProblemText.seconds(settings.answerTimeout()) + SEE_LOG);
      }
      if (cause instanceof UnknownHostException) {
        return Optional.of("has no address: no such host (correct MAILTRANSPORT)");
      }
      if (cause instanceof ConnectException) {
        return Optional.of(
            "cannot be reached: %s (start that server, or correct MAILTRANSPORT)"
                .formatted(words(cause.getMessage())));
      }
      if (cause instanceof UncertainAnswerException) {
        return Optional.of(cause.getMessage() + SEE_LOG);
      }
      if (cause instanceof SSLException) {
        return Optional.of(untrusted(innermost(cause)));
      }
    }
    return Optional.empty();
  }

  private static String untrusted(Throwable cause) {
    return ("cannot be trusted: %s (name it as its certificate does, and install the certificate of"
            + " its authority; for a server on this machine ?starttls=never will do)")
        .formatted(words(cause.getMessage()));
  }

  private String replied(Exception failure) {
    if (failure instanceof SMTPSendFailedException e) {
      String command =
          e.getCommand().equals(".") ? "the message" : VisibleText.quoted(e.getCommand());
      return replied(e.getReturnCode(), command, e.getMessage());
    }
    int code = connection.lastCode();
    if (code == NO_REPLY || code >= FIRST_REFUSING_CODE) {
      return replied(code, "the connection", connection.lastReply());
    }
    return "could not be given the mail: " + words(innermost(failure).getMessage());
  }

  private static String replied(int code, String what, String reply) {
    return code == NO_REPLY
        ? "broke off without a reply to " + what + SEE_LOG
        : "refused " + what + ": " + words(reply) + advice(code, what);
  }

  private static String advice(int code, String what) {
    if (code == TOO_LARGE) {
      return " (lower MAILMAXSIZE)";
    } else if (code < FIRST_FINAL_CODE) {
      return " (only for now)";
    }
    boolean isSender = what.startsWith("`MAIL") && code >= FIRST_ADDRESS_CODE;
    return isSender ? " (correct SENDMAILFROM)" : SEE_LOG;
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String words(String text) {
    return VisibleText.line(String.valueOf(text));
  }
}
