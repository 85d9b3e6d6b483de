package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.RunSummary;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
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
    Totals all = report.overview().totals();
    long[] period = {all.first(), all.last()};
    for (Report.Section section : report.sections()) {
      if (section.findings().count() > 0) {
        entries.merge(section.layer(), section.findings().count(), Long::sum);
        section.findings().forEach(finding -> widen(period, finding.stamp()));
      }
    }
    writeStart(report.overview(), new Totals(all.lines(), all.dropped(), period[0], period[1]));
    writeEntries(entries);
    writeEnd(report.overview());
  }

  /** An audit knows the period of all lines only about. */
  private static void widen(long[] period, long stamp) {
    if (stamp != StampReader.NO_STAMP) {
      period[0] = period[0] == StampReader.NO_STAMP ? stamp : Math.min(period[0], stamp);
      period[1] = Math.max(period[1], stamp);
    }
  }

  private void writeStart(Overview overview, Totals totals) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "overview");
    json.writeStringField("host", VisibleText.of(overview.host()));
    writeTime("first", totals.first());
    writeTime("last", totals.last());
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

  private void writeEnd(Overview overview) throws IOException {
    json.writeNumberField("tookSeconds", overview.took().toMillis() / 1000.0);
    if (overview.previous().isPresent()) {
      writeTime("previous", micros(overview.previous().get()));
    }
    writeRoutine(overview.routine());
    json.writeEndObject();
    json.writeRaw('\n');
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
