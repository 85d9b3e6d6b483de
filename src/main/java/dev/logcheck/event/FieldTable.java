package dev.logcheck.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the fields that the events of a book can have. */
final class FieldTable {
  private final Map<String, EventField> known = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<EventField> fields = new ArrayList<>();

  /** The field of this name whose values are of its usual type. */
  EventField field(String name) {
    return field(name, FieldType.of(name));
  }

  /** The field of this name and type. */
  EventField field(String name, FieldType type) {
    String key = type + name;
    EventField field = known.get(key);
    if (field == null) {
      Integer number = numbers.putIfAbsent(name, fields.size());
      field = new EventField(fields.size(), number == null ? fields.size() : number, name, type);
      known.put(key, field);
      fields.add(field);
    }
    return field;
  }

  /** How many there are. */
  int size() {
    return fields.size();
  }

  /** The field with this number. */
  EventField field(int number) {
    return fields.get(number);
  }
}
