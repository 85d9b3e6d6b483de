package dev.logcheck.ruletest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how many lines of a log are which event; and, for each program that events are about, how
 * many of its lines are none.
 */
final class EventCounter implements LogLines.LineConsumer {
  private final LineEvents events;
  private final Map<String, Long> found = new TreeMap<>();
  private final Map<String, Long> others = new TreeMap<>();
  private boolean none;

  EventCounter(LineEvents events) {
    this.events = events;
  }

  @Override
  public void line(byte[] buffer, int from, int to) {
    if (!events.areKnown()) {
      return;
    }
    none = true;
    events.find(
        buffer,
        from,
        to,
        (event, fields) -> {
          none = false;
          found.merge(event.event(), (long) fields.repeats(), Long::sum);
        });
    if (none && !events.extractor().patternsOfProgram().isEmpty()) {
      others.merge(LineEvents.program(events.extractor().header(), buffer), 1L, Long::sum);
    }
  }

  /** Prints both for people, what there is most of first. */
  void print(Output output) throws IOException {
    section("Events", found, output);
    section("Lines of programs with events that are none", others, output);
  }

  private static void section(String title, Map<String, Long> counts, Output output)
      throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    output.put(Tone.STRONG, title + " (" + counts.size() + ")").end();
    for (Map.Entry<String, Long> entry : sorted(counts)) {
      String number = Long.toString(entry.getValue());
      output.text(" ".repeat(Math.max(0, 9 - number.length())) + number + "  " + entry.getKey());
    }
    output.text("");
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
    return counts.entrySet().stream().sorted(most.reversed()).toList();
  }

  /** Adds both to an object, as {@code events} and {@code withoutEvent}. */
  void write(JsonGenerator json) throws IOException {
    write("events", found, json);
    write("withoutEvent", others, json);
  }

  private static void write(String name, Map<String, Long> counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
