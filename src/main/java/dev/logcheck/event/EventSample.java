package dev.logcheck.event;

import dev.logcheck.config.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line that shows what an event is, or is not.
 *
 * @param line the line, or the message if the event has programs; one character for each byte
 * @param matches whether it is the event
 * @param fields what has to come out, by name; an empty value stands for a field that must not
 */
record EventSample(Stanza.Value line, boolean matches, Map<String, String> fields) {
  private static final String ARROW = "=>";

  /** Reads the samples of a stanza: lines, and under each what comes out of it. */
  static List<EventSample> of(List<Stanza.Value> values) {
    List<EventSample> samples = new ArrayList<>();
    for (Stanza.Value value : values) {
      boolean expected = value.text().startsWith(ARROW) && !samples.isEmpty();
      if (!expected) {
        samples.add(new EventSample(value, true, Map.of()));
      } else {
        int last = samples.size() - 1;
        samples.set(last, samples.get(last).with(value.text().substring(ARROW.length()).strip()));
      }
    }
    return samples;
  }

  /** Whether a value says what comes out of a sample in a way that cannot be understood. */
  static boolean isUnclear(String value) {
    if (!value.startsWith(ARROW)) {
      return false;
    }
    String expected = value.substring(ARROW.length()).strip();
    for (String word : expected.replaceAll("=\"[^\"]*\"", "=").split("\\s+", -1)) {
      if (word.indexOf('=') <= 0 && !expected.equals("-")) {
        return true;
      }
    }
    return false;
  }

  private EventSample with(String expected) {
    if (expected.equals("-")) {
      return new EventSample(line, false, Map.of());
    }
    Map<String, String> all = new TreeMap<>(fields);
    int at = 0;
    while (at < expected.length()) {
      int equals = expected.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      boolean quoted = expected.startsWith("\"", equals + 1);
      int begin = equals + (quoted ? 2 : 1);
      int end = expected.indexOf(quoted ? '"' : ' ', begin);
      end = end < 0 ? expected.length() : end;
      all.put(expected.substring(at, equals).strip(), expected.substring(begin, end));
      at = end + 1;
    }
    return new EventSample(line, matches, all);
  }
}
