package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Header;

/**
 * What a {@link Condition} asks about an event: its name, its fields, and what the header of its
 * line says. One instance is used for event after event, by one thread.
 *
 * <p>A value that was found stands in bytes of others, as with {@link EventFields}.
 */
public final class EventValues {
  private final Header header = new Header();
  private String event = "";

  /** Null before the first event. */
  private EventFields fields;

  private byte[] line = {};
  private int lineFrom;
  private int lineTo;
  private boolean headerRead;

  private byte[] bytes = {};
  private int from;
  private int to;

  /**
   * Turns to an event; valid as long as its fields and its line are.
   *
   * @param buffer holds the line from {@code begin} up to {@code end}
   */
  public EventValues of(
      EventPattern found, EventFields itsFields, byte[] buffer, int begin, int end) {
    event = found.event();
    fields = itsFields;
    line = buffer;
    lineFrom = begin;
    lineTo = end;
    headerRead = false;
    return this;
  }

  /** The name of the event. */
  String event() {
    return event;
  }

  /** Turns to a field; false if the event does not have it. */
  boolean find(String field) {
    int number = fields.indexOf(field);
    if (number >= 0 && !field.equals("event.action")) {
      return at(fields.bytes(number), fields.from(number), fields.to(number));
    }
    return switch (field) {
      case "event.action" -> at(event.getBytes(UTF_8), 0, event.length());
      case "host.hostname" -> at(line, header().hostFrom(), header().hostTo());
      case "process.name" -> at(line, header().programFrom(), header().programTo());
      case "process.pid" -> at(line, header().pidFrom(), header().pidTo());
      case "message" -> at(line, messageFrom(header()), lineTo);
      default -> false;
    };
  }

  private Header header() {
    if (!headerRead) {
      headerRead = true;
      header.read(line, lineFrom, lineTo);
    }
    return header;
  }

  private int messageFrom(Header read) {
    return read.messageFrom() < lineTo ? read.messageFrom() : lineFrom;
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
