package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.regex.Matcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for events that always come together: each sample of the one is the other one too. */
final class TwinCheck {
  private final EventExtractor extractor;
  private final Matcher matcher;

  /** For each event, in the order of the book, what comes with every sample of it. */
  private final Map<String, Set<String>> companions = new LinkedHashMap<>();

  private final Map<String, Stanza> stanzas = new LinkedHashMap<>();

  private TwinCheck(EventBook book) {
    this.extractor = book.newExtractor();
    this.matcher = book.plainSet().newMatcher();
  }

  /** A warning at the later one of each two. */
  static List<Problem> problems(EventBook book) {
    TwinCheck check = new TwinCheck(book);
    Set<EventDefinition> seen = new HashSet<>();
    for (EventPattern pattern : book.patterns()) {
      if (seen.add(pattern.definition())) {
        check.addSamples(pattern.definition());
      }
    }
    return check.twins();
  }

  private void addSamples(EventDefinition event) {
    stanzas.putIfAbsent(event.name(), event.stanza());
    for (EventSample sample : event.samples()) {
      if (sample.matches()) {
        Set<String> found = events(SampleCheck.line(event, sample).getBytes(ISO_8859_1));
        Set<String> before = companions.putIfAbsent(event.name(), found);
        if (before != null) {
          before.retainAll(found);
        }
      }
    }
  }

  private Set<String> events(byte[] line) {
    Set<String> found = new HashSet<>();
    int[] patterns = matcher.match(line, 0, line.length).patterns();
    extractor.find(
        patterns,
        patterns.length,
        line,
        0,
        line.length,
        (pattern, fields) -> found.add(pattern.event()));
    return found;
  }

  private List<Problem> twins() {
    List<Problem> problems = new ArrayList<>();
    List<String> earlier = new ArrayList<>();
    for (String event : companions.keySet()) {
      for (String other : earlier) {
        if (isWith(event, other) && isWith(other, event)) {
          problems.add(problem(stanzas.get(event), stanzas.get(other)));
        }
      }
      earlier.add(event);
    }
    return problems;
  }

  private boolean isWith(String event, String other) {
    return companions.get(event).contains(other);
  }

  private static Problem problem(Stanza later, Stanza first) {
    String where = first.name() + " at " + first.file() + ":" + first.line();
    String message =
        "every sample of this event is " + where + " too, and every one of that is this";
    String fix = "; remove one of them, or write Unless: " + first.name();
    return new Problem(false, later.file(), later.line(), 1, message + fix);
  }
}
