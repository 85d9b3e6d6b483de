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

/** Mail: the report, its head where it is too large, or the word that the run failed. */
final class MailOutlet implements Outlet {
  private final Settings settings;
  private final Surroundings surroundings;
  private final ReportFormats formats;
  private final Subject subject;
  private final Workspace workspace;
  private final StepLog steps;

  /**
   * Mail as it is configured.
   *
   * @param workspace for mail on its way
   * @throws FailedRunException if a setting of mail makes no sense, before anything is read
   */
  MailOutlet(
      RunOptions options,
      Settings settings,
      Surroundings surroundings,
      ReportFormats formats,
      Workspace workspace,
      StepLog steps)
      throws FailedRunException {
    this.settings = settings;
    this.surroundings = surroundings;
    this.formats = formats;
    this.subject = new Subject(options, settings.subjects(), surroundings);
    this.workspace = workspace;
    this.steps = steps;
    Mailbox.check(settings.mail(), surroundings);
  }

  @Override
  public List<String> deliver(Report report, Accounted accounted) throws FailedRunException {
    try {
      ReportFormat text = formats.mailed();
      MailMessage message =
          new MailMessage(
              subject.of(report),
              content(report, text),
              formats.mailedBeside().map(html -> content(report, html)),
              accounted.span(),
              accounted.start());
      Acceptance acceptance = limited(report, text).deliver(message);
      steps.step(() -> "report mailed to " + settings.mail().recipients());
      return acceptance.problems();
    } catch (DeliveryException | IOException e) {
      throw FailedRunException.ofDelivery(e.getMessage(), e);
    }
  }

  /** Says it by mail, unless mail is what failed. */
  @Override
  public void fail(FailedRunException failure, List<String> logs) {
    if (failure.isOfDelivery()) {
      return;
    }
    FailureMail mail =
        new FailureMail(
            subject.host(),
            subject.date(),
            failure.getMessage().lines().toList(),
            logs);
    try {
      mailbox().deliver(mail.message());
    } catch (DeliveryException | FailedRunException | IOException e) {
      surroundings.err().println("Error: this was not mailed: " + e.getMessage());
    }
  }

  private Delivery<MailMessage> limited(Report report, ReportFormat format)
      throws FailedRunException, IOException {
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

  private Delivery<MailMessage> mailbox() throws FailedRunException, IOException {
    return Mailbox.open(settings.mail(), surroundings, workspace.directory());
  }
}
