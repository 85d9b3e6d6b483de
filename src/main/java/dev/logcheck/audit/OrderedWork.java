package dev.logcheck.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Work on pieces by several threads: the one that adds and takes them, and helpers. Whoever is free
 * takes the oldest piece that nobody has begun, so nobody waits for others as long as there is
 * work; the pieces come back in the order in which they were added.
 *
 * @param <P> a piece; several are worked on at a time
 */
public final class OrderedWork<P> implements Closeable {
  private final Consumer<P> work;
  private final ExecutorService helpers;
  private final Deque<Task<P>> underWay = new ArrayDeque<>();

  /** The task is done by the thread that runs it first; for the others there is nothing to run. */
  private record Task<P>(P piece, FutureTask<Void> task) {}

  /**
   * No work yet.
   *
   * @param threads how many work, the one that calls among them
   * @param work what is done with each piece
   */
  public OrderedWork(int threads, Consumer<P> work) {
    this.work = work;
    this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), OrderedWork::helper);
  }

  /** Started only when there is a piece for it. */
  private static Thread helper(Runnable task) {
    Thread daemon = new Thread(task, "helper");
    daemon.setDaemon(true);
    return daemon;
  }

  /** How many pieces were added and not yet taken. */
  public int size() {
    return underWay.size();
  }

  /** Adds a piece. For a single one nobody starts another thread. */
  public void add(P piece) {
    FutureTask<Void> task = new FutureTask<>(() -> work.accept(piece), null);
    if (!underWay.isEmpty()) {
      helpers.execute(task);
    }
    underWay.add(new Task<>(piece, task));
  }

  /**
   * Takes the oldest piece out when it is done, and meanwhile works on those that nobody does.
   *
   * @throws IOException if the thread is interrupted
   */
  public P takeOldest() throws IOException {
    FutureTask<Void> oldest = underWay.element().task();
    for (Task<P> each : underWay) {
      if (oldest.isDone()) {
        break;
      }
      each.task().run();
    }
    await(oldest);
    return underWay.remove().piece();
  }

  private static void await(FutureTask<Void> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a piece", e);
    }
  }

  /** The work throws nothing else; as it is, it says where the mistake is. */
  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
