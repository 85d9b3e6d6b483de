package dev.logcheck.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of a JSON document, made by {@link EventDocuments}.
 *
 * <p>Its values are text, {@code Long}, {@code Double}, {@code Boolean}, lists of these, and
 * documents in it.
 */
public final class EventDocument {
  private final Map<String, Object> members = new LinkedHashMap<>();

  EventDocument() {}

  /** What it holds, by name, in the order in which it is to be written. */
  public Map<String, Object> members() {
    return members;
  }

  /** Sets a value; dots in the name lead into the documents in this one. */
  void put(String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      members.put(name, value);
    } else {
      inner(name.substring(0, dot)).put(name.substring(dot + 1), value);
    }
  }

  /** Sets a value in the document of this name, where dots mean nothing. */
  void putFlat(String document, String name, Object value) {
    inner(document).members.put(name, value);
  }

  /** Adds a value to a list of the document of this name, unless it is there. */
  void add(String document, String list, Object value) {
    Map<String, Object> within = inner(document).members;
    List<Object> values = new ArrayList<>();
    if (within.get(list) instanceof List<?> known) {
      values.addAll(known);
    }
    if (!values.contains(value)) {
      values.add(value);
    }
    within.put(list, values);
  }

  private EventDocument inner(String name) {
    if (members.get(name) instanceof EventDocument known) {
      return known;
    }
    EventDocument made = new EventDocument();
    members.put(name, made);
    return made;
  }
}
