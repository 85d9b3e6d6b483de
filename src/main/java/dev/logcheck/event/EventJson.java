package dev.logcheck.event;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.logcheck.line.Header;
import dev.logcheck.line.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Prints events for programs: a document of the Elastic Common Schema on each line. */
public final class EventJson implements EventPrinter {
  /** The resource, beside this class, that describes the documents. */
  static final String SCHEMA = "event.schema.json";

  private final JsonFactory factory = new JsonFactory();
  private final EventDocuments documents = new EventDocuments();
  private final Output output;

  /** Prints to an output. */
  public EventJson(Output output) {
    this.output = output;
  }

  @Override
  public void print(EventPattern event, EventFields fields, EventLine line, Header header)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
      write(documents.of(event, fields, line, header), json);
    }
    output.line(bytes.toByteArray(), 0, bytes.size());
  }

  private static void write(EventDocument document, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> member : document.members().entrySet()) {
      json.writeFieldName(member.getKey());
      if (member.getValue() instanceof EventDocument inner) {
        write(inner, json);
      } else if (member.getValue() instanceof List<?> list) {
        write(list, json);
      } else {
        json.writeObject(member.getValue());
      }
    }
    json.writeEndObject();
  }

  private static void write(List<?> list, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object value : list) {
      json.writeObject(value);
    }
    json.writeEndArray();
  }
}
