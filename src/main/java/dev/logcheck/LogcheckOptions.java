package dev.logcheck;

import dev.logcheck.run.RunOptions;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of {@code logcheck}, their names and what they say about themselves.
 *
 * <p>They are described by calls and not by annotations, whose reading took a third of the time of
 * a run with nothing new.
 */
final class LogcheckOptions {
  private LogcheckOptions() {}

  /** When a printed report is coloured. */
  enum Color {
    /** On a terminal, unless NO_COLOR is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  /**
   * Describes them all.
   *
   * @param files where the paths that are typed are looked up
   */
  static CommandSpec describe(FileSystem files) {
    CommandSpec command = CommandSpec.create().name("logcheck");
    command
        .usageMessage()
        .description("Reports the new log lines that no ignore rule matches.")
        .customSynopsis(
            "logcheck [-dhoRtTuv] [-p|-s|-w] [-c FILE] [-l LOG]... [-L FILE] [-D DIR] [-r DIR]"
                + " [-S DIR] [-m MAIL] [-H HOST]");
    filesAndLogs(command, new PathConverter(files));
    output(command);
    events(command);
    return behaviour(command);
  }

  private static void events(CommandSpec command) {
    command
        .addOption(
            flag(null, "--events", "Print the events of the logs and their rotated files instead."))
        .addOption(
            text(null, "--since", "TIME", "Of events: from then on, such as 2h, 3d or 2026-11-20."))
        .addOption(
            text(null, "--where", "CONDITION", "Of events: those for which the condition holds."))
        .addOption(flag(null, "--json", "Of events: one ECS document a line."));
  }

  private static void filesAndLogs(CommandSpec command, PathConverter paths) {
    command
        .addOption(
            paths.option(
                "-c", "--config", "FILE", "Read this file instead of /etc/logcheck/logcheck.conf."))
        .addOption(
            option("-l", "--logfile", "Check this log, or the logs of this glob; may be repeated.")
                .paramLabel("LOG")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build())
        .addOption(
            paths.option(
                "-L", "--logfiles-list", "FILE", "Read this list of logs, not logcheck.logfiles."))
        .addOption(
            paths.option(
                "-D",
                "--logfiles-dir",
                "DIR",
                "Read the lists of logs here, not in logcheck.logfiles.d."))
        .addOption(
            paths.option("-r", "--rules-dir", "DIR", "Use these rules instead of /etc/logcheck."))
        .addOption(
            paths.option(
                "-S", "--state-dir", "DIR", "Keep the cursors here, not in /var/lib/logcheck."));
  }

  private static void output(CommandSpec command) {
    command
        .addOption(flag("-o", "--stdout", "Print the report on standard output; send no mail."))
        .addOption(text("-m", "--mail-to", "MAIL", "Send the report to this recipient."))
        .addOption(text("-H", "--hostname", "HOST", "Name this host in the subject of the mail."))
        .addOption(flag("-R", "--reboot", "Begin the subject of the mail with \"Reboot:\"."))
        .addOption(
            option("-u", "--summary", "Show a message once with its count, or show every line.")
                .type(Boolean.class)
                .arity("0")
                .negatable(true)
                .build())
        .addOption(flag(null, "--expand", "In a summary, list every line under its entry."))
        .addOption(
            choice(
                "--format",
                "FORMAT",
                RunOptions.Format.class,
                "Print text (the default), json or html."))
        .addOption(
            choice(
                "--color",
                "WHEN",
                Color.class,
                "Colour the report: auto (the default), always, never."));
  }

  private static CommandSpec behaviour(CommandSpec command) {
    return command
        .addOption(flag("-p", "--paranoid", "Filter as little as possible."))
        .addOption(flag("-s", "--server", "Filter what is usual on a server; the default."))
        .addOption(flag("-w", "--workstation", "Filter the most (for workstations)."))
        .addOption(flag("-t", "--test", "Change nothing: the next run reads the same lines again."))
        .addOption(flag("-T", "--keep-temporary", "Do not remove the temporary directory."))
        .addOption(flag("-d", "--debug", "Explain every step on standard error."))
        .addOption(flag(null, "--allow-root", "Run as root although this is not advised."))
        .addOption(
            option("-h", "--help", "Print this help and exit.")
                .type(boolean.class)
                .usageHelp(true)
                .build())
        .addOption(
            option("-v", "--version", "Print the version and exit.")
                .type(boolean.class)
                .versionHelp(true)
                .build());
  }

  private static OptionSpec.Builder option(String name, String longName, String description) {
    OptionSpec.Builder option =
        name == null ? OptionSpec.builder(longName) : OptionSpec.builder(name, longName);
    return option.description(description);
  }

  private static OptionSpec flag(String name, String longName, String description) {
    return option(name, longName, description).type(boolean.class).arity("0").build();
  }

  private static OptionSpec text(String name, String longName, String label, String description) {
    return option(name, longName, description).type(String.class).paramLabel(label).build();
  }

  private static OptionSpec choice(
      String longName, String label, Class<? extends Enum<?>> values, String description) {
    return option(null, longName, description).type(values).paramLabel(label).build();
  }

  /** Looks typed paths up where all others of a run are. */
  private record PathConverter(FileSystem files) implements ITypeConverter<Path> {
    @Override
    public Path convert(String typed) {
      return files.getPath(typed);
    }

    OptionSpec option(String name, String longName, String label, String description) {
      return LogcheckOptions.option(name, longName, description)
          .type(Path.class)
          .converters(this)
          .paramLabel(label)
          .build();
    }
  }
}
