package dev.logcheck.audit;

import java.util.List;

/**
 * What becomes of a line: the reasons for which it is reported, in one section each. Computed once
 * for each distinct set of matching rules.
 *
 * @param reasons those for which it is reported; none for a line that is dropped
 * @param unlessAttack those for which it is reported only in a run that has no finding of {@link
 *     Layer#CRACKING}, because the line matches {@code cracking.d} as well and was cancelled there
 */
public record Verdict(List<Reason> reasons, List<Reason> unlessAttack) {
  /** No section reports it. */
  static final Verdict DROPPED = new Verdict(List.of(), List.of());

  /** Whether nothing but System Events reports it: no rule ignores it, and none raises it. */
  boolean isUnknown() {
    return unlessAttack.isEmpty() && reasons.size() == 1 && reasons.contains(Reason.OTHER);
  }

  /** Whether no section reports it. */
  public boolean isDropped() {
    return reasons.isEmpty() && unlessAttack.isEmpty();
  }
}
