package dev.logcheck.run;

import dev.logcheck.audit.SortedLines;
import dev.logcheck.config.Configured;
import dev.logcheck.config.Key;
import dev.logcheck.config.Problem;
import dev.logcheck.config.Settings;
import dev.logcheck.config.UnreadableConfigurationException;
import dev.logcheck.event.Condition;
import dev.logcheck.event.ConditionSyntaxException;
import dev.logcheck.event.EventBook;
import dev.logcheck.event.EventFinder;
import dev.logcheck.event.EventIds;
import dev.logcheck.event.EventJson;
import dev.logcheck.event.EventPattern;
import dev.logcheck.event.EventPrinter;
import dev.logcheck.event.EventText;
import dev.logcheck.line.Output;
import dev.logcheck.line.StampZones;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.run.RunOptions.TextStyle;
import dev.logcheck.source.JournalCommand;
import dev.logcheck.source.LineBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code logcheck --events}: prints the events of the logs and of their rotated files, by their
 * time. Touches no cursor and no other state, so that it needs no lock, and root may run it.
 */
public final class EventsCommand {
  private final EventsOptions options;
  private final Surroundings surroundings;
  private final RunNotes notes = new RunNotes();

  /** Makes a command that has not begun. */
  public EventsCommand(EventsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  /** Prints; says on standard error what could not be read, and why. */
  public ExitStatus run() {
    try {
      Configured configured = configured();
      print(configured);
      boolean sound = notes.areSound() && notes.problems().isEmpty();
      return sound ? ExitStatus.OK : ExitStatus.ERROR;
    } catch (Throwable e) {
      if (FailureReason.isBrokenPipe(e)) {
        return ExitStatus.BROKEN_PIPE;
      }
      for (String line : FailedRunException.of(RunStage.AUDIT, e).getMessage().split("\n", -1)) {
        surroundings.say("Error: " + line);
      }
      return ExitStatus.ERROR;
    }
  }

  private Configured configured() throws FailedRunException {
    try {
      List<Key<?>> mail = new MailKeys(surroundings.files()).all();
      Configured configured =
          Configured.read(
              options.configuration().orElse(null), options.overrides(), mail, surroundings);
      configured.problems().forEach(this::say);
      return configured;
    } catch (UnreadableConfigurationException e) {
      throw new FailedRunException(e.getMessage(), e);
    }
  }

  private void say(Problem problem) {
    notes.add(problem);
    surroundings.say((problem.isError() ? "Error: " : "Warning: ") + problem);
  }

  private void print(Configured configured) throws IOException, FailedRunException {
    Settings settings = configured.settings();
    EventBook book = book(settings);
    EventFinder finder = new EventFinder(book, condition(book));
    Instant since =
        options.since().isEmpty()
            ? Instant.EPOCH
            : new TypedTime(surroundings.clock()).since(options.since().get());
    LogSources sources = sources(configured, since);
    sources.choose();
    try (Workspace workspace = workspace(settings);
        SortedLines lines = new SortedLines(workspace::directory, surroundings.memory())) {
      EventHistory history = new EventHistory(finder, since, zones(settings), lines);
      read(sources, history);
      print(book, history);
    }
  }

  private StampZones zones(Settings settings) {
    Clock clock = surroundings.clock();
    return new StampZones(clock.instant(), clock.getZone(), settings.hostZones());
  }

  private EventBook book(Settings settings) throws IOException, FailedRunException {
    Path tree = settings.ruleDirectory();
    if (Files.notExists(tree)) {
      String fix = "; correct the name behind -r, or RULEDIR in the configuration";
      throw new FailedRunException(tree + ": there is no such directory" + fix);
    }
    Path directory = tree.resolve(EventBook.DIRECTORY);
    EventBook book = EventBook.read(directory);
    book.problems().forEach(this::say);
    if (book.patterns().isEmpty()) {
      surroundings.say(
          "Warning: " + directory + " defines no events; write some, or name a tree: -r");
    }
    return book;
  }

  /** Null if none was typed. */
  private Condition condition(EventBook book) throws FailedRunException {
    if (options.where().isEmpty()) {
      return null;
    }
    String text = options.where().get();
    try {
      Condition condition = book.condition(text);
      for (String doubt : book.doubts(condition)) {
        surroundings.say("Warning: --where: " + doubt);
      }
      return condition;
    } catch (ConditionSyntaxException e) {
      String place = "--where, character " + (e.index() + 1) + ": ";
      throw new FailedRunException(place + e.getMessage(), e);
    }
  }

  private LogSources sources(Configured configured, Instant since) {
    JournalCommand journal =
        new JournalCommand(
            "journalctl",
            configured.settings().journalOptions(),
            configured.keys().named("JOURNALCTL_OPTS"));
    PastLines kind = new PastLines(since, journal, surroundings, LineBuffer.showingUnendedLines());
    return new LogSources(options.logs(), kind, false, surroundings);
  }

  private Workspace workspace(Settings settings) {
    return new Workspace(
        List.of(
            settings.temporaryDirectory(),
            surroundings.path("/var/tmp"),
            surroundings.path("/dev/shm")),
        false);
  }

  private void read(LogSources sources, EventHistory history)
      throws IOException, FailedRunException {
    StepLog steps = new StepLog(surroundings.err(), surroundings.clock(), options.debug());
    LogReading reading = new LogReading(notes, options.logs().adviceIfMissing(), false, steps);
    new LogRound(sources.open(), reading, notes, false, surroundings.clock()).read(history);
    notes.preamble().forEach(surroundings::say);
    notes.errors().forEach(surroundings::say);
    for (String problem : notes.problems()) {
      surroundings.say("Warning: " + problem);
    }
  }

  private void print(EventBook book, EventHistory history) throws IOException {
    boolean bytes = options.text() == TextStyle.BYTES;
    boolean coloured = options.text() == TextStyle.COLOURED;
    Output output = new Output(surroundings.standardOutput(), !bytes, coloured);
    history.print(printer(book, output), new EventIds(machine()));
    output.flush();
  }

  private EventPrinter printer(EventBook book, Output output) {
    if (options.json()) {
      return new EventJson(output);
    }
    Set<String> names = new TreeSet<>();
    for (EventPattern pattern : book.patterns()) {
      names.add(pattern.event());
    }
    return new EventText(names, surroundings.clock().getZone(), output);
  }

  /** What tells this machine from others; empty where it does not say. */
  private String machine() {
    try {
      return Files.readString(surroundings.path("/etc/machine-id")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
