package dev.logcheck.run;

import dev.logcheck.report.Report;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Standard output. */
final class PrintedOutlet implements Outlet {
  private final Printed target;
  private final ReportFormats formats;
  private final OutputStream out;
  private final StepLog steps;

  PrintedOutlet(Printed target, ReportFormats formats, OutputStream out, StepLog steps) {
    this.target = target;
    this.formats = formats;
    this.out = out;
    this.steps = steps;
  }

  @Override
  public List<String> deliver(Report report, Accounted accounted) throws FailedRunException {
    try {
      formats.printed(target).render(report, out);
      out.flush();
      steps.step(() -> "report printed");
      return List.of();
    } catch (IOException e) {
      throw new FailedRunException(
          RunStage.DELIVERY, "The report could not be printed: " + e.getMessage(), e);
    }
  }

  /** Who reads standard output reads standard error, too. */
  @Override
  public void fail(FailedRunException failure, List<String> logs) {}
}
