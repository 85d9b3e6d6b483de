package dev.logcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.StampReader;
import dev.logcheck.line.VisibleText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes objects of JSON, one a line, and what those of a report have in common. With the formats
 * that use it the only user of Jackson.
 */
final class JsonObjects implements Closeable {
  /** The resource, beside this class, that describes the objects. */
  static final String SCHEMA = "report.schema.json";

  private final JsonGenerator json;
  private final Times times;

  /** Writes to a stream that it does not close. */
  JsonObjects(OutputStream out, Times times) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    this.times = times;
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  /** Takes the fields that only some objects have. */
  JsonGenerator generator() {
    return json;
  }

  void start(String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
  }

  /** Begins an object of a section. */
  void start(String type, Report.Section section) throws IOException {
    start(type);
    json.writeStringField("layer", section.layer().word());
    json.writeStringField("section", VisibleText.of(section.heading()));
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** A field with a stamp as RFC 3339 writes it; none without a stamp. */
  void writeTime(String name, long stamp) throws IOException {
    if (stamp != StampReader.NO_STAMP) {
      json.writeStringField(name, times.rfc3339(stamp));
    }
  }

  /** What a run has to say besides findings. */
  void writeTexts(Report report) throws IOException {
    writeTexts("notice", report.preamble());
    writeTexts("error", report.errors());
    writeTexts("warning", report.warnings());
  }

  private void writeTexts(String type, List<String> texts) throws IOException {
    for (String text : texts) {
      start(type);
      json.writeStringField("text", VisibleText.of(text));
      end();
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
