package dev.logcheck.run;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.rule.RuleHits;
import java.io.IOException;
import java.time.LocalDate;

/** How often each rule was used, for {@code logcheck-test --stale}; no run fails for it. */
final class HitsObligation implements Obligation {
  private final StateDirectory state;
  private final LazyAudit audit;
  private final Surroundings surroundings;

  HitsObligation(StateDirectory state, LazyAudit audit, Surroundings surroundings) {
    this.state = state;
    this.audit = audit;
    this.surroundings = surroundings;
  }

  @Override
  public void commit(Commit commit) {
    if (!audit.hasStarted()) {
      return;
    }
    try {
      RuleHits hits = RuleHits.read(state);
      audit.forEachHit(hits::count);
      hits.addTo(commit, LocalDate.now(surroundings.clock()));
    } catch (IOException e) {
      surroundings.err().println("Warning: the hits of the rules were not counted: " + e);
    }
  }
}
