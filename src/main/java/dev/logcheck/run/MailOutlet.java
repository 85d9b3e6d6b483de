package dev.logcheck.run;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Content;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.machine.HostName;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.FailureMail;
import dev.logcheck.mail.LimitedDelivery;
import dev.logcheck.mail.Mail;
import dev.logcheck.mail.MailMessage;
import dev.logcheck.mail.MailSettings;
import dev.logcheck.mail.Origin;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.ReportHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Mails the report, or its head when it is too large, or that the run failed. */
final class MailOutlet {
  private final MailSettings settings;
  private final Surroundings surroundings;
  private final Subject subject;
  private final Path temporaryDirectory;
  private final Path reports;

  /**
   * Mail as it is configured.
   *
   * @param temporaryDirectory where a mail waits for sendmail
   * @param reports where reports that are too large to be mailed are kept
   */
  MailOutlet(
      MailSettings settings,
      Surroundings surroundings,
      Subject subject,
      Path temporaryDirectory,
      Path reports) {
    this.reports = reports;
    this.settings = settings;
    this.surroundings = surroundings;
    this.subject = subject;
    this.temporaryDirectory = temporaryDirectory;
  }

  /** Mails a report; what it returns has to be shown. */
  List<String> mail(Report report, ReportFormats formats, String span)
      throws DeliveryException, IOException {
    ReportFormat text = formats.mailed();
    MailMessage message =
        new MailMessage(
            subject.of(report),
            content(report, text),
            formats.mailedBeside().map(html -> content(report, html)),
            span,
            span);
    Acceptance acceptance = limited(report, text).deliver(message);
    return acceptance.problems();
  }

  /** Mails that the run failed. */
  void mailFailure(String problem, List<String> unchecked) throws DeliveryException {
    FailureMail failure =
        new FailureMail(subject.host(), subject.date(), problem.lines().toList(), unchecked);
    mailbox().deliver(failure.message());
  }

  private Delivery<MailMessage> limited(Report report, ReportFormat format) {
    return new LimitedDelivery(
        mailbox(),
        settings.maximumSize(),
        new ReportArchive(reports, settings.keptReports(), surroundings.clock()),
        (whole, archive, bytes) -> head(report, format, whole, archive, bytes));
  }

  private MailMessage head(
      Report report, ReportFormat format, MailMessage whole, Path archive, long bytes)
      throws IOException {
    long share = settings.maximumSize() / 2 / Math.max(1, report.sections().size());
    String notice =
        "This report has "
            + bytes
            + " bytes, more than MAILMAXSIZE allows. It is kept whole in "
            + archive
            + "; read it with zless. This mail shows the head of each section.";
    Report head = new ReportHead(share).of(report, notice);
    return whole.withText(content(head, format));
  }

  private static Content content(Report report, ReportFormat format) {
    return out -> format.render(report, out);
  }

  private Delivery<MailMessage> mailbox() {
    Origin origin =
        Origin.of(
            HostName.fullyQualified(surroundings),
            surroundings.path("/etc/mailname"),
            surroundings.user());
    return new Mail(
        settings, origin, surroundings.clock(), temporaryDirectory, surroundings.processes());
  }
}
