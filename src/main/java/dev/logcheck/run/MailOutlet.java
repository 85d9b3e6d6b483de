package dev.logcheck.run;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Content;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.FailureMail;
import dev.logcheck.mail.LimitedDelivery;
import dev.logcheck.mail.Mail;
import dev.logcheck.mail.MailIdentity;
import dev.logcheck.mail.MailMessage;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.mail.MailTransport;
import dev.logcheck.mail.ShortenedDelivery;
import dev.logcheck.mail.Shortening;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.ReportHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Mail: the report, its head where it is too large, or the word that the run failed. */
final class MailOutlet implements Outlet {
  private static final String WAY_ON =
      ". No line is lost: the next run mails all of them. `logcheck -o -t` prints them now.";

  /** Set by logcheck-java.service. */
  private static final String SANDBOX = "LOGCHECK_SANDBOX";

  private static final String NO_PRIVILEGES =
      " A local sendmail program has no privileges under logcheck-java.timer: set"
          + " MAILTRANSPORT=\"smtp://localhost\" in /etc/logcheck/logcheck.conf";

  private final MailSettings settings;
  private final Surroundings surroundings;
  private final ReportFormats formats;
  private final Subject subject;
  private final Path reports;
  private final Workspace workspace;
  private final StepLog steps;

  /**
   * Mail as it is configured.
   *
   * @param reports where reports that are too large to be mailed are kept
   * @param workspace where a mail waits for sendmail
   */
  MailOutlet(
      MailSettings settings,
      Surroundings surroundings,
      ReportFormats formats,
      Subject subject,
      Path reports,
      Workspace workspace,
      StepLog steps) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.formats = formats;
    this.subject = subject;
    this.reports = reports;
    this.workspace = workspace;
    this.steps = steps;
  }

  @Override
  public List<String> deliver(Report report, Accounted accounted) throws FailedRunException {
    try {
      ReportFormat text = formats.mailed();
      MailMessage message =
          new MailMessage(
              subject.of(report, formats.headline(report), accounted.isComplete()),
              content(report, text),
              beside(report),
              accounted.span(),
              accounted.start(),
              formats.mailedHead().map(head -> content(report, head)));
      Acceptance acceptance = limited(report, text).deliver(message);
      steps.step(() -> "report mailed to " + String.join(", ", settings.recipients()));
      return acceptance.problems();
    } catch (DeliveryException | IOException e) {
      throw new FailedRunException(RunStage.DELIVERY, e.getMessage() + WAY_ON + advice(), e);
    }
  }

  private String advice() {
    boolean powerless =
        settings.transport() instanceof MailTransport.Sendmail
            && surroundings.environment().containsKey(SANDBOX);
    return powerless ? NO_PRIVILEGES : "";
  }

  private Optional<Content> beside(Report report) throws IOException {
    return settings.html() ? Optional.of(content(report, formats.html())) : Optional.empty();
  }

  /** Says it by mail, unless mail is what failed. */
  @Override
  public void fail(FailedRunException failure, List<String> logs) {
    if (failure.stage() == RunStage.DELIVERY) {
      return;
    }
    List<String> problems = failure.getMessage().lines().toList();
    FailureMail mail =
        failure.stage() == RunStage.COMMIT
            ? FailureMail.afterDelivery(subject.host(), subject.date(), problems)
            : FailureMail.beforeDelivery(subject.host(), subject.date(), problems, logs);
    try {
      mailbox().deliver(mail.message());
    } catch (DeliveryException | IOException e) {
      surroundings.say("Error: this was not mailed: " + e.getMessage());
    }
  }

  /** A report with more than is read in one go is cut, and kept, whatever its size. */
  private Delivery<MailMessage> limited(Report report, ReportFormat format) throws IOException {
    Delivery<MailMessage> mailbox = mailbox();
    ReportArchive archive =
        new ReportArchive(reports, settings.keptReports(), surroundings.clock());
    Shortening head = (whole, rest, bytes) -> head(report, format, whole, rest, bytes);
    Optional<CutMail> cut = formats.cutMail(report, settings.html());
    return cut.isPresent()
        ? new ShortenedDelivery(mailbox, archive, cut(cut.get(), head))
        : new LimitedDelivery(
            mailbox, settings.maximumSize(), new ShortenedDelivery(mailbox, archive, head));
  }

  /** Even what is cut may be too large to be mailed. */
  private Shortening cut(CutMail cut, Shortening head) {
    return (whole, rest, bytes) -> {
      MailMessage shortened = whole.withTexts(cut.text(rest), cut.html(rest));
      return shortened.size() <= settings.maximumSize()
          ? shortened
          : head.shorten(whole, rest, bytes);
    };
  }

  private MailMessage head(
      Report report, ReportFormat format, MailMessage whole, String rest, long bytes)
      throws IOException {
    long share = settings.maximumSize() / 2 / Math.max(1, report.sections().size());
    String notice =
        "This report has "
            + bytes
            + " bytes, more than MAILMAXSIZE allows. "
            + rest
            + " This mail shows the head of each section.";
    Report head = new ReportHead(share).of(report, notice);
    return whole.withText(content(head, format));
  }

  private static Content content(Report report, ReportFormat format) {
    return out -> format.render(report, out);
  }

  private Delivery<MailMessage> mailbox() throws IOException {
    MailIdentity identity =
        MailIdentity.of(subject.machine(), surroundings.path("/etc/mailname"), surroundings.user());
    return new Mail(
        settings, identity, surroundings.clock(), workspace.withSpare(), surroundings.processes());
  }
}
