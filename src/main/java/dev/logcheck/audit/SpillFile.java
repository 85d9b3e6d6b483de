package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The sorted runs of one {@link FindingStore}, one behind the other. All are in one file, since a
 * flood spills more often than a process may open files. The file has no name: the end of the
 * process removes it, however it ends.
 */
final class SpillFile implements Closeable {
  private final FileChannel channel;

  /** Where each run ends, which is where the next one begins. */
  private final List<Long> ends = new ArrayList<>();

  private SpillFile(FileChannel channel) {
    this.channel = channel;
  }

  /** A new file in the directory, without runs. */
  static SpillFile in(Path directory) throws IOException {
    Path name = Files.createTempFile(directory, "findings", ".run");
    try {
      return new SpillFile(
          FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } finally {
      Files.delete(name);
    }
  }

  /**
   * Adds one run, merged from those given.
   *
   * @throws IOException if there is no room for it; the file then holds what it held before
   */
  void add(FindingOrder order, List<FindingRun> runs) throws IOException {
    channel.position(end());
    SpilledRun.Writer writer = new SpilledRun.Writer(channel);
    try {
      new RunMerger(order).merge(runs, writer::write);
      writer.flush();
    } catch (IOException e) {
      // The report and the cursors need what room there is left.
      channel.truncate(end());
      throw e;
    }
    ends.add(channel.position());
  }

  private long end() {
    return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
  }

  /** The runs in the order in which they were added; each can be read once. */
  List<FindingRun> runs(Origins origins) {
    List<FindingRun> runs = new ArrayList<>();
    long start = 0;
    for (long end : ends) {
      runs.add(new SpilledRun(channel, start, end, ends.size(), origins));
      start = end;
    }
    return runs;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
