package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.report.Overview.Routine;
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
final class RoutineMemory implements Obligation {
  private static final int MOST_SHOWN = 3;

  private final StateDirectory state;
  private final LazyAudit audit;
  private final PastRuns past;
  private final Clock clock;
  private final StepLog steps;
  private final Map<String, Long> dropped = new HashMap<>();
  private final List<Routine> busiest = new ArrayList<>();
  private final Remembered<RoutineHistory> history;

  /**
   * Nothing is known yet.
   *
   * @param past tells when the run before was; sealed before this
   */
  RoutineMemory(
      StateDirectory state,
      LazyAudit audit,
      PastRuns past,
      RunNotes notes,
      Clock clock,
      StepLog steps) {
    this.state = state;
    this.audit = audit;
    this.past = past;
    this.clock = clock;
    this.steps = steps;
    this.history =
        new Remembered<>(
            "The usual numbers of ignored lines are not shown, because they cannot be read", notes);
  }

  @Override
  public void seal() {
    if (!audit.hasStarted()) {
      return;
    }
    history.read(() -> RoutineHistory.read(state));
    audit.forEachDrop((file, lines) -> dropped.merge(file.topic(), lines, Long::sum));
    for (Map.Entry<String, Long> topic : RoutineHistory.busiest(dropped, MOST_SHOWN)) {
      show(topic.getKey(), topic.getValue());
    }
  }

  private void show(String topic, long lines) {
    Optional<Long> usual = usual(topic);
    busiest.add(new Routine(topic, lines, usual, Duration.ofSeconds(seconds())));
    steps.step(() -> "dropped: " + lines + " by " + topic + usually(usual));
  }

  private Optional<Long> usual(String topic) {
    long seconds = seconds();
    Optional<RoutineHistory> known = history.known();
    return seconds > 0 && known.isPresent()
        ? known.get().usual(topic, day(), seconds)
        : Optional.empty();
  }

  private static String usually(Optional<Long> usual) {
    return usual.isPresent() ? ", usually " + usual.get() : "";
  }

  /** The time since the run before; 0 if it is not known, or if the clock went back meanwhile. */
  private long seconds() {
    Optional<Duration> since = past.previous().map(last -> Duration.between(last, past.now()));
    return since.isPresent() ? Math.max(0, since.get().toSeconds()) : 0;
  }

  private long day() {
    return LocalDate.ofInstant(past.now(), clock.getZone()).toEpochDay();
  }

  /** The topics whose rules dropped most lines, the busiest first; empty where none is asked. */
  List<Routine> busiest() {
    return busiest;
  }

  @Override
  public void commit(Commit commit) {
    Optional<RoutineHistory> known = history.known();
    if (known.isPresent()) {
      known.get().addTo(commit, past.now(), day(), dropped);
    }
  }
}
