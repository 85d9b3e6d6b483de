package dev.logcheck.event;

import dev.logcheck.line.DayAndTime;
import dev.logcheck.line.Header;
import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Prints events for people: name and time in columns, then the fields as samples have them. A value
 * with blanks stands in quotes, and {@code \x22} for a quote in it, so that no value can pass for
 * two fields.
 */
public final class EventText implements EventPrinter {
  private static final String GAP = "  ";

  private final int width;
  private final ZoneId zone;
  private final Output output;

  /**
   * Prints to an output.
   *
   * @param names of all events that may come, so that columns can be as wide as they need
   */
  public EventText(Collection<String> names, ZoneId zone, Output output) {
    this.width = names.stream().mapToInt(String::length).max().orElse(0);
    this.zone = zone;
    this.output = output;
  }

  @Override
  public void print(EventPattern event, EventFields fields, EventLine line, Header header)
      throws IOException {
    output.put(Tone.STRONG, event.event());
    output.put(" ".repeat(width - event.event().length()) + GAP);
    output.put(DayAndTime.of(line.time(), zone) + " ");
    String host = line.host(header);
    if (!host.isEmpty() && fields.indexOf("host.hostname") < 0) {
      put("host.hostname", VisibleText.of(host), output);
    }
    put(fields, output);
    output.end();
  }

  /** Prints the fields of an event, a blank before each. */
  public static void put(EventFields fields, Output output) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      put(fields.name(i), VisibleText.of(fields.bytes(i), fields.from(i), fields.to(i)), output);
    }
    if (fields.repeats() > 1) {
      output.put(" (" + fields.repeats() + " times)");
    }
  }

  private static void put(String name, String value, Output output) throws IOException {
    output.put(" ").put(Tone.FAINT, name + "=").put(quoted(value));
  }

  private static String quoted(String value) {
    String text = value.replace("\"", "\\x22");
    return text.indexOf(' ') < 0 && text.indexOf('\t') < 0 ? text : '"' + text + '"';
  }
}
