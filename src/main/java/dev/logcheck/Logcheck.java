package dev.logcheck;

import dev.logcheck.config.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code logcheck}: reads the new lines of the logs and reports what is left of them.
 *
 * <p>Holds what was typed and nothing else; {@link AuditRun} does the work.
 */
@Command(
    name = "logcheck",
    description = "Reports the new log lines that no ignore rule matches.",
    customSynopsis =
        "logcheck [-dhoRtTuv] [-p|-s|-w] [-c FILE] [-l LOG]... [-L FILE] [-D DIR] [-r DIR] [-S DIR]"
            + " [-m MAIL] [-H HOST]",
    sortOptions = true)
public final class Logcheck implements Callable<Integer> {

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Read this configuration file instead of /etc/logcheck/logcheck.conf.")
  Path config;

  @Option(
      names = {"-d", "--debug"},
      description = "Explain every step on standard error.")
  boolean debug;

  @Option(
      names = {"-D", "--logfiles-dir"},
      paramLabel = "DIR",
      description = "Read the lists of logs of this directory instead of logcheck.logfiles.d.")
  Path logListDirectory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help and exit.")
  boolean help;

  @Option(
      names = {"-H", "--hostname"},
      paramLabel = "HOST",
      description = "Name this host in the subject of the mail.")
  String hostName;

  @Option(
      names = {"-l", "--logfile"},
      paramLabel = "LOG",
      description = "Check this log, or the logs of this glob; may be repeated.")
  List<String> logs;

  @Option(
      names = {"-L", "--logfiles-list"},
      paramLabel = "FILE",
      description = "Read this list of logs instead of /etc/logcheck/logcheck.logfiles.")
  Path logList;

  @Option(
      names = {"-m", "--mail-to"},
      paramLabel = "MAIL",
      description = "Send the report to this recipient.")
  String recipients;

  @Option(
      names = {"-o", "--stdout"},
      description = "Print the report on standard output; send no mail.")
  boolean stdout;

  @Option(
      names = {"-r", "--rules-dir"},
      paramLabel = "DIR",
      description = "Use the rules of this directory instead of /etc/logcheck.")
  Path ruleDirectory;

  @Option(
      names = {"-R", "--reboot"},
      description = "Begin the subject of the mail with \"Reboot:\".")
  boolean reboot;

  @Option(
      names = {"-S", "--state-dir"},
      paramLabel = "DIR",
      description = "Keep the cursors in this directory instead of /var/lib/logcheck.")
  Path stateDirectory;

  @Option(
      names = {"-t", "--test"},
      description = "Change nothing: the next run reads the same lines again.")
  boolean test;

  @Option(
      names = {"-T", "--keep-temporary"},
      description = "Do not remove the temporary directory.")
  boolean keepTemporary;

  @Option(
      names = {"-u", "--summary"},
      negatable = true,
      description = "Show lines of one message as one entry with a count, or show every line.")
  Boolean summary;

  @Option(
      names = {"-v", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  boolean version;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour the report on a terminal: auto (the default), always or never.")
  Color color;

  @Option(names = "--expand", description = "In a summary, list every line under its entry.")
  boolean expand;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "With -o, print text (the default), json or html.")
  Format format;

  @Option(names = "--allow-root", description = "Run as root although this is not advised.")
  boolean allowRoot;

  Level level;

  @Spec CommandSpec spec;

  private final Surroundings surroundings;

  Logcheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The format of a printed report. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  /** When the report is coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  // As with getopts in the original, the last of -p, -s and -w wins.

  @Option(
      names = {"-p", "--paranoid"},
      description = "Filter as little as possible.")
  void paranoid(boolean given) {
    level = Level.PARANOID;
  }

  @Option(
      names = {"-s", "--server"},
      description = "Filter what is usual on a server; the default.")
  void server(boolean given) {
    level = Level.SERVER;
  }

  @Option(
      names = {"-w", "--workstation"},
      description = "Filter most.")
  void workstation(boolean given) {
    level = Level.WORKSTATION;
  }

  @Override
  public Integer call() {
    return new AuditRun(this, surroundings).run();
  }

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    int status = run(args, Surroundings.ofThisProcess());
    System.exit(status);
  }

  /** Runs the command; returns its exit status. */
  static int run(String[] args, Surroundings surroundings) {
    CommandLine command = new CommandLine(new Logcheck(surroundings));
    command.setOut(surroundings.out());
    command.setErr(surroundings.err());
    command.getCommandSpec().version("logcheck " + surroundings.version());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    // As with getopts, the last of an option's values wins.
    command.setOverwrittenOptionsAllowed(true);
    command.setParameterExceptionHandler(Logcheck::usageError);
    return command.execute(args);
  }

  private static int usageError(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("logcheck: " + e.getMessage());
    command.usage(command.getErr());
    return ExitStatus.ERROR;
  }
}
