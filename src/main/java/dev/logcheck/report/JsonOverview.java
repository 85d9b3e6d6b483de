package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes the first object of a report in JSON: what a reader wants to know before the findings. */
final class JsonOverview {
  private final JsonGenerator json;
  private final Times times;

  JsonOverview(JsonGenerator json, Times times) {
    this.json = json;
    this.times = times;
  }

  void write(Overview overview, Tally tally) throws IOException {
    Totals totals = overview.totals();
    json.writeStartObject();
    json.writeStringField("type", "overview");
    json.writeStringField("host", VisibleText.of(overview.host()));
    writeTime("first", totals.first());
    writeTime("last", totals.last());
    json.writeNumberField("logs", overview.logs());
    json.writeNumberField("lines", totals.lines());
    json.writeNumberField("dropped", totals.dropped());
    writeTally(tally);
    json.writeNumberField("took", overview.took().toMillis() / 1000.0);
    if (overview.previous().isPresent()) {
      writeTime("previous", micros(overview.previous().get()));
    }
    writeRoutine(overview.routine());
    json.writeEndObject();
  }

  private void writeTally(Tally tally) throws IOException {
    json.writeObjectFieldStart("entries");
    for (Map.Entry<Layer, Long> layer : tally.entries().entrySet()) {
      json.writeNumberField(layer.getKey().word(), layer.getValue());
    }
    json.writeEndObject();
    if (tally.fresh().isPresent()) {
      json.writeNumberField("new", tally.fresh().getAsLong());
    }
  }

  private void writeRoutine(List<Overview.Routine> files) throws IOException {
    json.writeArrayFieldStart("routine");
    for (Overview.Routine file : files) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.of(file.name()));
      json.writeNumberField("lines", file.lines());
      if (file.usual().isPresent()) {
        json.writeNumberField("usual", file.usual().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTime(String name, long stamp) throws IOException {
    if (stamp != StampReader.NO_STAMP) {
      json.writeStringField(name, times.rfc3339(stamp));
    }
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
