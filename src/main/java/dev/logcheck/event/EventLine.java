package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Header;
import java.time.Instant;

/** A log line that is an event, with where it stands; valid as long as its bytes are. */
public final class EventLine {
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Instant time;
  private final EventPlace place;

  /**
   * A line.
   *
   * @param bytes hold it from {@code from} up to {@code to}
   * @param time its own, or the best that is known
   * @param place where it stands
   */
  public EventLine(byte[] bytes, int from, int to, Instant time, EventPlace place) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.time = time;
    this.place = place;
  }

  /** Where it stands. */
  EventPlace place() {
    return place;
  }

  /** Its own time, or the best that is known. */
  public Instant time() {
    return time;
  }

  /** The host that it names; empty if it names none. */
  public String host(Header header) {
    return text(header.hostFrom(), header.hostTo());
  }

  /** The program that it names; empty if it names none. */
  String program(Header header) {
    return text(header.programFrom(), header.programTo());
  }

  /** The number of the process; empty if it has none. */
  String process(Header header) {
    return text(header.pidFrom(), header.pidTo());
  }

  /** What stands behind the header; the whole line if nothing does. */
  String message(Header header) {
    return text(header.messageFrom() < to ? header.messageFrom() : from, to);
  }

  private String text(int begin, int end) {
    return new String(bytes, begin, end - begin, UTF_8);
  }
}
