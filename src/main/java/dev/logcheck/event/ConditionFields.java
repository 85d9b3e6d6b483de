package dev.logcheck.event;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.machine.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for fields in conditions that no event of a book has: of such a field nothing ever holds,
 * and a typing error would be silent.
 */
final class ConditionFields {
  /** What every event has whose line says it. */
  private static final List<String> OF_LINES =
      List.of("event.action", "host.hostname", "process.name", "process.pid", "message");

  private final Set<String> known = new LinkedHashSet<>(OF_LINES);

  private ConditionFields(EventBook book) {
    for (int i = 0; i < book.fields().size(); i++) {
      known.add(book.fields().field(i).name());
    }
  }

  /** One sentence for each such field of a condition. */
  static List<String> doubts(Condition condition, EventBook book) {
    ConditionFields fields = new ConditionFields(book);
    List<String> doubts = new ArrayList<>();
    for (String name : fields.unknown(condition)) {
      doubts.add(fields.doubt(name));
    }
    return doubts;
  }

  /** A warning for each such field of what is ignored, where it stands. */
  static List<Problem> problems(EventBook book) {
    ConditionFields fields = new ConditionFields(book);
    List<Problem> problems = new ArrayList<>();
    for (Ignore ignore : book.ignores()) {
      for (String name : fields.unknown(ignore.condition())) {
        problems.add(fields.problem(ignore.stanza(), name));
      }
    }
    return problems;
  }

  private Set<String> unknown(Condition condition) {
    Set<String> names = new LinkedHashSet<>();
    addFields(condition, names);
    names.removeAll(known);
    return names;
  }

  private static void addFields(Condition condition, Set<String> names) {
    if (condition instanceof Condition.And and) {
      and.parts().forEach(part -> addFields(part, names));
    } else if (condition instanceof Condition.Or or) {
      or.parts().forEach(part -> addFields(part, names));
    } else if (condition instanceof Condition.Not not) {
      addFields(not.part(), names);
    } else if (condition instanceof Condition.Having having) {
      names.add(having.field());
    }
  }

  private String doubt(String name) {
    Optional<String> meant = NearestWord.to(name, known);
    return "no event has a field "
        + name
        + meant
            .map(field -> "; did you mean " + field + "?")
            .orElse("; logcheck --events shows the fields that events have");
  }

  private Problem problem(Stanza stanza, String name) {
    Stanza.Field when = stanza.field("When");
    for (Stanza.Value value : when.values()) {
      int at = value.text().indexOf(name);
      if (at >= 0) {
        int column = value.column() + at;
        return new Problem(false, stanza.file(), value.line(), column, doubt(name));
      }
    }
    return new Problem(false, stanza.file(), when.line(), 1, doubt(name));
  }
}
