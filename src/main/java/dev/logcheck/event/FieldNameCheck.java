package dev.logcheck.event;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.machine.NearestWord;
import dev.logcheck.regex.Capture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for fields that the Elastic Common Schema does not have although it has their field set:
 * such a name is a mistake in most cases. Names outside of its sets are the administrator's own.
 */
final class FieldNameCheck {
  private static final List<String> FIELDS = List.of("Keys", "Set", "Top");

  private final Set<String> known;
  private final Set<String> sets = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private FieldNameCheck(Set<String> known) {
    this.known = known;
    for (String name : known) {
      sets.add(set(name));
    }
  }

  /** A warning for each such name, where it stands. */
  static List<Problem> problems(EventBook book) {
    FieldNameCheck check = new FieldNameCheck(new EcsFields().names());
    Set<EventDefinition> seen = new HashSet<>();
    for (EventPattern pattern : book.patterns()) {
      Stanza stanza = pattern.definition().stanza();
      for (Capture capture : pattern.pattern().captures()) {
        check.check(stanza, pattern.place(), capture.column(), capture.name());
      }
      if (seen.add(pattern.definition())) {
        check.checkFields(stanza);
      }
    }
    return check.problems;
  }

  /** The names of fields are whatever a line holds besides keys and values. */
  private void checkFields(Stanza stanza) {
    for (String field : FIELDS) {
      for (Stanza.Value value : stanza.values(field)) {
        String text = field.equals("Set") ? value.text().split("=", 2)[0] : value.text();
        int column = 1;
        for (String word : text.split("[ \t=,]", -1)) {
          check(stanza, value, column, word);
          column += word.length() + 1;
        }
      }
    }
  }

  private void check(Stanza stanza, Stanza.Value value, int column, String name) {
    if (name.indexOf('.') < 0 || known.contains(name) || !sets.contains(set(name))) {
      return;
    }
    Optional<String> meant = NearestWord.to(name, known);
    String fix =
        meant.isPresent()
            ? "did you mean " + meant.get() + "?"
            : "write a name of your own, such as own." + name.substring(name.indexOf('.') + 1);
    String message = "the Elastic Common Schema has no field " + name + "; " + fix;
    int place = value.column() + column - 1;
    Problem problem = new Problem(false, stanza.file(), value.line(), place, message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private static String set(String name) {
    return name.substring(0, Math.max(0, name.indexOf('.')));
  }
}
