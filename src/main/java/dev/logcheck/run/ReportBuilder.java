package dev.logcheck.run;

import dev.logcheck.audit.Auditor.SectionFindings;
import dev.logcheck.audit.Layer;
import dev.logcheck.config.Settings;
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

/**
 * Puts the report together: introduction, what could not be read, sections, warnings, conclusion.
 */
final class ReportBuilder {
  private final Settings settings;
  private final StepLog steps;

  ReportBuilder(Settings settings, StepLog steps) {
    this.settings = settings;
    this.steps = steps;
  }

  Report build(LogReading reading, LazyAudit audit) throws IOException {
    return new Report(
        reading.preamble(),
        boilerplate("header.txt"),
        errors(reading),
        sections(audit),
        warnings(reading, audit),
        boilerplate("footer.txt"));
  }

  private static List<String> errors(LogReading reading) {
    List<String> errors = new ArrayList<>(reading.errors());
    errors.addAll(reading.notices());
    return errors;
  }

  private List<Report.Section> sections(LazyAudit audit) throws IOException {
    List<Report.Section> sections = new ArrayList<>();
    for (SectionFindings each : audit.sections()) {
      Layer layer = each.reason().layer();
      String heading = each.reason().heading(title(layer));
      steps.step(() -> heading + ": " + each.findings().count() + " findings");
      sections.add(new Report.Section(layer, heading, each.findings()));
    }
    return sections;
  }

  private String title(Layer layer) {
    return switch (layer) {
      case CRACKING -> settings.subjects().attack();
      case VIOLATIONS -> settings.subjects().security();
      case OTHER -> settings.subjects().events();
    };
  }

  private static List<String> warnings(LogReading reading, LazyAudit audit) {
    List<String> warnings = new ArrayList<>(reading.warnings());
    for (RuleProblem problem : audit.problems()) {
      warnings.add(problem.toString());
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
