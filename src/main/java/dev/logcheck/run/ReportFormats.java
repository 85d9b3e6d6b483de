package dev.logcheck.run;

import dev.logcheck.config.Settings;
import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.machine.Surroundings;
import dev.logcheck.report.HtmlReport;
import dev.logcheck.report.JsonReport;
import dev.logcheck.report.Palette;
import dev.logcheck.report.PlainReport;
import dev.logcheck.report.ReportFormat;
import dev.logcheck.report.Summaries;
import dev.logcheck.report.SummaryReport;
import dev.logcheck.summary.SeenTemplates;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The formats that a run chooses from: what was typed decides, and where the report goes. */
final class ReportFormats {
  private final RunOptions typed;
  private final Settings settings;
  private final Surroundings surroundings;
  private final StateDirectory state;
  private SeenTemplates seen = SeenTemplates.none();
  private Summaries summaries;

  ReportFormats(
      RunOptions typed, Settings settings, Surroundings surroundings, StateDirectory state) {
    this.typed = typed;
    this.settings = settings;
    this.surroundings = surroundings;
    this.state = state;
  }

  /** The format of standard output. */
  ReportFormat printed() throws IOException {
    return switch (typed.format()) {
      case TEXT -> text(isReadByPeople() ? palette() : null);
      case JSON ->
          settings.summary() ? JsonReport.ofGroups(summaries()) : JsonReport.ofLines(zone());
      case HTML -> html();
    };
  }

  /** The format of a mail's text. */
  ReportFormat mailed() throws IOException {
    return text(Palette.NONE);
  }

  /** The format of a mail's alternative to text; empty unless HTMLMAIL asks for it. */
  Optional<ReportFormat> mailedBeside() throws IOException {
    return settings.mail().html() ? Optional.of(html()) : Optional.empty();
  }

  private ReportFormat html() throws IOException {
    return settings.summary() ? HtmlReport.ofGroups(summaries()) : HtmlReport.ofLines();
  }

  /** Remembers the messages of the report that was accepted. */
  void addTo(Commit commit) {
    seen.addTo(commit);
  }

  /**
   * Text.
   *
   * @param palette the colours; null where bytes have to pass as they are
   */
  private ReportFormat text(Palette palette) throws IOException {
    if (settings.summary()) {
      return new SummaryReport(
          summaries(), palette == null ? Palette.NONE : palette, typed.expand());
    }
    return palette == null ? PlainReport.unchanged() : PlainReport.readable(palette);
  }

  private boolean isReadByPeople() {
    return surroundings.terminal() || typed.color() == RunOptions.Color.ALWAYS;
  }

  private Palette palette() {
    String noColor = surroundings.environment().getOrDefault("NO_COLOR", "");
    return switch (typed.color()) {
      case ALWAYS -> Palette.ANSI;
      case NEVER -> Palette.NONE;
      case AUTO -> noColor.isEmpty() ? Palette.ANSI : Palette.NONE;
    };
  }

  /** One for all formats of a run, so that a mail of two parts is summarised once. */
  private Summaries summaries() throws IOException {
    if (summaries == null) {
      seen = SeenTemplates.read(state, LocalDate.now(surroundings.clock()).toEpochDay());
      summaries = new Summaries(seen, zone());
    }
    return summaries;
  }

  private ZoneId zone() {
    return surroundings.clock().getZone();
  }
}
