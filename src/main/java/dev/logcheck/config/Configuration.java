package dev.logcheck.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The keys of one {@code logcheck.conf}, each with the place it was set at; turns texts into values
 * and remembers what could not be understood.
 */
final class Configuration {
  private static final String RULE_VARIABLE = "RULEVAR_";

  private final Path file;
  private final Map<String, Assignment> assignments = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> known;

  Configuration(Path file, List<Assignment> assignments, Set<String> known) {
    this.file = file;
    this.known = known;
    for (Assignment assignment : assignments) {
      this.assignments.put(assignment.key(), assignment);
    }
    assignments.forEach(this::warnIfUnknown);
  }

  private void warnIfUnknown(Assignment assignment) {
    String key = assignment.key();
    if (!known.contains(key) && !key.startsWith(RULE_VARIABLE)) {
      problems.add(
          Problem.warning(
              file,
              assignment.line(),
              1,
              key + " is not a key of logcheck.conf; it has no effect"));
    }
  }

  List<Problem> problems() {
    return problems;
  }

  String text(String key, String otherwise) {
    Assignment assignment = assignments.get(key);
    return assignment == null ? otherwise : assignment.value();
  }

  /** The value as words: those of an array, or those that blanks separate. */
  List<String> words(String key) {
    Assignment assignment = assignments.get(key);
    if (assignment == null) {
      return List.of();
    } else if (assignment.words().size() > 1) {
      return assignment.words();
    }
    String value = assignment.value().strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  boolean flag(String key, boolean otherwise) {
    Assignment assignment = assignments.get(key);
    if (assignment == null || assignment.value().isEmpty()) {
      return otherwise;
    }
    return switch (assignment.value().toLowerCase(Locale.ROOT)) {
      case "1", "yes", "true", "on" -> true;
      case "0", "no", "false", "off" -> false;
      default -> {
        wrong(assignment, "expected 0 or 1");
        yield otherwise;
      }
    };
  }

  int number(String key, int otherwise, int least, int most) {
    Assignment assignment = assignments.get(key);
    if (assignment == null || assignment.value().isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(assignment.value());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    wrong(assignment, "expected a number from " + least + " to " + most);
    return otherwise;
  }

  /** A size in bytes, or with one of the suffixes k, M, G of 1024. */
  long size(String key, long otherwise) {
    Assignment assignment = assignments.get(key);
    if (assignment == null || assignment.value().isEmpty()) {
      return otherwise;
    }
    String value = assignment.value();
    int suffix = "kKmMgG".indexOf(value.charAt(value.length() - 1));
    String digits = suffix < 0 ? value : value.substring(0, value.length() - 1);
    try {
      return Math.multiplyExact(
          Long.parseUnsignedLong(digits), suffix < 0 ? 1L : 1L << (10 * (suffix / 2 + 1)));
    } catch (ArithmeticException | NumberFormatException e) {
      wrong(assignment, "expected a size in bytes, such as 500000, 800k or 8M");
      return otherwise;
    }
  }

  Level level(String key, Level otherwise) {
    Assignment assignment = assignments.get(key);
    if (assignment == null) {
      return otherwise;
    }
    for (Level level : Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(assignment.value())) {
        return level;
      }
    }
    wrong(assignment, "expected paranoid, server or workstation");
    return otherwise;
  }

  /** What {@code RULEVAR_NAME} keys define, by NAME. */
  Map<String, String> ruleVariables() {
    Map<String, String> variables = new HashMap<>();
    assignments.forEach(
        (key, assignment) -> {
          if (key.startsWith(RULE_VARIABLE)) {
            variables.put(key.substring(RULE_VARIABLE.length()), assignment.value());
          }
        });
    return Map.copyOf(variables);
  }

  private void wrong(Assignment assignment, String expected) {
    problems.add(
        Problem.error(
            file,
            assignment.line(),
            assignment.column(),
            assignment.key() + ": " + expected + ", not '" + assignment.value() + "'"));
  }
}
