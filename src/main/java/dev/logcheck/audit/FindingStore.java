package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one section while they are collected: in memory, and on disk what outgrew its
 * share of it, as sorted runs that are merged when the report is written.
 */
final class FindingStore implements Closeable {
  private final FindingOrder order;
  private final Origins origins;

  /** Null until something is spilled. */
  private SpillFile spilled;

  private final List<FindingArena> arenas = new ArrayList<>();

  /** Empty ones that were in use: new ones after each spill would make the heap grow. */
  private final List<FindingArena> spare = new ArrayList<>();

  private long count;

  FindingStore(FindingOrder order, Origins origins) {
    this.order = order;
    this.origins = origins;
  }

  void add(Finding finding) {
    count++;
    int last = arenas.size() - 1;
    if (last < 0 || !arenas.get(last).add(finding)) {
      FindingArena arena =
          spare.isEmpty()
              ? new FindingArena(order, origins, last >= 0)
              : spare.remove(spare.size() - 1);
      arena.add(finding);
      arenas.add(arena);
    }
  }

  /** How many findings were added. */
  long count() {
    return count;
  }

  /**
   * Writes what is in memory to a file of the directory, as one sorted run, and forgets it.
   *
   * @throws IOException if there is no room for it, naming the directory; it is then still in
   *     memory
   */
  void spill(Path directory) throws IOException {
    if (arenas.isEmpty()) {
      return;
    }
    try {
      write(directory);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // What the kernel says of an open file, such as a full disk, comes without a name.
      IOException named = new FileSystemException(directory.toString(), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
    for (FindingArena arena : arenas) {
      if (arena.clear()) {
        spare.add(arena);
      }
    }
    arenas.clear();
  }

  private void write(Path directory) throws IOException {
    if (spilled == null) {
      spilled = SpillFile.in(directory);
    }
    spilled.add(order, memoryRuns());
  }

  /** The runs that together hold all findings, the oldest first; each can be read once. */
  List<FindingRun> runs() {
    List<FindingRun> runs = new ArrayList<>();
    if (spilled != null) {
      runs.addAll(spilled.runs(origins));
    }
    runs.addAll(memoryRuns());
    return runs;
  }

  private List<FindingRun> memoryRuns() {
    return arenas.stream().map(FindingArena::run).toList();
  }

  /** Gives back the room on disk; what was spilled is lost. */
  @Override
  public void close() throws IOException {
    if (spilled != null) {
      spilled.close();
    }
  }
}
