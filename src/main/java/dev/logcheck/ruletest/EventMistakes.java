package dev.logcheck.ruletest;

import dev.logcheck.config.Problem;
import dev.logcheck.ruletest.Mistake.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with stanzas of events, as {@link Lint} tells mistakes: with the line itself. */
final class EventMistakes {
  private static final String FIX = "; ";

  private final Map<Path, String[]> lines = new HashMap<>();

  private EventMistakes() {}

  /** Mistakes in stanzas, samples that are not what they should be, and what is doubtful. */
  static List<Mistake> of(TestedEvents events) {
    EventMistakes found = new EventMistakes();
    List<Mistake> mistakes = new ArrayList<>();
    for (Problem problem : events.problems()) {
      mistakes.add(found.mistake(problem));
    }
    for (Problem problem : events.doubts()) {
      mistakes.add(found.mistake(problem));
    }
    return mistakes;
  }

  private Mistake mistake(Problem problem) {
    String message = problem.message();
    int fix = message.lastIndexOf(FIX);
    return new Mistake(
        problem.isError() ? Severity.ERROR : Severity.WARNING,
        problem.file(),
        problem.line(),
        problem.column(),
        source(problem.file(), problem.line()),
        fix < 0 ? message : message.substring(0, fix),
        fix < 0 ? "" : message.substring(fix + FIX.length()));
  }

  private String source(Path file, int line) {
    String[] known = lines.computeIfAbsent(file, EventMistakes::read);
    return line <= known.length ? known[line - 1] : "";
  }

  /** What cannot be read has no lines to show; that it cannot is the mistake. */
  private static String[] read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }
}
