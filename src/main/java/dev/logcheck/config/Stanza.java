package dev.logcheck.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.machine.NearestWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One stanza of a file: a kind, a name, and fields, each with its place.
 *
 * <p>Read by the {@link StanzaReader}, understood by the rooms that know its kind. The first field
 * says what the stanza is, and its value what it is called.
 *
 * @param file the file it stands in
 * @param fields in the order of the file; the first one gives the kind; no name occurs twice
 */
public record Stanza(Path file, List<Field> fields) {

  /**
   * One field.
   *
   * @param name as it is written
   * @param line where the name stands, counted from 1
   * @param values the values line by line, without the blanks before them; empty if there are none
   */
  public record Field(String name, int line, List<Value> values) {

    /** Whether this is the field of that name; capitals do not matter. */
    public boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }

    /** All values with one blank between two. */
    public String joined() {
      List<String> texts = new ArrayList<>();
      for (Value value : values) {
        texts.add(value.text());
      }
      return String.join(" ", texts);
    }

    /** The words of all values. */
    public List<String> words() {
      List<String> words = new ArrayList<>();
      for (String word : joined().replace('\t', ' ').split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }
  }

  /**
   * One line of a value.
   *
   * @param text one character for each byte in fields that are bytes; characters in all others
   * @param line counted from 1
   * @param column where it begins, in bytes, counted from 1
   */
  public record Value(String text, int line, int column) {}

  /** What the stanza is: the name of its first field, in lower case. */
  public String kind() {
    return fields.get(0).name().toLowerCase(Locale.ROOT);
  }

  /** What it is called: the value of its first field; empty if there is none. */
  public String name() {
    return fields.get(0).joined();
  }

  /** Where it begins, counted from 1. */
  public int line() {
    return fields.get(0).line();
  }

  /** The field of a name; null if there is none. */
  public Field field(String name) {
    for (Field field : fields) {
      if (field.is(name)) {
        return field;
      }
    }
    return null;
  }

  /** The values of the field of a name, line by line; none if there is no such field. */
  public List<Value> values(String name) {
    Field field = field(name);
    return field == null ? List.of() : field.values();
  }

  /** A problem for each field whose name is none of these. */
  public List<Problem> unknownFields(Collection<String> known) {
    List<Problem> problems = new ArrayList<>();
    for (Field field : fields) {
      if (!isKnown(field, known)) {
        Optional<String> nearest = NearestWord.to(field.name(), known);
        String advice =
            nearest.isPresent()
                ? "did you mean " + nearest.get() + "?"
                : "known are " + String.join(", ", known);
        problems.add(error(field.line(), 1, "no field is named " + field.name() + "; " + advice));
      }
    }
    return problems;
  }

  private static boolean isKnown(Field field, Collection<String> known) {
    for (String name : known) {
      if (field.is(name)) {
        return true;
      }
    }
    return false;
  }

  /** An error at a place of the file. */
  public Problem error(int line, int column, String message) {
    return Problem.error(file, line, column, message);
  }

  /** An error at a character of all values of a field, joined, counted from 0. */
  public Problem error(Field field, int index, String message) {
    int rest = index;
    Value value = field.values().get(0);
    for (int i = 1; rest > value.text().length() && i < field.values().size(); i++) {
      rest -= value.text().length() + 1;
      value = field.values().get(i);
    }
    return error(value, 1 + value.text().substring(0, rest).getBytes(UTF_8).length, message);
  }

  /** An error at a byte of a value, counted from 1. */
  public Problem error(Value value, int column, String message) {
    return error(value.line(), value.column() + column - 1, message);
  }
}
