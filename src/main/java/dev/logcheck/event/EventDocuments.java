package dev.logcheck.event;

import dev.logcheck.line.Header;
import java.util.List;

/**
 * Makes documents of events, as the Elastic Common Schema has them, for one thread.
 *
 * <p>What the schema does not have, or has with another type, stands under {@code labels}, as text
 * and with {@code _} for dots: an index takes every document.
 */
public final class EventDocuments {
  private static final String LABELS = "labels";
  private static final String RELATED = "related";

  private final EcsFields schema = new EcsFields();

  /**
   * The document of an event.
   *
   * @param event what the line is
   * @param fields the fields of the event
   * @param header the header of the line
   */
  public EventDocument of(EventPattern event, EventFields fields, EventLine line, Header header) {
    EventDocument document = new EventDocument();
    document.put("@timestamp", line.time().toString());
    document.put("event.action", event.event());
    put(document, "host.hostname", line.host(header));
    put(document, "process.name", line.program(header));
    put(document, "process.pid", line.process(header));
    putFields(document, fields);
    document.put("event.action", event.event());
    document.put("message", line.message(header));
    putPlace(document, line.place());
    return document;
  }

  private static void putPlace(EventDocument document, EventPlace place) {
    document.put("log.file.path", place.log());
    if (place.offset() >= 0) {
      document.put("log.offset", place.offset());
    }
    if (!place.id().isEmpty()) {
      document.put("event.id", place.id());
    }
  }

  private void putFields(EventDocument document, EventFields fields) {
    for (int i = 0; i < fields.size(); i++) {
      put(document, fields.name(i), fields.text(i));
    }
    for (int i = 0; i < fields.size(); i++) {
      relate(document, fields.name(i), fields.text(i));
    }
    if (fields.repeats() > 1) {
      document.putFlat(LABELS, "repeats", Integer.toString(fields.repeats()));
    }
  }

  private void put(EventDocument document, String name, String text) {
    EcsFields.Field field = schema.field(name);
    Object value = field == null ? null : field.type().value(text);
    if (text.isEmpty()) {
      return;
    } else if (value == null) {
      document.putFlat(LABELS, name.replace('.', '_'), text);
    } else {
      document.put(name, field.isList() ? List.of(value) : value);
    }
  }

  /** So that one search finds an address or a user, whatever part it had. */
  private static void relate(EventDocument document, String name, String text) {
    if (FieldType.of(name) == FieldType.ADDRESS) {
      document.add(RELATED, "ip", EcsType.IP.value(text));
    } else if (isUser(name)) {
      document.add(RELATED, "user", text);
    }
  }

  private static boolean isUser(String name) {
    return name.equals("user.name")
        || name.endsWith(".user.name")
        || (name.startsWith("user.") && name.endsWith(".name") && !name.contains("group."));
  }
}
