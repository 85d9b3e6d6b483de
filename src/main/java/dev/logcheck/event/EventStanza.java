package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.config.Stanza;
import java.util.ArrayList;
import java.util.List;

/**
 * Understands the fields of one {@code Event} stanza, apart from its patterns.
 *
 * <p>The {@link EventBookReader} asks for the definition; where a field makes no sense there is
 * none, and problems instead.
 */
final class EventStanza {
  private static final List<String> FIELDS =
      List.of(
          "Event",
          "Program",
          "Pattern",
          "Keys",
          "Set",
          "Top",
          "Unless",
          "Samples",
          "Replaces",
          "Enabled");

  private final Stanza stanza;
  private final NamedStanza named;
  private final FieldTable table;

  EventStanza(Stanza stanza, FieldTable table) {
    this.stanza = stanza;
    this.named = new NamedStanza(stanza, FIELDS, "an event", "ssh-login");
    this.table = table;
  }

  /** What was wrong is complete once the definition was asked for. */
  NamedStanza named() {
    return named;
  }

  /** The definition; null if anything is wrong with it. */
  EventDefinition definition() {
    if (named.isEnabled() && stanza.values("Pattern").isEmpty()) {
      error(stanza.line(), 1, "this event has no Pattern:");
    }
    Stanza.Field programs = stanza.field("Program");
    if (programs != null && programs.values().isEmpty()) {
      error(programs.line(), 1, "no program stands here; write its name, or leave out Program:");
    }
    EventDefinition definition =
        new EventDefinition(
            stanza,
            programs == null ? null : ProgramNames.of(programs.words()),
            keys(),
            constants(),
            words("Unless"),
            words("Top"));
    return named.problems().isEmpty() ? definition : null;
  }

  private List<String> words(String name) {
    Stanza.Field field = stanza.field(name);
    return field == null ? List.of() : field.words();
  }

  /** One {@code field = value} a line. */
  private List<EventDefinition.Constant> constants() {
    List<EventDefinition.Constant> constants = new ArrayList<>();
    for (Stanza.Value value : stanza.values("Set")) {
      int equals = value.text().indexOf('=');
      String name = value.text().substring(0, Math.max(0, equals)).strip();
      String constant = value.text().substring(equals + 1).strip();
      if (EventField.isName(name)) {
        addConstant(value, table.field(name), constant, constants);
      } else {
        error(
            value.line(), value.column(), "expected field = value, as in event.outcome = failure");
      }
    }
    return constants;
  }

  private void addConstant(
      Stanza.Value value,
      EventField field,
      String constant,
      List<EventDefinition.Constant> constants) {
    byte[] bytes = constant.getBytes(UTF_8);
    if (field.type().accepts(bytes, 0, bytes.length)) {
      constants.add(new EventDefinition.Constant(field, bytes));
    } else {
      String reason = constant + " cannot be the value of " + field.name();
      error(value.line(), value.column(), reason + "; write " + field.type().wanted());
    }
  }

  /** {@code KEY=field} words, or {@code KEY=field,field} for a hardware header. */
  private KeyFields keys() {
    List<String> keys = new ArrayList<>();
    List<EventField[]> fields = new ArrayList<>();
    for (Stanza.Value value : stanza.values("Keys")) {
      int column = value.column();
      for (String word : value.text().replace('\t', ' ').split(" ", -1)) {
        if (!word.isEmpty()) {
          addKey(word, value.line(), column, keys, fields);
        }
        column += word.getBytes(UTF_8).length + 1;
      }
    }
    return keys.isEmpty()
        ? null
        : new KeyFields(keys.toArray(new String[0]), fields.toArray(new EventField[0][]));
  }

  private void addKey(
      String word, int line, int column, List<String> keys, List<EventField[]> fields) {
    int equals = word.indexOf('=');
    String[] names = word.substring(equals + 1).split(",", -1);
    boolean valid = equals > 0 && names.length <= 2;
    EventField[] own = new EventField[names.length];
    for (int i = 0; i < names.length; i++) {
      valid &= EventField.isName(names[i]);
      own[i] = table.field(names[i]);
    }
    if (valid) {
      keys.add(word.substring(0, equals));
      fields.add(own);
    } else {
      error(line, column, "expected KEY=field, as in SRC=source.ip");
    }
  }

  private void error(int line, int column, String message) {
    named.error(line, column, message);
  }
}
