package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import dev.logcheck.audit.Layer;
import dev.logcheck.summary.Budget;
import dev.logcheck.summary.SeenTemplates;
import dev.logcheck.summary.Templates;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups the lines of a file without an audit around it; started by {@code grouping.sh}.
 *
 * <p>{@code groups FILE} prints the template of each line in order; {@code score FILE LABELS} how
 * well they agree with labels; {@code text}, {@code expanded}, {@code json} and {@code html} print
 * the report.
 */
final class GroupingMeasurement {
  private final Findings lines;
  private final PrintStream out;

  private GroupingMeasurement(Findings lines, PrintStream out) {
    this.lines = lines;
    this.out = out;
  }

  /** Does what the first argument says. */
  public static void main(String[] arguments) throws IOException {
    OutputStream buffered = new BufferedOutputStream(System.out, 1 << 16);
    try (PrintStream out = new PrintStream(buffered, false, StandardCharsets.UTF_8)) {
      FileFindings lines = new FileFindings(Path.of(arguments[1]));
      GroupingMeasurement measurement = new GroupingMeasurement(lines, out);
      switch (arguments[0]) {
        case "groups" -> measurement.groups().forEach(out::println);
        case "score" -> measurement.score(Path.of(arguments[2]));
        default -> measurement.render(arguments[0], out);
      }
    }
  }

  private List<String> groups() throws IOException {
    Templates templates = Templates.learn(lines);
    List<String> groups = new ArrayList<>();
    lines.forEach(line -> groups.add(templates.find(line).template().text()));
    return groups;
  }

  private void score(Path labels) throws IOException {
    out.println(GroupingAccuracy.of(LabelledLog.events(labels), groups()));
  }

  private void render(String name, OutputStream to) throws IOException {
    Report.Section section = new Report.Section(Layer.OTHER, "System Events", lines);
    Report report =
        new Report(Reports.OVERVIEW, List.of(), "", List.of(), List.of(section), List.of(), "");
    format(name).render(report, to);
  }

  private static ReportFormat format(String name) {
    Summaries summaries = new Summaries(SeenTemplates.none(), ZoneOffset.UTC, Budget.FULL);
    return switch (name) {
      case "json" -> new JsonSummary(summaries);
      case "html" -> new HtmlSummary(summaries, SummaryReport.Extent.WHOLE);
      case "expanded" -> new SummaryReport(summaries, TextPage.MAIL, SummaryReport.Extent.EXPANDED);
      default -> new SummaryReport(summaries, TextPage.MAIL, SummaryReport.Extent.WHOLE);
    };
  }
}
