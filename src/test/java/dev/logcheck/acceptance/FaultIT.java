package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.mail.Exim;
import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise under fire: daemons write to their logs without a pause, the real logrotate rotates
 * them in every way it knows, runs are killed at random points, and a real mail server takes the
 * reports. In the end every line is in the mail box, and only what a killed run had already
 * delivered is there twice.
 *
 * <p>Waits shape the storm and choose the moments to kill; nothing that is asserted depends on how
 * long anything took.
 *
 * <p>{@code -Dfault.kills=300} makes it long; {@code -Dfault.seed=N} repeats the choices of a run,
 * though not the moments at which the processes meet.
 */
final class FaultIT {
  private static final int KILLS = Integer.getInteger("fault.kills", 40);
  private static final long SEED = Long.getLong("fault.seed", System.nanoTime());
  private static final int SPARED = 5;

  @RegisterExtension final Machine machine = new Machine();
  @TempDir Path mailDirectory;

  private final Random random = new Random(SEED);
  private final AtomicBoolean storm = new AtomicBoolean(true);
  private final Set<Integer> killed = new HashSet<>();
  private final TreeMap<Integer, String> failed = new TreeMap<>();
  private Rotation rotation;
  private Acceptances acceptances;
  private long longestMillis = 1;
  private int runs;

  @Test
  void everyLineArrivesWhateverIsKilled() throws Exception {
    RealPart.at("/usr/sbin/logrotate", "logrotate");
    try (Exim exim = new Exim(mailDirectory)) {
      configure(exim);
      Thread writing = thread(this::write);
      Thread rotating = thread(this::rotate);
      while (killed.size() < KILLS) {
        // Every so often a run is spared, as the next night's would be.
        run(random.nextInt(SPARED) == 0);
      }
      storm.set(false);
      acceptances.close();
      writing.join();
      rotating.join();
      run(true);
      run(true);
      judge(Maildir.read(exim.deliver()));
    }
  }

  private void configure(Exim exim) throws IOException, InterruptedException {
    rotation = new Rotation(machine.directory("rotation").path("rotation"), machine.path("logs"));
    Rotation.KINDS.keySet().forEach(kind -> machine.list("%s/" + kind + ".log"));
    machine.conf("INTRO=0", "SENDMAILTO=root", "MAILTRANSPORT=smtp://127.0.0.1:" + exim.port());
    machine.ours("-t");
    // What lay in rotated files before the first run ever is no news; from here on everything is.
    for (LogDaemon daemon : rotation.daemons()) {
      daemon.write(1);
    }
    run(true);
    acceptances = new Acceptances(mailDirectory.resolve("spool/input"));
  }

  private static Thread thread(Storm part) {
    Thread thread = new Thread(part::blow);
    thread.start();
    return thread;
  }

  /** A part of the storm, whose failure ends its thread loudly. */
  private interface Storm {
    void rage() throws IOException;

    default void blow() {
      try {
        rage();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void write() throws IOException {
    Random choice = new Random(SEED + 1);
    while (storm.get()) {
      rotation.oneOf(choice).write(1 + choice.nextInt(5));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(choice.nextInt(4)));
    }
  }

  private void rotate() {
    Random choice = new Random(SEED + 2);
    while (storm.get()) {
      rotation.rotate(rotation.oneOf(choice).name());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(choice.nextInt(300)));
    }
  }

  /**
   * One run, killed unless it is spared: at a random moment of its life, or at the worst one, when
   * the mail server has the report and the cursors have not moved.
   */
  private void run(boolean spared) throws IOException, InterruptedException {
    int number = ++runs;
    long start = System.nanoTime();
    Process run =
        machine.start(
            "-c%s/our.conf",
            "-r%s/rules",
            "-S%s/our-state",
            "-L%s/logcheck.logfiles",
            "-D%s/logfiles.d",
            "-Hrun" + number);
    if (!spared && reachesItsMoment(run)) {
      killed.add(number);
      run.destroyForcibly().waitFor();
    } else if (run.waitFor() != 0) {
      failed.put(number, machine.content("scratch/said"));
    }
    if (spared) {
      longestMillis = Math.max(longestMillis, (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** Waits for the moment to kill a run; false if it ended before. */
  private boolean reachesItsMoment(Process run) throws InterruptedException {
    if (random.nextBoolean()) {
      return !run.waitFor(1 + random.nextInt((int) longestMillis), TimeUnit.MILLISECONDS);
    }
    acceptances.drain();
    while (run.isAlive() && !acceptances.arrived()) {
      Thread.onSpinWait();
    }
    return run.isAlive();
  }

  /** Sees when the mail server writes a message to its spool, just before it answers. */
  private static final class Acceptances implements AutoCloseable {
    private final WatchService watch;

    Acceptances(Path spool) throws IOException {
      watch = spool.getFileSystem().newWatchService();
      spool.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }

    /** Forgets what runs before this one brought. */
    void drain() throws InterruptedException {
      while (arrived()) {
        Thread.onSpinWait();
      }
    }

    boolean arrived() throws InterruptedException {
      WatchKey key = watch.poll(1, TimeUnit.MILLISECONDS);
      if (key == null) {
        return false;
      }
      boolean accepted =
          key.pollEvents().stream().anyMatch(event -> event.context().toString().endsWith("-H"));
      key.reset();
      return accepted;
    }

    @Override
    public void close() throws IOException {
      watch.close();
    }
  }

  private void judge(Maildir box) throws IOException {
    assertEquals(Map.of(), failed, "runs that failed, seed " + SEED);
    Map<NumberedLine, Integer> lastRuns = new HashMap<>();
    Set<NumberedLine> repeated = new HashSet<>();
    for (Maildir.Arrived mail : box.mails()) {
      for (NumberedLine line : mail.lines()) {
        Integer before = lastRuns.put(line, mail.run());
        if (before != null) {
          repeated.add(line);
          assertTrue(
              killed.contains(before), line + " again after run " + before + ", seed " + SEED);
          assertTrue(before < mail.run(), line + " twice in run " + before + ", seed " + SEED);
        }
      }
    }
    print(box, repeated.size(), judgeLogs(lastRuns.keySet()));
  }

  /** Every line that is still in a file arrived; gives those that copytruncate itself destroyed. */
  private int judgeLogs(Set<NumberedLine> arrived) throws IOException {
    int destroyed = 0;
    for (LogDaemon daemon : rotation.daemons()) {
      Set<NumberedLine> existing = existing(daemon.name());
      TreeSet<Integer> lost = new TreeSet<>();
      existing.stream().filter(line -> !arrived.contains(line)).forEach(l -> lost.add(l.number()));
      assertEquals(Set.of(), lost, "lost of " + daemon.name() + ", seed " + SEED);
      int gone = daemon.written() - existing.size();
      assertTrue(gone == 0 || daemon.name().startsWith("copy"), daemon.name() + " lacks " + gone);
      destroyed += gone;
    }
    return destroyed;
  }

  private Set<NumberedLine> existing(String name) throws IOException {
    Set<NumberedLine> lines = new HashSet<>();
    try (Stream<Path> files = Files.list(machine.path("logs"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(name + ".log")) {
          content(file).lines().forEach(line -> NumberedLine.read(line).ifPresent(lines::add));
        }
      }
    }
    return lines;
  }

  private static String content(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private void print(Maildir box, int repeated, int destroyed) {
    long late = box.mails().stream().filter(mail -> killed.contains(mail.run())).count();
    int written = rotation.daemons().stream().mapToInt(LogDaemon::written).sum();
    List<String> rows =
        List.of(
            "",
            "| what | how many |",
            "|---|---|",
            "| runs | " + runs + " |",
            "| of them killed with SIGKILL | " + killed.size() + " |",
            "| of them after the mail server had accepted the report | " + late + " |",
            "| rotations by logrotate "
                + rotation.counts()
                + " | "
                + rotation.counts().values().stream().mapToInt(n -> n).sum()
                + " |",
            "| lines written | " + written + " |",
            "| lines lost by logcheck | 0 |",
            "| lines delivered again after such a kill | " + repeated + " |",
            "| lines that copytruncate itself destroyed | " + destroyed + " |",
            "");
    System.out.println(String.join("\n", rows));
  }
}
