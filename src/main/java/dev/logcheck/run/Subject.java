package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.line.Columns;
import dev.logcheck.machine.HostName;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.Headline;
import dev.logcheck.report.Report;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The subject of a mail: host, date, and the most urgent layer that has findings; of a summary also
 * how many entries there are, and the most telling one.
 */
final class Subject {
  private static final String INCOMPLETE = "INCOMPLETE: ";
  private static final String DATE = "yyyy-MM-dd HH:mm";
  private static final String DATE_AND_OFFSET = DATE + " xx";

  /** Longest subject of a summary, in columns: more is shown nowhere. */
  private static final int LONGEST = 120;

  private final RunOptions options;
  private final Settings.Subjects subjects;
  private final boolean summary;
  private final Surroundings surroundings;

  /** Null until somebody asks: a name service that does not answer keeps a run waiting. */
  private String machine;

  Subject(RunOptions options, Settings settings, Surroundings surroundings) {
    this.options = options;
    this.subjects = settings.subjects();
    this.summary = settings.summary();
    this.surroundings = surroundings;
  }

  /**
   * The subject of a report.
   *
   * @param headline what it says; empty if it is no summary
   * @param complete false if findings are missing in it
   */
  String of(Report report, Optional<Headline> headline, boolean complete) {
    String reboot = options.reboot() ? "Reboot: " : "";
    String tag = subjects.tag() ? "[logcheck] " : "";
    String subject = tag + reboot + host() + " " + date() + " " + title(report);
    if (headline.isEmpty()) {
      return complete ? subject : INCOMPLETE + subject;
    }
    boolean whole = complete && report.errors().isEmpty();
    return Columns.cut((whole ? "" : INCOMPLETE) + subject + said(headline.get()), LONGEST);
  }

  private static String said(Headline headline) {
    String numbers = headline.numbers();
    return numbers.isEmpty() ? "" : ": " + numbers + " - " + headline.mostTelling();
  }

  private String title(Report report) {
    if (report.sections().isEmpty()) {
      return "Logcheck Warnings";
    }
    return new LayerTitles(subjects).of(report.sections().get(0).layer());
  }

  /** Names the host, as {@code -H} says or as the machine is called. */
  String host() {
    if (options.hostName().isPresent()) {
      return options.hostName().get();
    }
    return subjects.fullyQualified() ? machine() : HostName.unqualified(surroundings);
  }

  /** The name of the machine with its domain; the name service is asked once for it. */
  String machine() {
    if (machine == null) {
      machine = HostName.fullyQualified(surroundings);
    }
    return machine;
  }

  /** DATE as configured, or its default: that of the original, if reports are laid out as there. */
  String date() {
    if (subjects.date() != null) {
      return subjects.date();
    }
    String pattern = summary ? DATE : DATE_AND_OFFSET;
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .format(ZonedDateTime.now(surroundings.clock()));
  }
}
