package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Header;

/**
 * What a {@link Condition} asks about an event: its name, its fields, and what the header of its
 * line says. One instance is used for event after event, by one thread.
 *
 * <p>A field that was found stands in the bytes of the line, as with {@link EventFields}.
 */
public final class EventValues {
  private final EventExtractor extractor;
  private String event = "";
  private byte[] bytes = {};
  private int from;
  private int to;

  /** Values of the events that an extractor finds. */
  public EventValues(EventExtractor extractor) {
    this.extractor = extractor;
  }

  /** Turns to the event that the extractor has just found; valid until it finds another. */
  public EventValues of(EventPattern found) {
    event = found.event();
    return this;
  }

  /** The name of the event. */
  String event() {
    return event;
  }

  /** Turns to a field; false if the event does not have it. */
  boolean find(String field) {
    EventFields fields = extractor.fields();
    int number = fields.indexOf(field);
    if (number >= 0 && !field.equals("event.action")) {
      return at(fields.bytes(number), fields.from(number), fields.to(number));
    }
    return switch (field) {
      case "event.action" -> at(event.getBytes(UTF_8), 0, event.length());
      case "host.hostname" -> at(extractor.header().hostFrom(), extractor.header().hostTo());
      case "process.name" -> at(extractor.header().programFrom(), extractor.header().programTo());
      case "process.pid" -> at(extractor.header().pidFrom(), extractor.header().pidTo());
      case "message" -> at(messageFrom(extractor.header()), extractor.lineTo());
      default -> false;
    };
  }

  private int messageFrom(Header header) {
    int begin = header.messageFrom();
    return begin < extractor.lineTo() ? begin : extractor.lineFrom();
  }

  private boolean at(int begin, int end) {
    return at(extractor.line(), begin, end);
  }

  private boolean at(byte[] source, int begin, int end) {
    bytes = source;
    from = begin;
    to = end;
    return begin < end;
  }

  /** Hold the value that was found, from {@link #from} up to {@link #to}. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }
}
