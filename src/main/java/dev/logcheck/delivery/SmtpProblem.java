package dev.logcheck.delivery;

import dev.logcheck.delivery.MailTransport.Smtp;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Says in words of ours why a mail server did not take a message, and what mends it. */
record SmtpProblem(Smtp server, Duration timeout, Optional<String> password) {

  /**
   * The exception for the caller.
   *
   * <p>It has no cause: a server may repeat the password in its answer, and stack traces are shown.
   */
  DeliveryException explain(Exception failure) {
    String words = name() + " " + what(failure);
    return new DeliveryException(
        password.map(secret -> words.replace(secret, "***")).orElse(words));
  }

  private String name() {
    return "mail server " + server.host() + ":" + server.port();
  }

  private String what(Exception failure) {
    List<String> refused =
        failure instanceof MessagingException m ? Refusals.of(m).lines(server.host()) : List.of();
    if (!refused.isEmpty()) {
      return String.join("; ", refused);
    }
    if (failure instanceof AuthenticationFailedException) {
      return "refused the login: " + reason(failure);
    }
    if (failure instanceof SMTPSendFailedException e) {
      return "refused " + Printable.quote(e.getCommand()) + ": " + reason(e);
    }
    return reason(failure);
  }

  private String reason(Exception failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable cause : chain) {
      if (cause instanceof SocketTimeoutException && !(failure instanceof MailConnectException)) {
        return "did not answer within " + timeout.toSeconds() + " s";
      }
      if (cause instanceof SSLException) {
        return "has no certificate to trust: "
            + Printable.line(chain.get(chain.size() - 1).getMessage());
      }
    }
    return Printable.line(String.valueOf(failure.getMessage()));
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }
}
