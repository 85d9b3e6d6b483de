package dev.logcheck.audit;

import dev.logcheck.audit.Auditor.SectionFindings;
import dev.logcheck.audit.Auditor.SpillDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the {@link Auditor} has kept, by section; what does not fit into memory is
 * spilled to disk. Where the disk is full, too, System Events are left out first: whoever can fill
 * the disk and a log must not hide what raises an alert.
 */
final class KeptFindings implements Closeable {
  /** How many bytes of findings, and of what is kept with each, stay in memory at most. */
  private static final int MOST_MEMORY = 32 << 20;

  /** Of all the memory there is, findings take so small a part. */
  private static final int PART = 8;

  private final List<Reason> reasons;
  private final FindingOrder order;
  private final SpillDirectory spillDirectory;

  /** By the number of the reason. */
  private final List<FindingStore> certain = new ArrayList<>();

  private final List<FindingStore> unlessAttack = new ArrayList<>();
  private final long limit;
  private int memory;
  private IOException full;

  /**
   * Nothing yet.
   *
   * @param reasons all that there may be, in the order of the report
   * @param origins numbers where the findings come from
   * @param memory the most bytes that Java may use for everything
   */
  KeptFindings(
      List<Reason> reasons,
      FindingOrder order,
      Origins origins,
      SpillDirectory spillDirectory,
      long memory) {
    this.limit = Math.min(MOST_MEMORY, memory / PART);
    this.reasons = reasons;
    this.order = order;
    this.spillDirectory = spillDirectory;
    for (int i = 0; i < reasons.size(); i++) {
      certain.add(new FindingStore(order, origins));
      unlessAttack.add(new FindingStore(order, origins));
    }
  }

  void add(Finding finding, Verdict verdict) {
    add(certain, verdict.reasons(), finding);
    add(unlessAttack, verdict.unlessAttack(), finding);
  }

  /** By index: two iterators for each finding would be a third of a run's garbage. */
  private void add(List<FindingStore> stores, List<Reason> reasons, Finding finding) {
    for (int i = 0; i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      add(stores.get(reason.number()), reason.layer() != Layer.OTHER, finding);
    }
  }

  private void add(FindingStore store, boolean urgent, Finding finding) {
    int bytes = finding.length() + FindingArena.BYTES_BESIDES;
    if (memory > limit - bytes) {
      makeRoom();
    }
    if (full == null || (urgent && memory <= 2 * limit - bytes)) {
      store.add(finding);
      memory += bytes;
    }
  }

  private void makeRoom() {
    try {
      if (full == null) {
        spill(certain);
        spill(unlessAttack);
        memory = 0;
      }
    } catch (IOException e) {
      full = e;
    }
  }

  /** Why not all findings could be kept; empty if they were. */
  Optional<IOException> full() {
    return Optional.ofNullable(full);
  }

  private void spill(List<FindingStore> stores) throws IOException {
    for (FindingStore store : stores) {
      store.spill(spillDirectory.path());
    }
  }

  /** The sections that have findings, in the order of the report. */
  List<SectionFindings> sections() throws IOException {
    boolean attack = false;
    List<SectionFindings> found = new ArrayList<>();
    for (Reason reason : reasons) {
      List<FindingStore> stores = new ArrayList<>(List.of(certain.get(reason.number())));
      if (!attack) {
        stores.add(unlessAttack.get(reason.number()));
      }
      Findings findings = new MergedFindings(reason, order, stores);
      if (findings.count() > 0) {
        found.add(new SectionFindings(reason, findings));
        attack |= reason.layer() == Layer.CRACKING;
      }
    }
    return found;
  }

  /** Gives back the room on disk; the sections cannot be shown any more. */
  @Override
  public void close() throws IOException {
    for (FindingStore store : certain) {
      store.close();
    }
    for (FindingStore store : unlessAttack) {
      store.close();
    }
  }
}
