package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.report.Overview.Routine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of each topic dropped, in this run and on earlier days: a summary tells by it
 * whether the lines that nobody reads were as many as usual. Nothing is read or kept without new
 * lines.
 */
final class RoutineMemory {
  private static final int MOST_SHOWN = 3;

  private final StateDirectory state;
  private final Clock clock;
  private final StepLog steps;
  private final Map<String, Long> dropped = new HashMap<>();
  private List<Routine> busiest = List.of();

  RoutineMemory(StateDirectory state, Clock clock, StepLog steps) {
    this.state = state;
    this.clock = clock;
    this.steps = steps;
  }

  /** The topics whose rules dropped most lines, the busiest first; empty where none is asked. */
  List<Routine> busiest() {
    return busiest;
  }

  /**
   * The obligation of a run that makes a summary of what was read.
   *
   * @param past tells when the run before was; sealed before this
   */
  Obligation obligation(LogReading reading, LazyAudit audit, PastRuns past) {
    return new Obligation() {
      private Optional<DropHistory> history = Optional.empty();

      @Override
      public void seal() {
        if (audit.hasStarted()) {
          history = read(reading);
          audit.forEachDrop((file, lines) -> dropped.merge(file.topic(), lines, Long::sum));
          busiest = busiest(history, past);
        }
      }

      @Override
      public void commit(Commit commit) {
        if (history.isPresent()) {
          history.get().addTo(commit, past.now(), day(past), dropped);
        }
      }
    };
  }

  private Optional<DropHistory> read(LogReading reading) {
    try {
      return Optional.of(DropHistory.read(state));
    } catch (IOException e) {
      reading.warn(
          UnreadableState.text(
              "The usual numbers of ignored lines are not shown, because they cannot be read", e));
      return Optional.empty();
    }
  }

  private List<Routine> busiest(Optional<DropHistory> history, PastRuns past) {
    List<Routine> shown = new ArrayList<>();
    for (Map.Entry<String, Long> topic : DropHistory.busiest(dropped, MOST_SHOWN)) {
      Optional<Long> usual = history.flatMap(known -> usual(known, topic.getKey(), past));
      shown.add(new Routine(topic.getKey(), topic.getValue(), usual));
      steps.step(() -> "dropped: " + topic.getValue() + " by " + topic.getKey() + usually(usual));
    }
    return shown;
  }

  private Optional<Long> usual(DropHistory history, String topic, PastRuns past) {
    long seconds = seconds(past);
    return seconds > 0 ? history.usual(topic, day(past), seconds) : Optional.empty();
  }

  private static String usually(Optional<Long> usual) {
    return usual.isPresent() ? ", usually " + usual.get() : "";
  }

  /** The time since the run before; 0 if it is not known, or if the clock went back meanwhile. */
  private static long seconds(PastRuns past) {
    Optional<Duration> since = past.previous().map(last -> Duration.between(last, past.now()));
    return since.isPresent() ? Math.max(0, since.get().toSeconds()) : 0;
  }

  private long day(PastRuns past) {
    return LocalDate.ofInstant(past.now(), clock.getZone()).toEpochDay();
  }
}
