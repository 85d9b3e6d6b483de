package dev.logcheck;

import dev.logcheck.config.Level;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.ruletest.RulePart;
import dev.logcheck.ruletest.RulePart.Kind;
import dev.logcheck.ruletest.RuleTest;
import dev.logcheck.ruletest.TestOptions;
import dev.logcheck.ruletest.TestOptions.NamedLog;
import dev.logcheck.ruletest.TestOptions.NamedPath;
import dev.logcheck.ruletest.TestStatus;
import dev.logcheck.ruletest.TestTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * The command {@code logcheck-test}: tries rules on a log.
 *
 * <p>Holds what was typed and nothing else; {@link RuleTest} does the work.
 */
@Command(
    name = "logcheck-test",
    description = "Tries rules on a log.",
    customSynopsis = {
      "logcheck-test [-iq] (-a|-s|-l LOG) [-e] [-P PREFIX]... [-S SUFFIX]... RULE",
      "       logcheck-test [-iq] (-a|-s|-l LOG) -r RULEFILE",
      "       logcheck-test (--explain|--stats|--suggest|--groups) (-a|-s|-l LOG) [-r RULES |"
          + " RULE]",
      "       logcheck-test --events [--json] (-a|-s|-l LOG) [-r STANZAS]",
      "       logcheck-test --check [-l LOG] [-r RULES|STANZAS]",
      "       logcheck-test --stale DAYS [-r RULES]"
    },
    sortOptions = false)
public final class LogcheckTest {

  /** The logs that -a, -s and -l name, as they were typed; the first counts. */
  final List<TypedLog> logs = new ArrayList<>();

  /** What -e, -P and -S say, in their order. */
  final List<RulePart> parts = new ArrayList<>();

  @Option(
      names = {"-i", "--invert-match", "--interactive"},
      description = {
        "Show the lines that no rule matches; explain only these;",
        "with --suggest, ask about each draft."
      })
  boolean invert;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no summary at the end.")
  boolean quiet;

  @Option(
      names = {"-r", "--rule-file"},
      paramLabel = "RULEFILE",
      description = "Try the rules of this file; with --events, its stanzas.")
  String ruleFile;

  @ArgGroup(validate = true)
  Chosen chosen = new Chosen();

  @Option(
      names = "--json",
      description = "With --stats and --events: print JSON, of events one document a line.")
  boolean json;

  @Option(names = "--each", description = "With --explain: explain every line for itself.")
  boolean each;

  @Option(names = "--counts", description = "With --groups: count the lines of each template.")
  boolean counts;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "With --suggest -i: append the rules to this file, whose name begins local-.")
  String into;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read this configuration instead of /etc/logcheck/logcheck.conf.")
  String config;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Use the rules of this level: paranoid, server or workstation.")
  Level level;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "With --stale: read the counts of this directory, not of /var/lib/logcheck.")
  String stateDirectory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help and exit.")
  boolean help;

  @Parameters(hidden = true)
  List<String> words = new ArrayList<>();

  private final Surroundings surroundings;

  LogcheckTest(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What to do other than to show lines; one of them at most. */
  static final class Chosen {
    @Option(
        names = "--explain",
        description = {
          "Say for each group of lines which rule decides what becomes of them,",
          "and where no rule matches, how far the closest rule gets."
        })
    boolean explain;

    @Option(
        names = "--stats",
        description = "Count how often each rule matches, and name those that never do.")
    boolean statistics;

    @Option(
        names = "--check",
        description = {
          "Look for mistakes in rules and in stanzas of events; exit 1 if there is an error;",
          "with a log, count the lines that each rule matches."
        })
    boolean check;

    @ArgGroup(exclusive = false)
    EventsOrDrafts wanted = new EventsOrDrafts();

    @Option(names = "--groups", description = "Print the template of each line's group.")
    boolean groups;

    @Option(
        names = "--stale",
        paramLabel = "DAYS",
        description = "List the rules that no run of logcheck has used for DAYS days.")
    Integer stale;
  }

  /** Each for itself; or, together, drafts of events. */
  static final class EventsOrDrafts {
    @Option(names = "--events", description = "Print the events that lines are, with their fields.")
    boolean events;

    @Option(
        names = "--suggest",
        description = {
          "Draft rules for the lines that no rule drops;",
          "with -i, ask about each on the terminal.",
          "With --events: draft events for the lines that are none."
        })
    boolean suggest;
  }

  @Option(
      names = {"-a", "--auth.log"},
      description = "Read /var/log/auth.log.")
  void authenticationLog(boolean given) {
    logs.add(new TypedLog("-a", "/var/log/auth.log", true));
  }

  @Option(
      names = {"-s", "--syslog"},
      description = "Read /var/log/syslog.")
  void systemLog(boolean given) {
    logs.add(new TypedLog("-s", "/var/log/syslog", true));
  }

  @Option(
      names = {"-l", "--log-file"},
      paramLabel = "LOG",
      description = "Read this log: a file or a pipe.")
  void log(String path) {
    logs.add(new TypedLog("-l " + path, path, false));
  }

  @Option(
      names = {"-e", "--surround-rule"},
      description = {
        "Put RULE between the usual stamp and host name and the end of the line;",
        "must come before -P and -S."
      })
  void surroundings(boolean given) {
    parts.add(new RulePart(Kind.SURROUNDINGS, ""));
  }

  @Option(
      names = {"-P", "--append-prefix"},
      paramLabel = "PREFIX",
      description = "Put this before RULE. May be repeated; they are joined in order.")
  void prefix(String text) {
    parts.add(new RulePart(Kind.PREFIX, text));
  }

  @Option(
      names = {"-S", "--prepend-suffix"},
      paramLabel = "SUFFIX",
      description = "Put this after RULE. May be repeated; they are joined in order.")
  void suffix(String text) {
    parts.add(new RulePart(Kind.SUFFIX, text));
  }

  /** A log that an option names; the usual ones have options of their own. */
  private record TypedLog(String option, String path, boolean isUsual) {}

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    int status = run(args, Surroundings.ofThisProcess());
    System.exit(status);
  }

  /** Runs the command; returns its exit status. */
  public static int run(String[] typed, Surroundings surroundings) {
    String[] args = untilEmptyWord(typed);
    CommandLine command = new CommandLine(new LogcheckTest(surroundings));
    command.setOut(surroundings.out());
    command.setOverwrittenOptionsAllowed(true);
    command.setStopAtPositional(true);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    // Rules hold what they like: the word behind -P is its value, whatever it looks like.
    command.setAllowOptionsAsOptionParameters(true);
    command.setExpandAtFiles(false);
    try {
      return run(command, args);
    } catch (ParameterException e) {
      return UsageFault.say(e, args, surroundings);
    }
  }

  private static int run(CommandLine command, String[] args) {
    command.parseArgs(args);
    if (command.isUsageHelpRequested()) {
      command.usage(command.getOut(), Ansi.OFF);
      return TestStatus.MATCH.code();
    }
    LogcheckTest typed = command.getCommand();
    String misplaced = UsageAdvice.misplaced(typed);
    if (!misplaced.isEmpty()) {
      throw new ParameterException(command, misplaced);
    }
    return new RuleTest(typed.options(), typed.surroundings).run().code();
  }

  private TestOptions options() {
    return new TestOptions(
        task(),
        logs.stream().map(log -> new NamedLog(log.option, named(log.path), log.isUsual)).toList(),
        parts,
        quiet,
        ruleFile == null ? null : named(ruleFile),
        path(config),
        level,
        path(stateDirectory),
        words);
  }

  private TestTask task() {
    if (chosen.stale != null) {
      return new TestTask.ListStaleRules(chosen.stale);
    } else if (chosen.statistics) {
      return new TestTask.CountHits(json);
    } else if (chosen.wanted.events) {
      return chosen.wanted.suggest ? new TestTask.DraftEvents() : new TestTask.FindEvents(json);
    } else if (chosen.check) {
      return new TestTask.CheckRules();
    } else if (chosen.groups) {
      return new TestTask.NameGroups(counts);
    } else if (chosen.wanted.suggest) {
      return invert ? new TestTask.AskAboutDrafts(path(into)) : new TestTask.DraftRules();
    }
    return chosen.explain
        ? new TestTask.ExplainLines(invert, each)
        : new TestTask.ShowLines(invert);
  }

  private NamedPath named(String name) {
    return new NamedPath(name, path(name));
  }

  private Path path(String typed) {
    return typed == null ? null : surroundings.path(typed);
  }

  /** The original stops reading its command line at an empty word. */
  private static String[] untilEmptyWord(String[] args) {
    int end = Arrays.asList(args).indexOf("");
    return end < 0 ? args : Arrays.copyOf(args, end);
  }
}
