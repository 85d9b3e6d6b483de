package dev.logcheck.audit;

import dev.logcheck.audit.Auditor.SectionFindings;
import dev.logcheck.audit.Auditor.SpillDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the {@link Auditor} has kept, by section; what does not fit into memory is
 * spilled to disk.
 */
final class KeptFindings {
  /** How many bytes of findings stay in memory, over all sections. */
  private static final int MEMORY = 28 << 20;

  private final List<Section> sections;
  private final FindingOrder order;
  private final SpillDirectory spillDirectory;

  /** By the number of the section. */
  private final List<FindingStore> certain = new ArrayList<>();

  private final List<FindingStore> unlessAttack = new ArrayList<>();
  private long count;
  private int memory;

  /** Nothing yet; {@code sections} are all that there may be, in the order of the report. */
  KeptFindings(List<Section> sections, FindingOrder order, SpillDirectory spillDirectory) {
    this.sections = sections;
    this.order = order;
    this.spillDirectory = spillDirectory;
    for (int i = 0; i < sections.size(); i++) {
      certain.add(new FindingStore(order));
      unlessAttack.add(new FindingStore(order));
    }
  }

  /** How many lines were added. */
  long count() {
    return count;
  }

  void add(byte[] buffer, int from, int to, long stamp, Verdict verdict) throws IOException {
    count++;
    add(certain, verdict.sections(), buffer, from, to, stamp);
    add(unlessAttack, verdict.unlessAttack(), buffer, from, to, stamp);
  }

  /** By index: two iterators for each finding would be a third of a run's garbage. */
  private void add(
      List<FindingStore> stores,
      List<Section> sections,
      byte[] buffer,
      int from,
      int to,
      long stamp)
      throws IOException {
    for (int i = 0; i < sections.size(); i++) {
      add(stores.get(sections.get(i).number()), buffer, from, to, stamp);
    }
  }

  private void add(FindingStore store, byte[] buffer, int from, int to, long stamp)
      throws IOException {
    if (memory > MEMORY - (to - from)) {
      spill(certain);
      spill(unlessAttack);
      memory = 0;
    }
    store.add(buffer, from, to, stamp);
    memory += to - from;
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
    for (Section section : sections) {
      List<FindingStore> stores = new ArrayList<>(List.of(certain.get(section.number())));
      if (!attack) {
        stores.add(unlessAttack.get(section.number()));
      }
      Findings findings = new MergedFindings(order, stores);
      if (findings.count() > 0) {
        found.add(new SectionFindings(section, findings));
        attack |= section.layer() == Layer.SECURITY_ALERTS;
      }
    }
    return found;
  }
}
