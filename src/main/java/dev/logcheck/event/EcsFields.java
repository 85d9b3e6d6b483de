package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields that the Elastic Common Schema has, with what their values have to be.
 *
 * <p>Only {@link EventDocuments} needs it: an index refuses a document that has one value of a
 * wrong type.
 */
final class EcsFields {
  private static final String RESOURCE = "ecs.txt";
  private static final String LIST = "[]";

  private final Map<String, Field> fields = new HashMap<>();

  /**
   * What the schema says of one field.
   *
   * @param type of its value, or of each
   * @param isList whether documents hold a list there
   */
  record Field(EcsType type, boolean isList) {}

  /** Reads the schema. */
  EcsFields() {
    try (InputStream in = EcsFields.class.getResourceAsStream(RESOURCE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          addAll(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Adds the fields of a line: {@code set: name name:type name[]}. */
  private void addAll(String line) {
    int colon = line.indexOf(':');
    String set = line.substring(0, colon) + ".";
    for (String word : line.substring(colon + 2).split(" ", -1)) {
      boolean list = word.endsWith(LIST);
      String rest = list ? word.substring(0, word.length() - LIST.length()) : word;
      int type = rest.indexOf(':');
      String name = set + (type < 0 ? rest : rest.substring(0, type));
      fields.put(name, new Field(EcsType.named(type < 0 ? "" : rest.substring(type + 1)), list));
    }
  }

  /** The names of all fields, with the field sets that they are in. */
  Set<String> names() {
    return fields.keySet();
  }

  /** The field of this name; null if the schema has none. */
  Field field(String name) {
    return fields.get(name);
  }
}
