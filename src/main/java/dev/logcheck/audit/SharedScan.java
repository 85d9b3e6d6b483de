package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * The scan of a log's text, piece by piece, by two threads: the one that reads and keeps, and a
 * second one. Whoever is free takes the oldest piece that nobody has begun, so neither waits for
 * the other as long as there is work; the pieces come back in the order of the text.
 */
final class SharedScan implements Closeable {
  /** So many pieces are under way: the second thread has enough to do while the first reads. */
  private static final int PIECES = 8;

  private static final int ROOM = PIECES * Piece.USUAL;

  private final LineScanner own;
  private final LineScanner second;
  private final Thread owner = Thread.currentThread();
  private final ExecutorService thread;
  private final Deque<Scan> underWay = new ArrayDeque<>();
  private final Deque<Piece> idle = new ArrayDeque<>();
  private int bytes;

  SharedScan(LineScanner own, LineScanner second) {
    this.own = own;
    this.second = second;
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread daemon = new Thread(task, "scanner");
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /** The task is done by the thread that runs it first; for the other there is nothing to run. */
  private record Scan(Piece piece, FutureTask<Void> task) {}

  boolean isEmpty() {
    return underWay.isEmpty();
  }

  /** Whether so many bytes may be added now; a huge line has all the room for itself. */
  boolean hasRoomFor(int length) {
    return underWay.isEmpty() || (underWay.size() < PIECES && bytes + length <= ROOM);
  }

  /** Adds whole lines. For a single piece nobody starts a second thread. */
  void add(byte[] buffer, int from, int to) {
    Piece piece = idle.isEmpty() ? new Piece() : idle.pop();
    piece.fill(buffer, from, to);
    bytes += to - from;
    FutureTask<Void> task = new FutureTask<>(() -> scan(piece), null);
    if (!underWay.isEmpty()) {
      thread.execute(task);
    }
    underWay.add(new Scan(piece, task));
  }

  private void scan(Piece piece) {
    (Thread.currentThread() == owner ? own : second).scan(piece);
  }

  /** Takes the oldest piece out when it is done, and meanwhile scans those that nobody does. */
  Piece takeOldest() throws IOException {
    FutureTask<Void> oldest = underWay.element().task();
    for (Scan scan : underWay) {
      if (oldest.isDone()) {
        break;
      }
      scan.task().run();
    }
    await(oldest);
    Piece piece = underWay.remove().piece();
    bytes -= piece.length();
    return piece;
  }

  /** Gives back a piece that nobody looks at any more. */
  void release(Piece piece) {
    piece.shrink();
    idle.push(piece);
  }

  private static void await(FutureTask<Void> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan of a piece failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scanning", e);
    }
  }

  /** What was counted, by each thread. */
  List<Tallies> tallies() {
    return List.of(own.tallies(), second.tallies());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
