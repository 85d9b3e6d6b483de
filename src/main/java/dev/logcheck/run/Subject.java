package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.machine.HostName;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Report;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The subject of a mail: host, date, and the most urgent layer that has findings. */
final class Subject {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xx", Locale.ROOT);

  private final RunOptions options;
  private final Settings.Subjects subjects;
  private final Surroundings surroundings;

  Subject(RunOptions options, Settings.Subjects subjects, Surroundings surroundings) {
    this.options = options;
    this.subjects = subjects;
    this.surroundings = surroundings;
  }

  String of(Report report) {
    String reboot = options.reboot() ? "Reboot: " : "";
    String tag = subjects.tag() ? "[logcheck] " : "";
    return tag + reboot + host() + " " + date() + " " + title(report);
  }

  private String title(Report report) {
    if (report.sections().isEmpty()) {
      return "Logcheck Warnings";
    }
    return new LayerTitles(subjects).of(report.sections().get(0).layer());
  }

  /** Names the host, as {@code -H} says or as the machine is called. */
  String host() {
    return options.hostName().orElseGet(this::machineName);
  }

  private String machineName() {
    return subjects.fullyQualified()
        ? HostName.fullyQualified(surroundings)
        : HostName.unqualified(surroundings);
  }

  /** DATE as configured, or the default of the original. */
  String date() {
    return subjects.date() != null
        ? subjects.date()
        : DATE.format(ZonedDateTime.now(surroundings.clock()));
  }
}
