package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import dev.logcheck.report.Summaries.Entry;
import dev.logcheck.report.Summaries.RunSummary;
import dev.logcheck.report.Summaries.SectionSummary;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.VariableValues;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One JSON object a line: an overview of the run, what it has to say besides findings, and each
 * group or finding. Nothing is ever cut.
 *
 * <p>One of the formats that a run chooses from. The objects are described by the JSON Schema that
 * {@link #SCHEMA} names. With {@link JsonOverview} the only user of Jackson.
 */
public final class JsonReport implements ReportFormat {
  /** The resource, beside this class, that describes the objects. */
  public static final String SCHEMA = "report.schema.json";

  private final Summaries summaries;
  private final Times times;

  private JsonReport(Summaries summaries, ZoneId zone) {
    this.summaries = summaries;
    this.times = new Times(zone);
  }

  /** An object for each group. */
  public static JsonReport ofGroups(Summaries summaries) {
    return new JsonReport(summaries, summaries.zone());
  }

  /**
   * An object for each finding.
   *
   * @param zone whose offset the times are given with
   */
  public static JsonReport ofLines(ZoneId zone) {
    return new JsonReport(null, zone);
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
      JsonOverview overview = new JsonOverview(json, times);
      if (summaries == null) {
        overview.writeOfLines(report);
        writeTexts(json, report);
        writeLines(json, report);
      } else {
        RunSummary run = summaries.of(report);
        overview.write(report.overview(), run);
        writeTexts(json, report);
        writeGroups(json, run);
      }
    }
  }

  private static void writeTexts(JsonGenerator json, Report report) throws IOException {
    writeTexts(json, "notice", report.preamble());
    writeTexts(json, "error", report.errors());
    writeTexts(json, "warning", report.warnings());
  }

  private static void writeTexts(JsonGenerator json, String type, List<String> texts)
      throws IOException {
    for (String text : texts) {
      json.writeStartObject();
      json.writeStringField("type", type);
      json.writeStringField("text", VisibleText.of(text));
      end(json);
    }
  }

  private void writeLines(JsonGenerator json, Report report) throws IOException {
    for (Report.Section section : report.sections()) {
      section
          .findings()
          .forEach(
              finding -> {
                start(json, "finding", section);
                writeTime(json, "time", finding.stamp());
                json.writeStringField(
                    "line", VisibleText.of(finding.buffer(), finding.from(), finding.to()));
                end(json);
              });
    }
  }

  private void writeGroups(JsonGenerator json, RunSummary run) throws IOException {
    Set<Entry> important = important(run);
    for (SectionSummary section : run.sections()) {
      for (Entry entry : section.entries()) {
        start(json, "group", section.section());
        json.writeBooleanField("important", important.contains(entry));
        writeGroup(json, entry);
        writeTimeline(json, entry.group(), run.axis());
        end(json);
      }
    }
  }

  // By identity: two sections can have equal entries.
  private static Set<Entry> important(RunSummary run) {
    Set<Entry> important = Collections.newSetFromMap(new IdentityHashMap<>());
    run.important().forEach(pick -> important.add(pick.entry()));
    return important;
  }

  private void writeGroup(JsonGenerator json, Entry entry) throws IOException {
    Group group = entry.group();
    json.writeNumberField("count", group.count());
    json.writeBooleanField("new", entry.isNew());
    json.writeStringField("message", Wording.plainMessage(group));
    json.writeStringField("template", group.template().text());
    json.writeBooleanField("remainder", group.template().isRemainder());
    json.writeArrayFieldStart("variables");
    for (VariableValues values : group.values()) {
      writeValues(json, values);
    }
    json.writeEndArray();
    writeTime(json, "first", group.first());
    writeTime(json, "last", group.last());
    writeCounts(json, "hosts", group.hosts());
    writeCounts(json, "programs", group.programs());
    json.writeStringField("sample", group.sample());
    if (group.sampleCut() > 0) {
      json.writeNumberField("sampleCut", group.sampleCut());
    }
  }

  private static void writeValues(JsonGenerator json, VariableValues values) throws IOException {
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

  private static void writeCounts(JsonGenerator json, String name, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void writeTimeline(JsonGenerator json, Group group, TimeAxis axis) throws IOException {
    if (axis.isDrawn() && group.first() != StampReader.NO_STAMP) {
      json.writeObjectFieldStart("timeline");
      writeTime(json, "from", axis.from() * 1_000_000);
      json.writeNumberField("seconds", axis.width());
      json.writeFieldName("counts");
      long[] counts = axis.counts(group);
      json.writeArray(counts, 0, counts.length);
      json.writeEndObject();
    }
  }

  private void writeTime(JsonGenerator json, String name, long stamp) throws IOException {
    if (stamp != StampReader.NO_STAMP) {
      json.writeStringField(name, times.rfc3339(stamp));
    }
  }

  private static void start(JsonGenerator json, String type, Report.Section section)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("layer", section.layer().word());
    json.writeStringField("section", VisibleText.of(section.heading()));
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
