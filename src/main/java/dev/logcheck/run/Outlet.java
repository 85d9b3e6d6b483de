package dev.logcheck.run;

import dev.logcheck.report.Report;
import java.util.List;

/** The way on which a run's report leaves, and the word that a run failed. */
interface Outlet {

  /**
   * Hands the report over and waits until it was accepted.
   *
   * @return what went wrong although somebody accepted it; empty when all is well
   * @throws FailedRunException if nobody accepted it
   */
  List<String> deliver(Report report, Accounted accounted) throws FailedRunException;

  /** Whether a report is handed over even if nobody has to read it. */
  default boolean takesQuietReports() {
    return false;
  }

  /**
   * Says that the run failed, where standard error may not be seen.
   *
   * @param logs the logs whose new lines no report has
   */
  void fail(FailedRunException failure, List<String> logs);
}
