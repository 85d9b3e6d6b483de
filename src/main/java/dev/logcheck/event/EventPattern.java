package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.config.Stanza;
import dev.logcheck.regex.Capture;
import dev.logcheck.regex.CapturePattern;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * One pattern of an event, in an {@link EventBook}. Immutable, safe for threads.
 *
 * <p>The automaton of the audit finds the lines of its {@link #plain} form; an {@link
 * EventExtractor} decides on those.
 */
public final class EventPattern {
  /** Behind the name of the program: the rest of its tag, or of the fields of RFC 5424. */
  private static final String BEHIND_PROGRAM =
      "([[:blank:]]*[[(][^:]*)?:"
          + "|[[:blank:]][^[:blank:]]+[[:blank:]][^[:blank:]]+[[:blank:]](-|\\[.*\\])";

  private static final String KERNEL_STAMP = "(\\[[ 0-9.]+\\][[:blank:]]*)?";
  private static final String REPEATED = "(message repeated [0-9]+ times: \\[[[:blank:]]*)?";

  private final int number;
  private final String name;
  private final EventDefinition event;
  private final Stanza.Value place;
  private final CapturePattern pattern;
  private final EventField[] fields;

  EventPattern(
      int number,
      EventDefinition event,
      Stanza.Value place,
      CapturePattern pattern,
      FieldTable table) {
    this.number = number;
    this.name = event.name();
    this.event = event;
    this.place = place;
    this.pattern = pattern;
    List<Capture> captures = pattern.captures();
    this.fields = new EventField[captures.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(captures.get(i), table);
    }
  }

  /** What an expression for addresses finds has to be one, whatever it is called. */
  private static EventField field(Capture capture, FieldTable table) {
    boolean address = capture.expression().equals("IP") || capture.expression().equals("IPV6");
    return address ? table.field(capture.name(), FieldType.ADDRESS) : table.field(capture.name());
  }

  /** Its place among the patterns of the book, from 0. */
  public int number() {
    return number;
  }

  /** The name of the event. */
  public String event() {
    return name;
  }

  /** The file that it stands in. */
  public Path file() {
    return event.stanza().file();
  }

  /** The line that it stands in, counted from 1. */
  public int line() {
    return place.line();
  }

  /** The pattern as it is written, one character for each byte. */
  public String text() {
    return place.text();
  }

  /** Fields whose most frequent values are worth counting. */
  public List<String> top() {
    return event.top();
  }

  /**
   * An extended regular expression that matches every line which is this event, header and all, and
   * may match others; to be added to a set with lone bytes.
   */
  public byte[] plain() {
    if (event.programs() == null) {
      return pattern.plain();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String header =
        "(^|[[:blank:]>:])"
            + event.programs().expression()
            + "("
            + BEHIND_PROGRAM
            + ")[[:blank:]]*(\ufeff)?"
            + KERNEL_STAMP
            + REPEATED
            + "(";
    out.writeBytes(header.getBytes(UTF_8));
    out.writeBytes(pattern.plain());
    out.writeBytes(")\\]?$".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  EventDefinition definition() {
    return event;
  }

  CapturePattern pattern() {
    return pattern;
  }

  /** What its captures are, by their numbers. */
  EventField[] fields() {
    return fields;
  }
}
