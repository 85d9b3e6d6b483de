package dev.logcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the labels of a log from a table of comma-separated values (RFC 4180). */
final class LabelledLog {
  private static final String LABEL = "EventId";

  private LabelledLog() {}

  /** The label of each line, in the order of the table. */
  static List<String> events(Path table) throws IOException {
    List<List<String>> rows = rows(new String(Files.readAllBytes(table), StandardCharsets.UTF_8));
    int column = rows.get(0).indexOf(LABEL);
    return rows.stream().skip(1).map(row -> row.get(column)).toList();
  }

  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        field.append(escaped ? "\"" : "");
        i += escaped ? 1 : 0;
        quoted = escaped || !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    if (!row.isEmpty()) {
      row.add(field.toString());
      rows.add(row);
    }
    return rows;
  }
}
