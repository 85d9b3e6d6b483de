package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.line.Thousands;
import dev.logcheck.ruletest.Mistake.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints mistakes as compilers print theirs: place, reason, the rule with a caret, the fix. */
final class LintText {
  private final Output output;

  /** Prints to an output. */
  LintText(Output output) {
    this.output = output;
  }

  /**
   * Prints them all.
   *
   * @param mistakes those of {@code lint}
   * @param summary whether to say how many there are
   * @return whether there is an error among them
   */
  boolean print(Lint lint, List<Mistake> mistakes, boolean summary) throws IOException {
    for (Mistake mistake : mistakes) {
      print(mistake);
    }
    long errors = mistakes.stream().filter(m -> m.severity() == Severity.ERROR).count();
    if (summary) {
      output.text(
          Thousands.counted(errors, "error")
              + ", "
              + Thousands.counted(mistakes.size() - errors, "warning")
              + where(lint));
    }
    return errors > 0;
  }

  private static String where(Lint lint) {
    int files = 0;
    int events = 0;
    for (TestedEvents tested : lint.events()) {
      files += tested.files();
      events += tested.names().size();
    }
    String inEvents =
        Thousands.counted(events, "event") + " of " + Thousands.counted(files, "file");
    String inRules =
        Thousands.counted(lint.rules(), "rule") + " of " + Thousands.counted(lint.files(), "file");
    if (lint.files() == 0) {
      return files == 0 ? "; no rule file was read" : " in " + inEvents;
    }
    return " in " + inRules + (files == 0 ? "" : ", " + inEvents);
  }

  private void print(Mistake mistake) throws IOException {
    boolean error = mistake.severity() == Severity.ERROR;
    String place = mistake.line() == 0 ? "" : ":" + mistake.line() + ":" + mistake.column();
    output
        .put(Tone.STRONG, mistake.file() + place)
        .put(": ")
        .put(error ? Tone.ALARM : Tone.STRONG, error ? "error" : "warning")
        .text(": " + mistake.reason());
    if (mistake.line() > 0) {
      byte[] source = mistake.source().getBytes(StandardCharsets.ISO_8859_1);
      Caret caret = new Caret(source, mistake.column() - 1);
      output.text("    " + caret.text());
      output.put("    ").put(Tone.ALARM, caret.marks()).end();
    }
    if (!mistake.fix().isEmpty()) {
      output.put("    ").put(Tone.FAINT, "fix: " + mistake.fix()).end();
    }
  }
}
