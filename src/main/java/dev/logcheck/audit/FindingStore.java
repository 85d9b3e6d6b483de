package dev.logcheck.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one section while they are collected: in memory, and on disk what outgrew its
 * share of it, as sorted runs that are merged when the report is written.
 */
final class FindingStore {
  private final FindingOrder order;
  private final Origins origins;

  /** Files without a name: the end of the process removes them, however it ends. */
  private final List<FileChannel> spilled = new ArrayList<>();

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
   * Writes what is in memory to a new file of the directory, as one sorted run, and forgets it.
   *
   * @throws IOException if there is no room for it, naming the directory; it is then still in
   *     memory
   */
  void spill(Path directory) throws IOException {
    if (arenas.isEmpty()) {
      return;
    }
    try {
      spilled.add(written(directory));
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

  private FileChannel written(Path directory) throws IOException {
    FileChannel file = unnamed(directory);
    SpilledRun.Writer writer = new SpilledRun.Writer(file);
    try {
      new RunMerger(order).merge(memoryRuns(), writer::write);
      writer.flush();
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return file;
  }

  private static FileChannel unnamed(Path directory) throws IOException {
    Path name = Files.createTempFile(directory, "findings", ".run");
    try {
      return FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(name);
    }
  }

  /** The runs that together hold all findings, the oldest first; each can be read once. */
  List<FindingRun> runs() throws IOException {
    List<FindingRun> runs = new ArrayList<>();
    for (FileChannel file : spilled) {
      runs.add(new SpilledRun(file, origins));
    }
    runs.addAll(memoryRuns());
    return runs;
  }

  private List<FindingRun> memoryRuns() {
    return arenas.stream().map(FindingArena::run).toList();
  }
}
