package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.audit.Auditor;
import dev.logcheck.audit.Finding;
import dev.logcheck.audit.LineExtractor;
import dev.logcheck.audit.Reason;
import dev.logcheck.line.StampZones;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.source.Chunk;
import dev.logcheck.source.Generation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which sections of the report show which lines of a log. */
final class LineAudit {
  private final RuleBook rules;

  LineAudit(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * The lines that are reported, each with its sections as the list of alarming lines names them.
   */
  Map<String, String> reported(List<String> lines) throws IOException {
    return reported(lines, UTF_8);
  }

  /** The same for lines that are written in {@code charset}. */
  Map<String, String> reported(List<String> lines, Charset charset) throws IOException {
    Map<String, TreeSet<String>> sections = new TreeMap<>();
    try (Auditor auditor = auditor()) {
      byte[] log = (String.join("\n", lines) + "\n").getBytes(charset);
      auditor.lines(Chunk.withoutPlace(Generation.NONE, log, 0, log.length));
      auditor.end();
      for (Auditor.SectionFindings section : auditor.sections()) {
        section
            .findings()
            .forEach(
                finding ->
                    sections
                        .computeIfAbsent(text(finding, charset), line -> new TreeSet<>())
                        .add(name(section.reason())));
      }
    }
    Map<String, String> reported = new TreeMap<>();
    sections.forEach((line, names) -> reported.put(line, String.join(", ", names)));
    return reported;
  }

  private static String text(Finding finding, Charset charset) {
    return new String(finding.buffer(), finding.from(), finding.length(), charset);
  }

  private Auditor auditor() {
    return new Auditor(
        rules,
        new Auditor.Options(false, 2, 1 << 30),
        LineExtractor.Factory.NONE,
        new StampZones(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
        () -> Path.of("target"));
  }

  private static String name(Reason reason) {
    return switch (reason.layer()) {
      case CRACKING -> "alerts " + reason.topic();
      case VIOLATIONS -> "events " + reason.topic();
      case FAILURES -> "failures " + reason.topic();
      case OTHER -> "system";
    };
  }
}
