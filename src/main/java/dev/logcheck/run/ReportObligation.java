package dev.logcheck.run;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The report, if anybody has to read one. */
final class ReportObligation implements Obligation {
  private final ReportBuilder builder;
  private final Outlet outlet;
  private final LogReading reading;
  private final LazyAudit audit;
  private final RunNotes notes;
  private final Surroundings surroundings;
  private Optional<Report> report = Optional.empty();
  private boolean complete = true;

  /**
   * A report that is made when everything was read.
   *
   * @param notes knows whether positions can be saved
   * @param surroundings take what went wrong although somebody accepted the report
   */
  ReportObligation(
      ReportBuilder builder,
      Outlet outlet,
      LogReading reading,
      LazyAudit audit,
      RunNotes notes,
      Surroundings surroundings) {
    this.surroundings = surroundings;
    this.builder = builder;
    this.outlet = outlet;
    this.reading = reading;
    this.audit = audit;
    this.notes = notes;
  }

  @Override
  public void seal() throws IOException {
    report = builder.build(outlet.takesQuietReports());
  }

  @Override
  public void deliver() throws FailedRunException {
    if (report.isPresent()) {
      List<String> problems = outlet.deliver(report.get(), accounted(report.get()));
      for (String problem : problems) {
        surroundings.say("Error: " + problem);
      }
      complete = problems.isEmpty();
    }
    if (audit.incomplete().isPresent()) {
      throw new FailedRunException(
          RunStage.DELIVERY, ReportBuilder.incomplete(audit), audit.incomplete().get());
    }
    if (notes.unsaved().isPresent()) {
      FailedRunException reason = notes.unsaved().get();
      throw new FailedRunException(RunStage.DELIVERY, reason.getMessage(), reason);
    }
  }

  /** Two reports of the same lines differ if one of them has another problem to tell. */
  private Accounted accounted(Report report) {
    String span = String.join("\n", reading.span(), String.join("\n", report.problems()));
    boolean complete = audit.incomplete().isEmpty() && notes.unsaved().isEmpty();
    return new Accounted(reading.start(), span, complete);
  }

  /** Whether everyone got it. */
  boolean isComplete() {
    return complete;
  }
}
