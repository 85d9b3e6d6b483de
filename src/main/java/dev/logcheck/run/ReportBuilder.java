package dev.logcheck.run;

import dev.logcheck.audit.Auditor.SectionFindings;
import dev.logcheck.audit.Layer;
import dev.logcheck.config.Settings;
import dev.logcheck.line.Thousands;
import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.report.Report;
import dev.logcheck.rule.RuleProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the report together: introduction, what could not be read, sections, warnings, conclusion.
 */
final class ReportBuilder {
  private static final String GROUPING =
      """

      Lines of one message can be one entry with a count: set SYSLOGSUMMARY=1 in logcheck.conf.
      """;

  private final Settings settings;
  private final RunNotes notes;
  private final LazyAudit audit;
  private final PastRuns past;
  private final RunOverview overview;
  private final boolean advises;
  private final StepLog steps;

  /**
   * Builds as the settings say.
   *
   * @param notes what the run has to say besides its findings
   * @param audit has the findings
   * @param past the runs before this one
   * @param overview what stands above the findings
   * @param advises whether the report is mailed: the first one says what it could look like
   */
  ReportBuilder(
      Settings settings,
      RunNotes notes,
      LazyAudit audit,
      PastRuns past,
      RunOverview overview,
      boolean advises,
      StepLog steps) {
    this.settings = settings;
    this.notes = notes;
    this.audit = audit;
    this.past = past;
    this.overview = overview;
    this.advises = advises;
    this.steps = steps;
  }

  /**
   * Builds the report. The host is named, and the introduction read, only where somebody will see
   * it.
   *
   * @param evenIfQuiet whether there is a report, too, that nobody has to read
   * @return empty if there is none
   */
  Optional<Report> build(boolean evenIfQuiet) throws IOException {
    List<String> errors = errors();
    List<Report.Section> sections = sections();
    List<String> warnings = warnings();
    boolean quiet = errors.isEmpty() && sections.isEmpty() && warnings.isEmpty();
    if (quiet && !evenIfQuiet) {
      return Optional.empty();
    }
    Optional<String> gap = past.gap();
    // What was missed meanwhile was read by now: alone, the gap is no reason for a report.
    if (gap.isPresent() && !quiet) {
      warnings.add(gap.get());
    }
    return Optional.of(
        new Report(
            overview.gather(),
            notes.preamble(),
            boilerplate("header.txt"),
            errors,
            sections,
            warnings,
            boilerplate("footer.txt") + advice()));
  }

  /** For who keeps the configuration of another logcheck, in which this is not to be found. */
  private String advice() {
    boolean unknown = advises && !settings.summaryChosen();
    return unknown && past.takeAdvice() ? GROUPING : "";
  }

  /** What the report, and the run, say of findings that are missing. */
  static String incomplete(LazyAudit audit) {
    return "INCOMPLETE: findings are missing, because memory is full and they could not be written"
        + " ("
        + FailureReason.withFile(audit.incomplete().orElseThrow())
        + "); make space there, or set TMP to another directory. The next run reports all of it"
        + " again.";
  }

  private List<String> errors() {
    List<String> errors = new ArrayList<>();
    // First what makes this report, and its subject, incomplete.
    if (audit.incomplete().isPresent()) {
      errors.add(incomplete(audit));
    }
    errors.addAll(notes.errors());
    errors.addAll(notes.problems());
    return errors;
  }

  private List<Report.Section> sections() throws IOException {
    List<Report.Section> sections = new ArrayList<>();
    LayerTitles titles = new LayerTitles(settings.subjects());
    for (SectionFindings each : audit.sections()) {
      Layer layer = each.reason().layer();
      String heading = each.reason().heading(titles.of(layer));
      long count = each.findings().count();
      steps.step(() -> heading + ": " + Thousands.counted(count, "finding"));
      sections.add(new Report.Section(layer, heading, each.findings()));
    }
    return sections;
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>(notes.warnings());
    for (RuleProblem problem : audit.problems()) {
      warnings.add(VisibleText.singleLine(problem.toString()));
    }
    return warnings;
  }

  private String boilerplate(String name) throws IOException {
    Path file = settings.ruleDirectory().resolve(name);
    boolean shown = settings.introduction() && Files.isRegularFile(file) && Files.isReadable(file);
    return shown ? text(Files.readAllBytes(file)) : "";
  }

  /** Mails say that they are UTF-8; what is not was most likely written in Latin-1. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
