package dev.logcheck.run;

import dev.logcheck.report.Overview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gathers what stands above a report's findings. */
final class RunOverview {
  private final Subject subject;
  private final PastRuns past;
  private final RoutineMemory routine;
  private final Clock clock;
  private final Instant began;

  /**
   * Gathers nothing yet.
   *
   * @param subject names the host
   * @param began when the run began
   */
  RunOverview(Subject subject, PastRuns past, RoutineMemory routine, Clock clock, Instant began) {
    this.subject = subject;
    this.past = past;
    this.routine = routine;
    this.clock = clock;
    this.began = began;
  }

  Overview of(LogReading reading, LazyAudit audit) {
    return new Overview(
        subject.host(),
        reading.readLogs(),
        audit.totals(),
        Duration.between(began, clock.instant()),
        past.previous(),
        routine.busiest());
  }
}
