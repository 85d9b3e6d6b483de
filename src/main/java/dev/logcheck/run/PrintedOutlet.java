package dev.logcheck.run;

import dev.logcheck.delivery.ReportArchive;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.report.LimitedReport;
import dev.logcheck.report.Report;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.run.RunOptions.Format;
import dev.logcheck.run.RunOptions.ReportTarget.Printed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Standard output. */
final class PrintedOutlet implements Outlet {
  private final Printed target;
  private final ReportFormats formats;
  private final Optional<ReportArchive> archive;
  private final OutputStream out;
  private final StepLog steps;

  /**
   * Prints in one of the formats.
   *
   * @param archive keeps reports that are too long to be printed whole; empty where nothing is
   *     written, and a run can be repeated
   */
  PrintedOutlet(
      Printed target,
      ReportFormats formats,
      Optional<ReportArchive> archive,
      OutputStream out,
      StepLog steps) {
    this.target = target;
    this.formats = formats;
    this.archive = archive;
    this.out = out;
    this.steps = steps;
  }

  @Override
  public List<String> deliver(Report report, Accounted accounted) throws FailedRunException {
    try {
      format(report).render(report, out);
      out.flush();
      steps.step(() -> "report printed");
      return List.of();
    } catch (IOException e) {
      throw new FailedRunException(
          RunStage.DELIVERY, "The report could not be printed: " + FailureReason.of(e), e);
    }
  }

  /** A program is told of a quiet day, too: no output is how a run looks that did not come. */
  @Override
  public boolean takesQuietReports() {
    return target.format() == Format.JSON;
  }

  private ReportFormat format(Report report) throws IOException {
    Optional<LimitedReport> cut = formats.cutPrinted(target, report);
    Optional<String> rest = cut.isPresent() ? whereabouts(report) : Optional.empty();
    return rest.isPresent()
        ? (same, to) -> cut.get().write(rest.get(), to)
        : formats.printed(target);
  }

  /** Where the whole of a report is that is cut; empty if it has to be printed whole. */
  private Optional<String> whereabouts(Report report) {
    return archive.isEmpty()
        ? Optional.of("Run with --expand to see the whole.")
        : keep(report, archive.get())
            .map(file -> "The whole is in " + file + "; read it with zless.");
  }

  /** Empty if the report cannot be kept: then all of it is printed. */
  private Optional<Path> keep(Report report, ReportArchive reports) {
    try {
      ReportFormat whole = formats.mailed();
      Path file = reports.store(text -> whole.render(report, text)).file();
      reports.prune();
      return Optional.of(file);
    } catch (IOException e) {
      steps.step(() -> "report not kept: " + FailureReason.withFile(e));
      return Optional.empty();
    }
  }

  /** Who reads standard output reads standard error, too. */
  @Override
  public void fail(FailedRunException failure, List<String> logs) {}
}
