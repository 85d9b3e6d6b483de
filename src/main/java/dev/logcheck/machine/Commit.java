package dev.logcheck.machine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run writes to the state directory, after its report was accepted: all of it or nothing,
 * whatever ends the run.
 *
 * <p>The new contents are first written as one record, {@code STATEDIR/commit}, with the checksums
 * of the old ones. Once the record is on the disk, which takes two fsyncs for any number of files,
 * the commit has happened. Then each file is replaced, and the record is removed. Where a run ends
 * in between, the next one does the rest: {@link StateDirectory#replay}.
 */
public final class Commit {
  private final StateDirectory state;
  private final CommitRecord record;
  private final Map<String, Change> puts = new LinkedHashMap<>();

  Commit(StateDirectory state, CommitRecord record) {
    this.state = state;
    this.record = record;
  }

  /**
   * Gives a file new content, once this is written.
   *
   * @param name of a file in the state directory, without a slash
   */
  public void put(String name, byte[] content) {
    put(name, content, null);
  }

  /**
   * Gives a file new content and a time of modification, once this is written.
   *
   * @param modified null for the time of the write
   */
  public void put(String name, byte[] content, Instant modified) {
    if (!Change.isPlain(name)) {
      throw new IllegalArgumentException("not the name of a state file: " + name);
    }
    Checksum before = Checksum.of(record.file(name), CommitRecord.LIMIT);
    puts.put(name, new Change(name, content, modified, before));
  }

  /** What a file will hold once this is written, see {@link StateDirectory#read}. */
  public Optional<StateContent> read(String name, int limit) throws IOException {
    Change change = puts.get(name);
    return change == null ? state.read(name, limit) : Optional.of(change.asContent());
  }

  /**
   * Writes everything. Where nothing changes, nothing is written.
   *
   * @throws IOException if it could not be written, or not all of it; names what, says what the
   *     next run will do, and the fix
   */
  public void write() throws IOException {
    List<String> blocked = new ArrayList<>();
    List<Change> changes = changes(blocked);
    if (changes.size() == 1) {
      writeAlone(changes.get(0));
    } else if (!changes.isEmpty()) {
      writeRecord(changes);
      apply(changes);
    }
    if (!blocked.isEmpty()) {
      throw new IOException(String.join("\n", blocked));
    }
  }

  private List<Change> changes(List<String> blocked) {
    List<Change> changes = new ArrayList<>();
    for (Change change : puts.values()) {
      StateFile file = record.file(change.name());
      if (file.isDirectory()) {
        blocked.add(file + ": cannot be saved, for a directory has its name; remove that");
      } else if (change.isOne()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private void writeAlone(Change change) throws IOException {
    try {
      record.applyAlone(change);
    } catch (IOException e) {
      throw unsaved(e);
    }
  }

  private void writeRecord(List<Change> changes) throws IOException {
    try {
      record.write(changes);
    } catch (IOException e) {
      // Where only the last step failed, the record is there, and the next run will find it.
      throw record.exists() ? kept(e) : unsaved(e);
    }
  }

  private void apply(List<Change> changes) throws IOException {
    try {
      record.apply(changes);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  private IOException kept(IOException e) {
    return new IOException(
        failure(e) + "what this run did is kept in " + file() + ", and the next run will save it",
        e);
  }

  private IOException unsaved(IOException e) {
    return new IOException(failure(e) + "until then every run will repeat its lines", e);
  }

  private String failure(IOException e) {
    return state
        + ": what this run did cannot be saved ("
        + FailureReason.of(e)
        + "); make space in "
        + state
        + ", or make it writable again; ";
  }

  private StateFile file() {
    return record.file(CommitRecord.NAME);
  }
}
