package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.StampReader;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.VariableValues;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Writes the groups of a run, an object each. */
final class JsonGroups {
  private final JsonObjects objects;
  private final JsonGenerator json;

  JsonGroups(JsonObjects objects) {
    this.objects = objects;
    this.json = objects.generator();
  }

  void write(RunSummary run) throws IOException {
    Set<Entry> important = important(run);
    for (SectionSummary section : run.sections()) {
      for (Entry entry : section.entries()) {
        objects.start("group", section.section());
        json.writeBooleanField("important", important.contains(entry));
        writeGroup(entry);
        writeTimeline(entry.group(), run.axis());
        objects.end();
      }
    }
  }

  // By identity: two sections can have equal entries.
  private static Set<Entry> important(RunSummary run) {
    Set<Entry> important = Collections.newSetFromMap(new IdentityHashMap<>());
    important.addAll(run.important().entries());
    return important;
  }

  private void writeGroup(Entry entry) throws IOException {
    Group group = entry.group();
    json.writeNumberField("count", group.count());
    json.writeBooleanField("new", entry.isNew());
    json.writeStringField("message", Wording.plainMessage(group));
    json.writeStringField("template", group.template().text());
    json.writeBooleanField("remainder", group.template().isRemainder());
    json.writeArrayFieldStart("variables");
    for (VariableValues values : group.values()) {
      writeValues(values);
    }
    json.writeEndArray();
    objects.writeTime("first", group.first());
    objects.writeTime("last", group.last());
    writeCounts("hosts", group.hosts());
    writeCounts("programs", group.programs());
    json.writeStringField("sample", group.sample());
    json.writeNumberField("sampleLength", group.sampleLength());
    if (group.sampleCut() > 0) {
      json.writeNumberField("sampleCut", group.sampleCut());
    }
  }

  private void writeValues(VariableValues values) throws IOException {
    json.writeStartObject();
    json.writeNumberField("distinct", values.distinct());
    json.writeBooleanField("estimated", values.estimated());
    json.writeArrayFieldStart("values");
    for (VariableValues.Value value : values.shown()) {
      json.writeStartObject();
      json.writeStringField("value", value.text());
      json.writeNumberField("count", value.count());
      json.writeBooleanField("estimated", value.estimated());
      json.writeBooleanField("cut", value.cut());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCounts(String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void writeTimeline(Group group, TimeAxis axis) throws IOException {
    if (axis.isDrawn() && group.first() != StampReader.NO_STAMP) {
      json.writeObjectFieldStart("timeline");
      objects.writeTime("from", axis.from() * 1_000_000);
      json.writeNumberField("seconds", axis.width());
      json.writeFieldName("counts");
      long[] counts = axis.counts(group);
      json.writeArray(counts, 0, counts.length);
      json.writeEndObject();
    }
  }
}
