package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.VisibleText;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the first object of a report in JSON: what a reader wants to know before the findings. */
final class JsonOverview {
  private final JsonObjects objects;
  private final JsonGenerator json;

  JsonOverview(JsonObjects objects) {
    this.objects = objects;
    this.json = objects.generator();
  }

  /** Of a report in groups. */
  void write(Overview overview, RunSummary run) throws IOException {
    Headline headline = run.headline();
    writeStart(overview, run.totals());
    writeEntries(headline.entries());
    json.writeNumberField("new", headline.newOnes());
    writeEnd(overview);
  }

  /** Of a report of single findings, which are not known to be new. */
  void writeOfLines(Report report) throws IOException {
    Map<Layer, Long> entries = new EnumMap<>(Layer.class);
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        entries.merge(section.layer(), section.findings().count(), Long::sum);
      }
    }
    writeStart(report.overview(), report.totals());
    writeEntries(entries);
    writeEnd(report.overview());
  }

  private void writeStart(Overview overview, Totals totals) throws IOException {
    objects.start("overview");
    json.writeStringField("host", VisibleText.of(overview.host()));
    objects.writeTime("first", totals.first());
    objects.writeTime("last", totals.last());
    json.writeNumberField("logs", overview.logs());
    json.writeNumberField("lines", totals.lines());
    json.writeNumberField("dropped", totals.dropped());
  }

  private void writeEntries(Map<Layer, ? extends Number> entries) throws IOException {
    json.writeObjectFieldStart("entries");
    for (Map.Entry<Layer, ? extends Number> layer : entries.entrySet()) {
      json.writeNumberField(layer.getKey().word(), layer.getValue().longValue());
    }
    json.writeEndObject();
  }

  private void writeEvents(Map<String, Long> events) throws IOException {
    json.writeObjectFieldStart("events");
    for (Map.Entry<String, Long> event : events.entrySet()) {
      json.writeNumberField(event.getKey(), event.getValue());
    }
    json.writeEndObject();
  }

  private void writeEnd(Overview overview) throws IOException {
    writeEvents(overview.events());
    json.writeNumberField("tookSeconds", overview.took().toMillis() / 1000.0);
    if (overview.previous().isPresent()) {
      objects.writeTime("previous", micros(overview.previous().get()));
    }
    writeRoutine(overview.routine());
    objects.end();
  }

  private void writeRoutine(List<Overview.Routine> routine) throws IOException {
    json.writeArrayFieldStart("routine");
    for (Overview.Routine topic : routine) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.of(topic.name()));
      json.writeNumberField("lines", topic.lines());
      if (topic.usual().isPresent()) {
        json.writeNumberField("usual", topic.usual().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
