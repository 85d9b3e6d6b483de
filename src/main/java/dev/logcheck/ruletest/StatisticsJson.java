package dev.logcheck.ruletest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.Output;
import dev.logcheck.ruletest.Statistics.FileCount;
import dev.logcheck.ruletest.Statistics.RuleCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Prints {@link Statistics} for programs: one JSON object with {@code lines}, {@code unmatched},
 * {@code linesPerSecond}, {@code events} and {@code withoutEvent} with a number for each name, and
 * {@code files}, each with {@code file}, {@code hits} and {@code rules}, each with {@code line},
 * {@code rule}, {@code hits} and, if it has one, {@code shadowedBy}.
 */
final class StatisticsJson {
  private StatisticsJson() {}

  /** Prints all of it on one line. */
  static void print(Statistics statistics, EventCounter events, Output output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("lines", statistics.lines());
      json.writeNumberField("unmatched", statistics.unmatched());
      json.writeNumberField("linesPerSecond", statistics.linesPerSecond());
      events.write(json);
      json.writeArrayFieldStart("files");
      for (FileCount file : statistics.files()) {
        write(file, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    output.line(bytes.toByteArray(), 0, bytes.size());
  }

  private static void write(FileCount file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file().path().toString());
    json.writeNumberField("hits", file.hits());
    json.writeArrayFieldStart("rules");
    for (RuleCount rule : file.rules()) {
      json.writeStartObject();
      json.writeNumberField("line", rule.rule().line());
      json.writeStringField("rule", rule.rule().pattern().readable());
      json.writeNumberField("hits", rule.hits());
      if (rule.shadow() != null) {
        json.writeStringField("shadowedBy", rule.shadow().place());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
