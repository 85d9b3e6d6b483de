package dev.logcheck.audit;

import java.util.List;

/**
 * What becomes of a line: the sections that report it. Computed once for each distinct set of
 * matching rules.
 *
 * @param sections those that report it; none for a line that is dropped
 * @param unlessAttack those that report it only in a run that raises no Security Alert, because the
 *     line matches {@code cracking.d} as well and was cancelled there
 */
public record Verdict(List<Section> sections, List<Section> unlessAttack) {

  /** Whether no section reports it. */
  public boolean isDropped() {
    return sections.isEmpty() && unlessAttack.isEmpty();
  }
}
