package dev.logcheck.report;

import dev.logcheck.audit.Findings;
import dev.logcheck.audit.Layer;
import dev.logcheck.summary.SeenTemplates;
import dev.logcheck.summary.Templates;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * Groups the lines of a file without an audit around it; started by {@code grouping.sh}.
 *
 * <p>{@code groups FILE} prints the template of each line in order, {@code summary FILE} the
 * report.
 */
final class GroupingMeasurement {
  private GroupingMeasurement() {}

  public static void main(String[] arguments) throws IOException {
    Findings lines = new FileFindings(Path.of(arguments[1]));
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    if (arguments[0].equals("groups")) {
      Templates templates = Templates.learn(lines);
      lines.forEach(
          (buffer, from, to, stamp) -> {
            String text = templates.find(buffer, from, to).template().text();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
          });
    } else {
      Report.Section section = new Report.Section(Layer.SYSTEM_EVENTS, "System Events", lines);
      Report report = new Report(List.of(), "", List.of(), List.of(section), List.of(), "");
      Summaries summaries = new Summaries(SeenTemplates.none(), ZoneOffset.UTC);
      format(arguments[0], summaries).render(report, out);
    }
    out.flush();
  }

  private static ReportFormat format(String name, Summaries summaries) {
    return switch (name) {
      case "json" -> JsonReport.ofGroups(summaries);
      case "html" -> HtmlReport.ofGroups(summaries);
      default -> new SummaryReport(summaries, Palette.NONE, name.equals("expand"));
    };
  }

  /** The lines of a file, read anew each time. */
  private record FileFindings(Path file) implements Findings {
    @Override
    public long count() {
      return 1;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
      byte[] buffer = new byte[1 << 16];
      int filled = 0;
      try (InputStream in = Files.newInputStream(file)) {
        for (int n = in.read(buffer, 0, buffer.length); n >= 0; ) {
          filled += n;
          int used = showLines(buffer, filled, visitor);
          System.arraycopy(buffer, used, buffer, 0, filled - used);
          filled -= used;
          if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
          }
          n = in.read(buffer, filled, buffer.length - filled);
        }
      }
      if (filled > 0) {
        show(buffer, 0, filled, visitor);
      }
    }

    private static int showLines(byte[] buffer, int filled, Visitor visitor) throws IOException {
      int from = 0;
      for (int i = 0; i < filled; i++) {
        if (buffer[i] == '\n') {
          show(buffer, from, i, visitor);
          from = i + 1;
        }
      }
      return from;
    }

    private static void show(byte[] buffer, int from, int to, Visitor visitor) throws IOException {
      int end = to;
      while (end > from && (buffer[end - 1] == ' ' || buffer[end - 1] == '\r')) {
        end--;
      }
      visitor.finding(buffer, from, end, NO_STAMP);
    }
  }
}
