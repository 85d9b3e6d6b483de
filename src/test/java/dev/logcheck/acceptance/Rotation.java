package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The system's logrotate over the logs of some daemons, each rotated in another way.
 *
 * <p>As on a real system {@code postrotate} waits until the daemon opened its log anew: otherwise
 * logrotate itself would compress a file that is still written to. The two talk through FIFOs.
 */
final class Rotation {
  /** How each log is rotated; nothing is ever removed. */
  static final Map<String, String> KINDS =
      new LinkedHashMap<>(
          Map.of(
              "create", "create 0644",
              "compress", "create 0644\n  compress",
              "delaycompress", "create 0644\n  compress\n  delaycompress",
              "dateext", "create 0644\n  dateext\n  dateformat -%Y%m%d-%s\n  compress",
              "copytruncate", "copytruncate",
              "copycompress", "copytruncate\n  compress"));

  private final Path directory;
  private final Map<String, LogDaemon> daemons = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * Configures logrotate.
   *
   * @param directory for logrotate's configuration and state
   * @param logs where the logs lie
   */
  Rotation(Path directory, Path logs) throws IOException {
    this.directory = directory;
    run("mkfifo", directory.resolve("reopen").toString(), directory.resolve("reopened").toString());
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      Path log = logs.resolve(kind.getKey() + ".log");
      daemons.put(kind.getKey(), new LogDaemon(kind.getKey(), log));
      Files.writeString(configuration(kind.getKey()), configuration(log, kind));
    }
    Thread reopening = new Thread(this::reopen, "daemons reopening their logs");
    reopening.setDaemon(true);
    reopening.start();
  }

  private String configuration(Path log, Map.Entry<String, String> kind) {
    String text =
        """
        LOG {
          rotate 100000
          missingok
          HOW
        POSTROTATE}
        """;
    String postrotate =
        """
          postrotate
            echo NAME > DIRECTORY/reopen
            read answer < DIRECTORY/reopened
          endscript
        """;
    return text.replace("LOG", log.toString())
        .replace("HOW", kind.getValue())
        .replace("POSTROTATE", kind.getValue().startsWith("copy") ? "" : postrotate)
        .replace("NAME", kind.getKey())
        .replace("DIRECTORY", directory.toString());
  }

  private Path configuration(String name) {
    return directory.resolve(name + ".conf");
  }

  List<LogDaemon> daemons() {
    return List.copyOf(daemons.values());
  }

  /** How often each log was rotated. */
  Map<String, Integer> counts() {
    return counts;
  }

  LogDaemon oneOf(Random random) {
    return daemons().get(random.nextInt(daemons.size()));
  }

  /** Rotates one log now. */
  void rotate(String name) {
    Path state = directory.resolve("state");
    Outcome outcome =
        Programs.run(
            directory,
            Map.of(),
            List.of(
                "/usr/sbin/logrotate",
                "--force",
                "--state",
                state.toString(),
                configuration(name).toString()));
    // Two rotations in one second have one dated name; logrotate leaves the second out.
    boolean sameName = outcome.err().contains("already exists, skipping rotation");
    if (!sameName) {
      assertEquals(0, outcome.status(), outcome.err());
      counts.merge(name, 1, Integer::sum);
    }
  }

  /** Answers every postrotate, for as long as this process lives. */
  private void reopen() {
    try {
      while (true) {
        String name = Files.readString(directory.resolve("reopen")).strip();
        daemons.get(name).reopen();
        Files.write(directory.resolve("reopened"), "done\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The FIFOs were removed: the test is over.
      return;
    }
  }

  private void run(String... command) {
    assertEquals(0, Programs.run(directory, Map.of(), List.of(command)).status());
  }
}
