package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.Content;
import dev.logcheck.delivery.Delivery;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.mail.FailureMail;
import dev.logcheck.mail.LimitedDelivery;
import dev.logcheck.mail.MailMessage;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.ReportHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Mails the report, or its head when it is too large, or that the run failed. */
final class MailOutlet {
  private final Settings settings;
  private final Surroundings surroundings;
  private final Subject subject;
  private final Path temporaryDirectory;

  MailOutlet(
      Settings settings, Surroundings surroundings, Subject subject, Path temporaryDirectory) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.subject = subject;
    this.temporaryDirectory = temporaryDirectory;
  }

  /** Mails a report; what it returns has to be shown. */
  List<String> mail(Report report, ReportFormats formats, String span)
      throws DeliveryException, FailedRunException, IOException {
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
  void mailFailure(String problem, List<String> unchecked)
      throws DeliveryException, FailedRunException {
    FailureMail failure =
        new FailureMail(subject.host(), subject.date(), problem.lines().toList(), unchecked);
    mailbox().deliver(failure.message());
  }

  private Delivery<MailMessage> limited(Report report, ReportFormat format)
      throws FailedRunException {
    int kept = settings.mail().keptReports();
    Path directory = settings.stateDirectory().resolve("reports");
    return new LimitedDelivery(
        mailbox(),
        settings.mail().maximumSize(),
        new ReportArchive(directory, kept, surroundings.clock()),
        (whole, archive, bytes) -> head(report, format, whole, archive, bytes));
  }

  private MailMessage head(
      Report report, ReportFormat format, MailMessage whole, Path archive, long bytes)
      throws IOException {
    long share = settings.mail().maximumSize() / 2 / Math.max(1, report.sections().size());
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

  private Delivery<MailMessage> mailbox() throws FailedRunException {
    return Mailbox.open(settings.mail(), surroundings, temporaryDirectory);
  }
}
