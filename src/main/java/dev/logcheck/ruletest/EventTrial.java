package dev.logcheck.ruletest;

import dev.logcheck.config.Problem;
import dev.logcheck.event.EventJson;
import dev.logcheck.event.EventPrinter;
import dev.logcheck.event.EventText;
import dev.logcheck.line.Output;
import dev.logcheck.line.StampZones;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The task {@code --events}: which stanzas are tried, and how what they find is printed. */
final class EventTrial {
  private final TestedEvents events;
  private final EventLines lines;
  private final boolean json;

  /**
   * Reads the stanzas; what is wrong with them is said.
   *
   * @param log as documents name it
   * @param hostZones the zones of hosts that have one of their own
   * @throws FailedTrialException if their directory cannot be listed
   */
  EventTrial(
      Path stanzas,
      Path log,
      boolean json,
      Map<String, ZoneId> hostZones,
      Surroundings surroundings,
      Output output)
      throws FailedTrialException {
    this.events = read(stanzas);
    this.json = json;
    for (Problem problem : events.problems()) {
      surroundings.say("WARNING: " + problem);
    }
    if (events.names().isEmpty()) {
      surroundings.say("WARNING: " + stanzas + " defines no events; name stanzas with -r");
    }
    EventPrinter printer =
        json
            ? new EventJson(output)
            : new EventText(events.names(), surroundings.clock().getZone(), output);
    String name = log.toAbsolutePath().normalize().toString();
    Clock clock = surroundings.clock();
    StampZones zones = new StampZones(clock.instant(), clock.getZone(), hostZones);
    this.lines = new EventLines(events, name, zones, printer);
  }

  /**
   * The events that a path names.
   *
   * @throws FailedTrialException if they cannot be listed
   */
  static TestedEvents read(Path stanzas) throws FailedTrialException {
    try {
      return TestedEvents.at(stanzas);
    } catch (IOException e) {
      throw new FailedTrialException(TestStatus.RULE_FILE_UNREADABLE, FailureReason.withFile(e));
    }
  }

  /**
   * Where the stanzas are.
   *
   * @throws FailedTrialException if what was named cannot be read, or words stand behind it
   */
  static Path place(TestOptions options, TestedRules rules) throws FailedTrialException {
    if (!options.words().isEmpty()) {
      throw new FailedTrialException(
          TestStatus.WORDS_AFTER_RULE,
          "--events takes no rule as text: write stanzas into a file, and name it with -r");
    } else if (options.rulePath() == null) {
      return rules.settings().ruleDirectory();
    } else if (!Files.isDirectory(options.rulePath())) {
      TestedRules.checkFile(options.rulePath());
    }
    return options.rulePath();
  }

  /** Takes the lines of the log. */
  EventLines lines() {
    return lines;
  }

  /** Says that nothing was found, where people read it; status 1 if so, or if a stanza is wrong. */
  TestStatus end(boolean quiet, Output output) throws IOException {
    if (!lines.hasFound() && !quiet && !json) {
      output.text(String.format(Locale.ROOT, "0 of %,d lines are events", lines.lines()));
    }
    boolean sound = events.problems().stream().noneMatch(Problem::isError);
    return TestStatus.matchIf(lines.hasFound() && sound);
  }
}
