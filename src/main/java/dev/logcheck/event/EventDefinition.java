package dev.logcheck.event;

import dev.logcheck.config.Stanza;
import java.util.List;

/**
 * One stanza that defines an event. Several may define the same one.
 *
 * @param stanza where it stands
 * @param programs whose messages it is about; null if it is looked for in whole lines
 * @param keys the fields that are taken from {@code KEY=value} words; null for none
 * @param constants fields that are the same for every such event
 * @param unless names of events that stand before: a line that is one of them is not this one
 * @param top fields whose most frequent values are worth counting
 */
record EventDefinition(
    Stanza stanza,
    ProgramNames programs,
    KeyFields keys,
    List<Constant> constants,
    List<String> unless,
    List<String> top) {

  /** A field and its value. */
  static final class Constant {
    private final EventField field;
    private final byte[] value;

    Constant(EventField field, byte[] value) {
      this.field = field;
      this.value = value;
    }

    void putInto(EventFields fields) {
      fields.put(field, value, 0, value.length);
    }
  }

  /** Sets what is the same for every such event. */
  void putConstants(EventFields fields) {
    for (int i = 0; i < constants.size(); i++) {
      constants.get(i).putInto(fields);
    }
  }

  /** Lines that it is tried on. */
  List<EventSample> samples() {
    return EventSample.of(stanza.values("Samples"));
  }

  /** What the event is called. */
  String name() {
    return stanza.name();
  }
}
