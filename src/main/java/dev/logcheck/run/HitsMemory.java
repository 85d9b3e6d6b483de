package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.rule.RuleHits;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How often each rule was used, in this run and earlier ones, for {@code logcheck-test --stale}.
 */
final class HitsMemory implements Obligation {
  private final StateDirectory state;
  private final LazyAudit audit;
  private final RunNotes notes;
  private final Clock clock;
  private Optional<RuleHits> hits = Optional.empty();

  HitsMemory(StateDirectory state, LazyAudit audit, RunNotes notes, Clock clock) {
    this.state = state;
    this.audit = audit;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void seal() {
    if (!audit.hasStarted()) {
      return;
    }
    try {
      hits = Optional.of(RuleHits.read(state));
    } catch (IOException e) {
      notes.addWarning(
          UnreadableState.text(
              "The hits of rules are not counted, because the earlier ones cannot be read", e));
    }
  }

  @Override
  public void commit(Commit commit) {
    if (hits.isPresent()) {
      audit.forEachHit(hits.get()::count);
      hits.get().addTo(commit, LocalDate.now(clock));
    }
  }
}
