package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.line.Ascii;
import java.util.Arrays;

/**
 * The fields of one event, as places in the bytes that they were taken from.
 *
 * <p>One instance is used for event after event, and is valid until the next one is looked for. Of
 * two values for one field the first counts; an empty value sets nothing.
 */
public final class EventFields {
  /** Six octets with hyphens between them. */
  private static final int MAC_LENGTH = 17;

  private String[] names;
  private byte[][] sources;
  private int[] bounds;

  /** Of the names: strings are slow to compare. */
  private int[] hashes;

  private int size;
  private int repeats;

  EventFields() {
    this(16);
  }

  private EventFields(int room) {
    names = new String[room];
    sources = new byte[room][];
    bounds = new int[2 * room];
    hashes = new int[room];
  }

  /** These fields, which stay; their values do as long as the bytes of the line. */
  EventFields copy() {
    EventFields copy = new EventFields(size);
    System.arraycopy(names, 0, copy.names, 0, size);
    System.arraycopy(sources, 0, copy.sources, 0, size);
    System.arraycopy(hashes, 0, copy.hashes, 0, size);
    System.arraycopy(bounds, 0, copy.bounds, 0, 2 * size);
    copy.size = size;
    copy.repeats = repeats;
    return copy;
  }

  void clear(int repeated) {
    size = 0;
    repeats = repeated;
  }

  /** Sets a field; false if that cannot be its value, so that the line is not the event. */
  boolean put(EventField field, byte[] bytes, int from, int to) {
    String name = field.name();
    FieldType type = field.type();
    if (!type.accepts(bytes, from, to)) {
      return false;
    }
    if (from < to && indexOf(name) < 0) {
      switch (type) {
        case MAC -> addMac(name, bytes, from, to);
        case LOWER -> addLower(name, bytes, from, to);
        case TEXT, ADDRESS, PORT -> add(name, bytes, from, to);
      }
    }
    return true;
  }

  private void addLower(String name, byte[] bytes, int from, int to) {
    byte[] lower = Arrays.copyOfRange(bytes, from, to);
    for (int i = 0; i < lower.length; i++) {
      lower[i] |= (byte) (Ascii.isUpper(lower[i]) ? 0x20 : 0);
    }
    add(name, lower, 0, lower.length);
  }

  /** Twelve hexadecimal digits in any of their usual forms; what is none stays as it is. */
  private void addMac(String name, byte[] bytes, int from, int to) {
    byte[] mac = new byte[MAC_LENGTH];
    int length = 0;
    for (int i = from; i < to; i++) {
      int value = bytes[i];
      if (Ascii.isHex(value) && length < MAC_LENGTH) {
        mac[length++] = (byte) (value >= 'a' ? value & ~0x20 : value);
        if (length % 3 == 2 && length < MAC_LENGTH) {
          mac[length++] = '-';
        }
      } else if (Ascii.isHex(value)) {
        length++;
      }
    }
    boolean complete = length == MAC_LENGTH;
    add(name, complete ? mac : bytes, complete ? 0 : from, complete ? length : to);
  }

  private void add(String name, byte[] bytes, int from, int to) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      sources = Arrays.copyOf(sources, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      bounds = Arrays.copyOf(bounds, size * 4);
    }
    names[size] = name;
    hashes[size] = name.hashCode();
    sources[size] = bytes;
    bounds[2 * size] = from;
    bounds[2 * size + 1] = to;
    size++;
  }

  /** How many fields there are; they are numbered from 0. */
  public int size() {
    return size;
  }

  /** How often the event happened: more than once where a line says that its message repeated. */
  public int repeats() {
    return repeats;
  }

  /** The name of a field. */
  public String name(int field) {
    return names[field];
  }

  /** The bytes that hold the value of a field: the line's, unless the value was written anew. */
  public byte[] bytes(int field) {
    return sources[field];
  }

  /** Where the value of a field begins in its bytes. */
  public int from(int field) {
    return bounds[2 * field];
  }

  /** The place behind the value of a field. */
  public int to(int field) {
    return bounds[2 * field + 1];
  }

  /** The value of a field as text; bytes that are no characters become replacement characters. */
  public String text(int field) {
    return new String(sources[field], from(field), to(field) - from(field), UTF_8);
  }

  /** The number of a field; -1 if the event does not have it. */
  public int indexOf(String name) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The fields as they are written under samples. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String value = text(i);
      String quote = value.indexOf(' ') >= 0 ? "\"" : "";
      text.append(i == 0 ? "" : " ").append(names[i]).append('=');
      text.append(quote).append(value).append(quote);
    }
    return text.toString();
  }
}
