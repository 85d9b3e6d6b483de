package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.Notes;
import java.util.Arrays;

/**
 * The fields of one event, as places in the bytes that they were taken from.
 *
 * <p>One instance is used for event after event, and is valid until the next one is looked for. Of
 * two values for one field the first counts; an empty value sets nothing.
 */
public final class EventFields {
  private EventField[] fields = new EventField[16];
  private byte[][] sources = new byte[16][];
  private int[] bounds = new int[32];

  /** By the number of a name: the last event that had a field of this name. */
  private final int[] seen;

  /** Whether the value is still to be brought into the form of its type. */
  private boolean[] raw = new boolean[16];

  private int event;
  private EventDefinition unset;
  private int size;
  private int repeats;

  /** Of events whose fields are in a table that is complete. */
  EventFields(FieldTable table) {
    seen = new int[table.size()];
  }

  /** Begins with the next event. */
  void clear(int repeated) {
    event++;
    unset = null;
    size = 0;
    repeats = repeated;
  }

  /** Ends the event: what is the same for all of its kind is set when somebody looks. */
  void end(EventDefinition definition) {
    unset = definition;
  }

  private void complete() {
    if (unset != null) {
      EventDefinition definition = unset;
      unset = null;
      definition.putConstants(this);
    }
  }

  /** Sets a field; false if that cannot be its value, so that the line is not the event. */
  boolean put(EventField field, byte[] bytes, int from, int to) {
    if (!field.type().accepts(bytes, from, to)) {
      return false;
    }
    if (from < to && seen[field.nameNumber()] != event) {
      add(field, bytes, from, to);
    }
    return true;
  }

  private void add(EventField field, byte[] bytes, int from, int to) {
    if (size == fields.length) {
      fields = Arrays.copyOf(fields, size * 2);
      sources = Arrays.copyOf(sources, size * 2);
      raw = Arrays.copyOf(raw, size * 2);
      bounds = Arrays.copyOf(bounds, size * 4);
    }
    fields[size] = field;
    seen[field.nameNumber()] = event;
    raw[size] = field.type().isRewritten();
    place(size++, bytes, from, to);
  }

  private void place(int field, byte[] bytes, int from, int to) {
    sources[field] = bytes;
    bounds[2 * field] = from;
    bounds[2 * field + 1] = to;
  }

  /** Notes which fields stand where in the line that begins at {@code begin}. */
  void write(Notes notes, byte[] line, int begin) {
    notes.add(repeats);
    int count = notes.size();
    notes.add(0);
    int written = 0;
    for (int i = 0; i < size; i++) {
      if (sources[i] == line) {
        notes.add(fields[i].number());
        notes.add(bounds[2 * i] - begin);
        notes.add(bounds[2 * i + 1] - begin);
        written++;
      }
    }
    notes.set(count, written);
  }

  /** Takes the fields that were noted of a line. */
  void read(Notes notes, FieldTable table, Finding line) {
    clear(notes.next());
    for (int count = notes.next(); count > 0; count--) {
      EventField field = table.field(notes.next());
      int from = line.from() + notes.next();
      add(field, line.buffer(), from, line.from() + notes.next());
    }
  }

  /** Most readers of an event look at few of its fields: a value is rewritten for the first. */
  private void rewrite(int field) {
    if (raw[field]) {
      raw[field] = false;
      byte[] form =
          fields[field].type().form(sources[field], bounds[2 * field], bounds[2 * field + 1]);
      place(field, form, 0, form.length);
    }
  }

  /** How many fields there are; they are numbered from 0. */
  public int size() {
    complete();
    return size;
  }

  /** How often the event happened: more than once where a line says that its message repeated. */
  public int repeats() {
    return repeats;
  }

  /** The name of a field. */
  public String name(int field) {
    return fields[field].name();
  }

  /** The bytes that hold the value of a field: the line's, unless the value was written anew. */
  public byte[] bytes(int field) {
    rewrite(field);
    return sources[field];
  }

  /** Where the value of a field begins in its bytes. */
  public int from(int field) {
    rewrite(field);
    return bounds[2 * field];
  }

  /** The place behind the value of a field. */
  public int to(int field) {
    rewrite(field);
    return bounds[2 * field + 1];
  }

  /** The value of a field as text; bytes that are no characters become replacement characters. */
  public String text(int field) {
    return new String(bytes(field), from(field), to(field) - from(field), UTF_8);
  }

  /** The number of a field; -1 if the event does not have it. */
  public int indexOf(String name) {
    complete();
    for (int i = 0; i < size; i++) {
      if (fields[i].name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The fields as they are written under samples. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      String value = text(i);
      String quote = value.indexOf(' ') >= 0 ? "\"" : "";
      text.append(i == 0 ? "" : " ").append(name(i)).append('=');
      text.append(quote).append(value).append(quote);
    }
    return text.toString();
  }
}
