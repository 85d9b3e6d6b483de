package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.mail.MailTransport.Sendmail;
import dev.logcheck.mail.MailTransport.Smtp;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Delivery by mail: composes a message and submits it over the configured transport.
 *
 * <p>No class of Jakarta Mail is loaded before {@link #deliver}, since most runs have nothing to
 * send.
 */
public final class Mail implements Delivery<MailMessage> {
  private final MailSettings settings;
  private final MailIdentity identity;
  private final Clock clock;
  private final List<Path> temporaryDirectories;
  private final ProcessLauncher launcher;
  private final Optional<SSLSocketFactory> trust;

  /**
   * Mail as it is configured.
   *
   * @param clock gives the Date header
   * @param temporaryDirectories where a message waits for sendmail: in the first with room for it
   * @param launcher starts sendmail
   */
  public Mail(
      MailSettings settings,
      MailIdentity identity,
      Clock clock,
      List<Path> temporaryDirectories,
      ProcessLauncher launcher) {
    this(settings, identity, clock, temporaryDirectories, launcher, Optional.empty());
  }

  /** The same, trusting other certificates than the machine does. */
  Mail(
      MailSettings settings,
      MailIdentity identity,
      Clock clock,
      List<Path> temporaryDirectories,
      ProcessLauncher launcher,
      Optional<SSLSocketFactory> trust) {
    this.settings = settings;
    this.identity = identity;
    this.clock = clock;
    this.temporaryDirectories = List.copyOf(temporaryDirectories);
    this.launcher = launcher;
    this.trust = trust;
  }

  @Override
  public Acceptance deliver(MailMessage message) throws DeliveryException {
    MailComposer composer = new MailComposer(settings, identity, clock);
    if (settings.transport() instanceof Smtp server) {
      return new SmtpSubmission(server, settings, identity, trust).submit(composer, message);
    }
    Sendmail sendmail = (Sendmail) settings.transport();
    return new SendmailSubmission(sendmail, settings, temporaryDirectories, launcher)
        .submit(composer, message);
  }
}
