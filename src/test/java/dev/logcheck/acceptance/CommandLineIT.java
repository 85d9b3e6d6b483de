package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built script: options, exit status, what is written and what is not, the lock. */
@Execution(ExecutionMode.CONCURRENT)
final class CommandLineIT {
  @RegisterExtension final Machine machine = new Machine();

  @BeforeEach
  void aLogWithOneFinding() {
    machine.rules("ignore.d.server/x", "x: dull").log("syslog", at(1, "x: one"), at(2, "x: dull"));
  }

  private static final String FINDING = "System Events\n=-=-=-=-=-=-=\n" + at(1, "x: one") + "\n\n";

  @Test
  void findingsAreNoError() {
    assertEquals(new Outcome(0, FINDING, ""), machine.ours());
  }

  @Test
  void twoRunsInARow() {
    machine.ours();
    assertEquals(new Outcome(0, "", ""), machine.ours());
    machine.append("syslog", at(3, "x: three"), at(4, "x: dull"));
    assertEquals(FINDING.replace(at(1, "x: one"), at(3, "x: three")), machine.ours().out());
  }

  @Test
  void theHalfOfALineWaitsForItsOtherHalf() {
    machine.ours();
    machine.appendBytes("syslog", at(3, "x: th"));
    assertEquals(new Outcome(0, "", ""), machine.ours());
    machine.appendBytes("syslog", "ree\n");
    assertEquals(FINDING.replace(at(1, "x: one"), at(3, "x: three")), machine.ours().out());
  }

  @Test
  void aTestRunWritesNothingAnywhere() {
    machine.ours("-t");
    String before = machine.everyFile();
    Outcome outcome =
        machine.logcheck(
            "-ot",
            "-c%s/our.conf",
            "-r%s/rules",
            "-S%s/our-state",
            "-L%s/logcheck.logfiles",
            "-D.");
    assertEquals(new Outcome(0, FINDING, ""), outcome);
    assertEquals(before, machine.everyFile());
  }

  @Test
  void aRealRunWritesItsCursorTheHitsOfRulesAndItsTimeOnly() {
    machine.ours();
    List<String> written =
        machine.everyFile().lines().filter(line -> line.startsWith("our-state/")).sorted().toList();
    assertEquals(3, written.size(), written.toString());
    String cursor = "our-state/offset" + machine.path("logs/syslog").toString().replace('/', '.');
    assertTrue(written.get(0).startsWith(cursor + " "), written.get(0));
    assertTrue(written.get(1).startsWith("our-state/rule-hits "), written.get(1));
    assertTrue(written.get(2).startsWith("our-state/runs "), written.get(2));
    assertTrue(written.stream().allMatch(line -> line.contains(" 600 ")), written.toString());
  }

  @Test
  void nothingIsLeftInTheTemporaryDirectory() {
    machine.ours();
    assertFalse(machine.everyFile().contains("\ntmp/"), machine.everyFile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-ot -c %s/our.conf -r %s/rules -S %s/our-state -l %s/logs/syslog",
        "-otc%s/our.conf -r%s/rules -S%s/our-state -l%s/logs/syslog",
        "-tol %s/logs/syslog -c %s/our.conf -r %s/rules -S %s/our-state",
        "--stdout --test --config %s/our.conf --rules-dir %s/rules --state-dir %s/our-state"
            + " --logfile %s/logs/syslog",
        "--stdout --test --config=%s/our.conf --rules-dir=%s/rules --state-dir=%s/our-state"
            + " --logfiles-list=%s/logcheck.logfiles --logfiles-dir=%s/logfiles.d",
        "-o -t -s -c %s/our.conf -r %s/rules -S %s/our-state -l %s/logs/sys*",
      })
  void waysToSayTheSame(String arguments) {
    machine.ours("-t");
    assertEquals(new Outcome(0, FINDING, ""), machine.logcheck(arguments.split(" ", -1)));
  }

  @Test
  void help() {
    Outcome help = machine.logcheck("-h");
    assertEquals(0, help.status());
    for (String option : "cdDhHlLmoprRsStTuvw".split("", -1)) {
      assertTrue(option.isEmpty() || help.out().contains("-" + option + ","), "-" + option);
    }
    assertEquals(help, machine.logcheck("--help"));
  }

  @Test
  void version() {
    assertTrue(machine.logcheck("-v").out().matches("logcheck [0-9].*\n"));
    assertEquals(machine.logcheck("-v"), machine.logcheck("--version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Z", "--no-such-option", "-l", "-oZ", "word"})
  void usageErrorsAreOneLineAndExitWithOne(String argument) {
    Outcome outcome = machine.ours(argument);
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().matches("logcheck: .* (try|Try) logcheck --help\n"), outcome.err());
  }

  @Test
  void aDirectoryThatCannotBeListedCostsItsOwnLogsOnly() {
    machine.directory("logs/private").unreadable("logs/private").list("%s/*/*.log");
    Outcome outcome = machine.ours();
    assertEquals(1, outcome.status());
    assertTrue(outcome.out().contains(FINDING), outcome.out());
    String pattern = machine.path("logs/private") + "/*.log";
    assertTrue(
        outcome.out().contains("File could not be read: " + pattern + " (permission denied;"),
        outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l %s rule", "-l /dev/null -r %s"})
  void aFileBehindAClosedDirectoryIsNotSaidToBeMissing(String words) {
    machine.file("private/file", "").unreadable("private");
    List<String> command = new ArrayList<>(List.of(Installation.logcheckTest()));
    command.addAll(List.of(words.formatted(machine.path("private/file")).split(" ", -1)));
    Outcome outcome =
        Programs.run(machine.path("scratch"), Map.of(), Installation.asOrdinaryUser(command));
    String reason = "': permission denied in the directory " + machine.path("private") + "; copy";
    assertTrue(outcome.err().contains(reason), outcome.err());
  }

  @Test
  void aConfigurationFromAPipeIsRead() {
    String script = "echo REPORTLEVEL=all | '%s' -o -t -c /dev/stdin -l '%s'";
    Outcome outcome =
        Programs.run(
            machine.path("scratch"),
            Map.of(),
            Installation.asOrdinaryUser(
                List.of(
                    "sh",
                    "-c",
                    script.formatted(Installation.logcheck(), machine.path("logs/syslog")))));
    assertTrue(outcome.err().contains("REPORTLEVEL: expected paranoid"), outcome.err());
  }

  @Test
  void aConfigurationThatIsMissingIsAnError() {
    Outcome outcome = machine.logcheck("-o", "-t", "-c", "%s/missing", "-l", "%s/logs/syslog");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains(machine.path("missing").toString()), outcome.err());
  }

  @Test
  void debuggingExplainsOnStandardErrorOnly() {
    Outcome outcome = machine.ours("-d");
    assertEquals(FINDING, outcome.out());
    assertTrue(outcome.err().contains("syslog"), outcome.err());
  }

  @Test
  void rootIsRefusedWithTheAdviceOfTheOriginal() {
    Root.require();
    Outcome ours = Root.run(Installation.logcheckForRoot(), "-o", "-c", "/dev/null");
    Outcome theirs = Root.run("/usr/sbin/logcheck", "-o", "-c", "/dev/null");
    assertEquals(1, ours.status());
    assertEquals(theirs.lines(), ours.lines().subList(0, theirs.lines().size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--test", "--allow-root"})
  void rootMayWhenNothingIsWrittenOrItInsists(String option) {
    Root.require();
    machine.ours("-t");
    Outcome outcome =
        Root.run(
            Installation.logcheckForRoot(),
            option,
            "-o",
            "-c" + machine.path("our.conf"),
            "-r" + machine.path("rules"),
            "-S" + machine.path("our-state"),
            "-l" + machine.path("logs/syslog"));
    assertEquals(new Outcome(0, FINDING, ""), outcome);
  }

  @Test
  void whatRootWritesBelongsToTheOwnerOfTheStateDirectory() throws IOException {
    Root.require();
    machine.ours("-t");
    machine.remove("lock");
    UserPrincipal nobody =
        machine
            .path("scratch")
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName("nobody");
    Files.setOwner(machine.path("our-state"), nobody);
    Outcome byRoot =
        Root.run(
            Installation.logcheckForRoot(),
            "--allow-root",
            "-o",
            "-c" + machine.path("our.conf"),
            "-r" + machine.path("rules"),
            "-S" + machine.path("our-state"),
            "-l" + machine.path("logs/syslog"));
    assertEquals(new Outcome(0, FINDING, ""), byRoot);
    for (String directory : List.of("our-state", "lock")) {
      try (Stream<Path> written = Files.walk(machine.path(directory))) {
        for (Path path : written.toList()) {
          assertEquals(nobody, Files.getOwner(path), path::toString);
        }
      }
    }
    assertEquals(new Outcome(0, "", ""), machine.ours());
  }

  /** A run that stays in the greeting of a mail server, until the test has seen enough. */
  private final class Delivering implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Process run;
    private final Socket connection;

    Delivering() throws IOException {
      machine.conf("MAILTRANSPORT=smtp://127.0.0.1:" + server.getLocalPort());
      machine.ours("-t");
      run =
          machine.start(
              "-c%s/our.conf",
              "-r%s/rules", "-S%s/our-state", "-L%s/logcheck.logfiles", "-D%s/logfiles.d");
      connection = server.accept();
    }

    void kill() {
      run.destroyForcibly();
      run.onExit().join();
    }

    int terminate() {
      run.destroy();
      return run.onExit().join().exitValue();
    }

    @Override
    public void close() throws IOException {
      kill();
      connection.close();
      server.close();
    }
  }

  @Test
  void aSecondRunWaitsForTheFirst() throws IOException {
    try (Delivering first = new Delivering()) {
      Process second =
          machine.start(
              "-o",
              "-c%s/our.conf",
              "-r%s/rules",
              "-S%s/our-state",
              "-L%s/logcheck.logfiles",
              "-D%s/logfiles.d");
      first.kill();
      assertEquals(0, second.onExit().join().exitValue());
      assertEquals(FINDING, Files.readString(machine.path("scratch/said")));
    }
  }

  @Test
  void theLockOfAKilledRunDoesNotBlockAndNothingIsLost() throws IOException {
    try (Delivering first = new Delivering()) {
      first.kill();
      assertEquals(new Outcome(0, FINDING, ""), machine.ours());
    }
  }

  @Test
  void aTerminatedRunCleansUpAndCommitsNothing() throws IOException {
    try (Delivering first = new Delivering()) {
      assertNotEquals(0, first.terminate());
      assertFalse(machine.everyFile().contains("\ntmp/"), machine.everyFile());
      assertEquals(new Outcome(0, FINDING, ""), machine.ours());
    }
  }
}
