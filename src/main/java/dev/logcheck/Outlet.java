package dev.logcheck;

import dev.logcheck.config.Settings;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.report.Palette;
import dev.logcheck.report.PlainReport;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Where this run's report goes, standard output or mail, each in its own format. */
final class Outlet {
  private final Logcheck typed;
  private final Settings settings;
  private final Surroundings surroundings;
  private final Supplier<Workspace> workspaces;
  private final Trace trace;
  private boolean undelivered;

  Outlet(
      Logcheck typed,
      Settings settings,
      Surroundings surroundings,
      Supplier<Workspace> workspaces,
      Trace trace) {
    this.workspaces = workspaces;
    this.typed = typed;
    this.settings = settings;
    this.surroundings = surroundings;
    this.trace = trace;
  }

  /**
   * Hands the report over and waits until it was accepted.
   *
   * @param span names what the report accounts for
   * @throws FailedRunException if it was not accepted; the cursors must stay where they are
   */
  void deliver(Report report, String span, Workspace workspace) throws FailedRunException {
    if (typed.stdout) {
      print(report);
    } else {
      mail(report, span, workspace);
    }
  }

  private void print(Report report) throws FailedRunException {
    try {
      OutputStream out = surroundings.standardOutput();
      printFormat().render(report, out);
      out.flush();
      trace.step(() -> "report printed");
    } catch (IOException e) {
      throw FailedRunException.ofDelivery("The report could not be printed: " + e.getMessage(), e);
    }
  }

  private ReportFormat printFormat() {
    boolean readable = surroundings.terminal() || typed.color == Logcheck.Color.ALWAYS;
    return readable ? PlainReport.readable(palette()) : PlainReport.unchanged();
  }

  private Palette palette() {
    String noColor = surroundings.environment().getOrDefault("NO_COLOR", "");
    return switch (typed.color) {
      case ALWAYS -> Palette.ANSI;
      case NEVER -> Palette.NONE;
      case AUTO -> noColor.isEmpty() ? Palette.ANSI : Palette.NONE;
    };
  }

  private void mail(Report report, String span, Workspace workspace) throws FailedRunException {
    ReportFormat format = PlainReport.readable(Palette.NONE);
    try {
      List<String> problems = mailOutlet(workspace).mail(report, format, span);
      problems.forEach(problem -> surroundings.err().println("Error: " + problem));
      undelivered = !problems.isEmpty();
      trace.step(() -> "report mailed to " + settings.mail().recipients());
    } catch (DeliveryException | IOException e) {
      throw FailedRunException.ofDelivery(e.getMessage(), e);
    }
  }

  /** Whether the report was accepted, but not by everyone. */
  boolean isIncomplete() {
    return undelivered;
  }

  /** Says by mail that the run failed, unless reports are printed, or mail is what failed. */
  void fail(FailedRunException failure, List<String> logs) {
    if (typed.stdout || failure.isOfDelivery()) {
      return;
    }
    try (Workspace workspace = workspaces.get()) {
      mailOutlet(workspace).mailFailure(failure.getMessage(), logs);
    } catch (DeliveryException | FailedRunException | IOException e) {
      surroundings.err().println("Error: this was not mailed: " + e.getMessage());
    }
  }

  private MailOutlet mailOutlet(Workspace workspace) throws IOException {
    Subject subject = new Subject(typed, settings, surroundings);
    return new MailOutlet(settings, surroundings, subject, workspace.directory());
  }
}
