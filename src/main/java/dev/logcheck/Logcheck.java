package dev.logcheck;

import dev.logcheck.config.DefaultDirectories;
import dev.logcheck.config.Level;
import dev.logcheck.config.Overrides;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.run.AuditCommand;
import dev.logcheck.run.EventsCommand;
import dev.logcheck.run.EventsOptions;
import dev.logcheck.run.ExitStatus;
import dev.logcheck.run.LogSelection;
import dev.logcheck.run.RootAdvice;
import dev.logcheck.run.RunOptions;
import dev.logcheck.run.RunOptions.Format;
import dev.logcheck.run.RunOptions.ReportTarget;
import dev.logcheck.run.RunOptions.TextStyle;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code logcheck}: reads the new lines of the logs and reports what is left of them.
 *
 * <p>Holds what was typed, says what it means, and no more; {@link AuditCommand} does the work.
 */
public final class Logcheck {
  private final ParseResult typed;
  private final Surroundings surroundings;

  private Logcheck(ParseResult typed, Surroundings surroundings) {
    this.typed = typed;
    this.surroundings = surroundings;
  }

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(args, Surroundings.ofThisProcess()));
  }

  /** Runs the command; returns its exit status. */
  public static int run(String[] args, Surroundings surroundings) {
    CommandLine command = new CommandLine(LogcheckOptions.describe(surroundings.files()));
    // As with getopts, the last of an option's values wins.
    command.setOverwrittenOptionsAllowed(true).setCaseInsensitiveEnumValuesAllowed(true);
    // What is right is known beside what is wrong.
    command.getCommandSpec().parser().collectErrors(true);
    ParseResult typed = command.parseArgs(args);
    Logcheck logcheck = new Logcheck(typed, surroundings);
    boolean wellTyped = typed.errors().isEmpty();
    return (wellTyped ? logcheck.run() : logcheck.refuse(typed.errors().get(0))).code();
  }

  /** Root reads of a stray word what it would read without, unless it typed what lets it run. */
  private ExitStatus refuse(Exception mistake) {
    String text =
        mistake instanceof ParameterException parameter
            ? UsageAdvice.mistake(parameter) + UsageAdvice.about(parameter)
            : mistake.getMessage();
    boolean refused =
        surroundings.root()
            && !typed.hasMatchedOption("test")
            && !typed.hasMatchedOption("events")
            && !typed.hasMatchedOption("allow-root");
    boolean words =
        mistake instanceof CommandLine.UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption();
    if (refused && words) {
      new RootAdvice(typed.originalArgs()).print(surroundings);
    } else {
      surroundings.say("logcheck: " + text);
    }
    return ExitStatus.ERROR;
  }

  private ExitStatus run() {
    PrintWriter out = surroundings.out();
    if (typed.isUsageHelpRequested()) {
      new CommandLine(typed.commandSpec()).usage(out, Ansi.OFF);
      return ExitStatus.OK;
    } else if (typed.isVersionHelpRequested()) {
      out.println("logcheck " + surroundings.version());
      return ExitStatus.OK;
    }
    return typed.hasMatchedOption("events") ? printEvents() : audit();
  }

  private ExitStatus audit() {
    String lonely = firstMatched("since", "where", "json");
    if (lonely != null) {
      surroundings.say("logcheck: --" + lonely + " belongs to --events; add that, or leave it out");
      return ExitStatus.ERROR;
    }
    return new AuditCommand(options(), surroundings).run();
  }

  private String firstMatched(String... names) {
    for (String name : names) {
      if (typed.hasMatchedOption(name)) {
        return name;
      }
    }
    return null;
  }

  private ExitStatus printEvents() {
    EventsOptions options =
        new EventsOptions(
            value("config"),
            overrides(),
            logs(),
            value("since"),
            value("where"),
            typed.hasMatchedOption("json"),
            textStyle(),
            typed.hasMatchedOption("debug"));
    return new EventsCommand(options, surroundings).run();
  }

  private RunOptions options() {
    if (typed.hasMatchedOption("test")) {
      warnUnlessDirectory("-S", "state-dir", "no position is known, and the logs are read anew");
    }
    return new RunOptions(
        value("config"),
        overrides(),
        value("mail-to"),
        logs(),
        typed.hasMatchedOption("stdout")
            ? new ReportTarget.Printed(typed.matchedOptionValue("format", Format.TEXT), textStyle())
            : new ReportTarget.Mailed(),
        typed.hasMatchedOption("expand"),
        value("hostname"),
        typed.hasMatchedOption("reboot"),
        !typed.hasMatchedOption("test"),
        typed.hasMatchedOption("debug"),
        typed.hasMatchedOption("keep-temporary"),
        typed.hasMatchedOption("allow-root"),
        typed.originalArgs());
  }

  private <T> Optional<T> value(String option) {
    return Optional.ofNullable(typed.matchedOptionValue(option, null));
  }

  private Overrides overrides() {
    return new Overrides(
        typed.matchedOptionValue("rules-dir", null),
        typed.matchedOptionValue("state-dir", null),
        level(),
        typed.matchedOptionValue("summary", null));
  }

  /** As with getopts in the original, the last of -p, -s and -w wins. */
  private Level level() {
    Level last = null;
    for (OptionSpec option : typed.matchedOptions()) {
      last =
          switch (option.longestName()) {
            case "--paranoid" -> Level.PARANOID;
            case "--server" -> Level.SERVER;
            case "--workstation" -> Level.WORKSTATION;
            default -> last;
          };
    }
    return last;
  }

  private LogSelection logs() {
    List<String> named = typed.matchedOptionValue("logfile", null);
    if (named != null) {
      return new LogSelection.Named(named, surroundings.files());
    }
    warnUnlessDirectory("-D", "logfiles-dir", "no list is read there");
    Path directory = DefaultDirectories.of(surroundings).configuration();
    return new LogSelection.Listed(
        typed.matchedOptionValue("logfiles-list", directory.resolve("logcheck.logfiles")),
        typed.matchedOptionValue("logfiles-dir", directory.resolve("logcheck.logfiles.d")));
  }

  /**
   * What is not there is no error everywhere, but nobody types it on purpose. {@code /dev/null} is
   * how scripts write "none".
   */
  private void warnUnlessDirectory(String option, String name, String consequence) {
    Path directory = typed.matchedOptionValue(name, null);
    boolean named = directory != null && !directory.toString().equals("/dev/null");
    if (named && !Files.isDirectory(directory)) {
      surroundings.say(
          "Warning: " + option + " " + directory + ": no such directory, so " + consequence);
    }
  }

  private TextStyle textStyle() {
    LogcheckOptions.Color color = typed.matchedOptionValue("color", LogcheckOptions.Color.AUTO);
    boolean always = color == LogcheckOptions.Color.ALWAYS;
    if (!surroundings.terminal() && !always) {
      return TextStyle.BYTES;
    }
    boolean wanted = surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return always || (color == LogcheckOptions.Color.AUTO && wanted)
        ? TextStyle.COLOURED
        : TextStyle.VISIBLE;
  }
}
