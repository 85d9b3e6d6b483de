package dev.logcheck.run;

import dev.logcheck.event.EventCounts;
import dev.logcheck.report.Overview;
import java.time.Clock;
import java.time.Duration;

/** Gathers what stands above a report's findings. */
final class RunOverview {
  private final Subject subject;
  private final LogReading reading;
  private final LazyAudit audit;
  private final PastRuns past;
  private final RoutineMemory routine;
  private final EventCounts events;
  private final Clock clock;

  /**
   * Gathers nothing yet.
   *
   * @param subject names the host
   */
  RunOverview(
      Subject subject,
      LogReading reading,
      LazyAudit audit,
      PastRuns past,
      RoutineMemory routine,
      EventCounts events,
      Clock clock) {
    this.subject = subject;
    this.reading = reading;
    this.audit = audit;
    this.past = past;
    this.routine = routine;
    this.events = events;
    this.clock = clock;
  }

  /** What is known once everything was read. */
  Overview gather() {
    return new Overview(
        subject.host(),
        reading.names().size(),
        audit.totals(),
        Duration.between(past.now(), clock.instant()),
        past.previous(),
        past.areNone(),
        routine.busiest(),
        events.byName());
  }
}
