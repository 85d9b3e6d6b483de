package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.rule.RuleHits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How often each rule was used, in this run and earlier ones, for {@code logcheck-test --stale}.
 */
final class HitsMemory implements Obligation {
  private final StateDirectory state;
  private final LazyAudit audit;
  private final Clock clock;
  private final Remembered<RuleHits> hits;

  HitsMemory(StateDirectory state, LazyAudit audit, RunNotes notes, Clock clock) {
    this.state = state;
    this.audit = audit;
    this.clock = clock;
    this.hits =
        new Remembered<>(
            "The hits of rules are not counted, because the earlier ones cannot be read", notes);
  }

  @Override
  public void seal() {
    if (audit.hasStarted()) {
      hits.read(() -> RuleHits.read(state));
    }
  }

  @Override
  public void commit(Commit commit) {
    Optional<RuleHits> known = hits.known();
    if (known.isPresent()) {
      audit.forEachHit(known.get()::count);
      known.get().addTo(commit, LocalDate.now(clock));
    }
  }
}
