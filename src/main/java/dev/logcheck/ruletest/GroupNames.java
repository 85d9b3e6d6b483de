package dev.logcheck.ruletest;

import dev.logcheck.summary.Templates;
import java.io.IOException;

/** Prints for each line of a log, in order, the template of its group in a report. */
final class GroupNames {
  private GroupNames() {}

  /** Prints one template a line. */
  static void print(KeptLines lines, Output output) throws IOException {
    Templates templates = Templates.learn(lines);
    lines.forEach(line -> output.text(templates.find(line).template().text()));
  }
}
