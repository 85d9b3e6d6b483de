package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Where this run's report goes, standard output or mail, each in its own format. */
final class Outlet {
  private final RunOptions typed;
  private final Settings settings;
  private final ConfiguredMail mail;
  private final Surroundings surroundings;
  private final Supplier<Workspace> workspaces;
  private final StepLog trace;
  private final ReportFormats formats;
  private boolean undelivered;

  Outlet(
      RunOptions typed,
      Settings settings,
      ConfiguredMail mail,
      Surroundings surroundings,
      Supplier<Workspace> workspaces,
      StepLog trace) {
    this.workspaces = workspaces;
    this.formats = new ReportFormats(typed, settings, surroundings, mail.html());
    this.typed = typed;
    this.settings = settings;
    this.mail = mail;
    this.surroundings = surroundings;
    this.trace = trace;
  }

  /**
   * Makes sure, before anything is read, that a report can go where it has to go.
   *
   * @throws FailedRunException if the configuration does not allow it
   */
  void check() throws FailedRunException {
    if (!typed.stdout()) {
      mail.settings();
    }
  }

  /**
   * Hands the report over and waits until it was accepted.
   *
   * @param span names what the report accounts for
   * @throws FailedRunException if it was not accepted; the cursors must stay where they are
   */
  void deliver(Report report, String span, Workspace workspace) throws FailedRunException {
    if (typed.stdout()) {
      print(report);
    } else {
      mail(report, span, workspace);
    }
  }

  private void print(Report report) throws FailedRunException {
    try {
      OutputStream out = surroundings.standardOutput();
      formats.printed().render(report, out);
      out.flush();
      trace.step(() -> "report printed");
    } catch (IOException e) {
      throw FailedRunException.ofDelivery("The report could not be printed: " + e.getMessage(), e);
    }
  }

  private void mail(Report report, String span, Workspace workspace) throws FailedRunException {
    try {
      List<String> problems = mailOutlet(workspace).mail(report, formats, span);
      problems.forEach(problem -> surroundings.err().println("Error: " + problem));
      undelivered = !problems.isEmpty();
      List<String> recipients = mail.settings().recipients();
      trace.step(() -> "report mailed to " + String.join(", ", recipients));
    } catch (DeliveryException | IOException e) {
      throw FailedRunException.ofDelivery(e.getMessage(), e);
    }
  }

  /** Whether the report was accepted, but not by everyone. */
  boolean isIncomplete() {
    return undelivered;
  }

  /**
   * Remembers what was reported, so that the next run can tell what is new.
   *
   * @throws FailedRunException if it cannot; the report is accounted for nevertheless
   */
  void commit() throws FailedRunException {
    try {
      formats.commit();
    } catch (IOException e) {
      throw new FailedRunException("the next run will call known messages new: " + e, e);
    }
  }

  /** Says by mail that the run failed, unless reports are printed, or mail is what failed. */
  void fail(FailedRunException failure, List<String> logs) {
    if (typed.stdout() || failure.isOfDelivery()) {
      return;
    }
    try (Workspace workspace = workspaces.get()) {
      mailOutlet(workspace).mailFailure(failure.getMessage(), logs);
    } catch (DeliveryException | FailedRunException | IOException e) {
      surroundings.err().println("Error: this was not mailed: " + e.getMessage());
    }
  }

  private MailOutlet mailOutlet(Workspace workspace) throws IOException, FailedRunException {
    Subject subject = new Subject(typed, settings, surroundings);
    Path reports = settings.stateDirectory().resolve("reports");
    return new MailOutlet(mail.settings(), surroundings, subject, workspace.directory(), reports);
  }
}
