package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.summary.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the templates of the groups in which a report shows the lines of a log. */
final class GroupNames {
  private GroupNames() {}

  /** Prints one for each line, in the order of the log. */
  static void print(KeptLines lines, Output output) throws IOException {
    Templates templates = Templates.learn(lines);
    lines.forEach(line -> output.text(templates.find(line).template().text()));
  }

  /** Prints each once behind its count of lines, the most frequent first. */
  static void printCounts(KeptLines lines, Output output) throws IOException {
    Templates templates = Templates.learn(lines);
    Map<String, Long> counts = new LinkedHashMap<>();
    lines.forEach(line -> counts.merge(templates.find(line).template().text(), 1L, Long::sum));
    List<Map.Entry<String, Long>> groups = new ArrayList<>(counts.entrySet());
    groups.sort(Map.Entry.<String, Long>comparingByValue().reversed());
    for (Map.Entry<String, Long> group : groups) {
      output.text(String.format(Locale.ROOT, "%9d  %s", group.getValue(), group.getKey()));
    }
  }
}
