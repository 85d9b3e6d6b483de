package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries the events of a book, and what it ignores, on their own samples. */
public final class SampleCheck {
  private final EventExtractor extractor;
  private final EventValues values = new EventValues();
  private final int[] allPatterns;
  private final List<Problem> problems = new ArrayList<>();

  private SampleCheck(EventBook book) {
    this.extractor = book.newExtractor();
    this.allPatterns = new int[book.patterns().size()];
    Arrays.setAll(allPatterns, number -> number);
  }

  /** What is wrong: samples that do not match, match and should not, or give other fields. */
  public static List<Problem> problems(EventBook book) {
    Map<EventDefinition, List<EventPattern>> patterns = new LinkedHashMap<>();
    for (EventPattern pattern : book.patterns()) {
      patterns.computeIfAbsent(pattern.definition(), event -> new ArrayList<>()).add(pattern);
    }
    SampleCheck check = new SampleCheck(book);
    patterns.forEach(check::tryAll);
    for (Ignore ignore : book.ignores()) {
      check.tryAll(ignore);
    }
    return check.problems;
  }

  private void tryAll(Ignore ignore) {
    for (EventSample sample : ignore.samples()) {
      if (drops(ignore, sample.line().text().getBytes(ISO_8859_1)) != sample.matches()) {
        String reason =
            sample.matches()
                ? "this sample is not ignored; change When:, or write => - under it"
                : "this sample is ignored, but should not be; change When:, or remove => - under"
                    + " it";
        problems.add(ignore.stanza().error(sample.line(), 1, reason));
      }
    }
  }

  private boolean drops(Ignore ignore, byte[] line) {
    boolean[] dropped = {false};
    extractor.find(
        allPatterns,
        allPatterns.length,
        line,
        0,
        line.length,
        (event, fields) ->
            dropped[0] |= ignore.drops(values.of(event, fields, line, 0, line.length)));
    return dropped[0];
  }

  private void tryAll(EventDefinition event, List<EventPattern> patterns) {
    for (Stanza.Value value : event.stanza().values("Samples")) {
      if (EventSample.isUnclear(value.text())) {
        String reason = "expected field=value behind =>, or - alone if the line must not match";
        problems.add(event.stanza().error(value, 1, reason + "; write => source.ip=192.0.2.7"));
      }
    }
    for (EventSample sample : event.samples()) {
      byte[] line = line(event, sample).getBytes(ISO_8859_1);
      extractor.read(line, 0, line.length);
      EventPattern found = null;
      for (int i = 0; i < patterns.size() && found == null; i++) {
        found = extractor.extract(patterns.get(i)) ? patterns.get(i) : null;
      }
      compare(event, sample, found != null);
    }
  }

  /** The line of a sample, behind a header if the sample is a message. */
  static String line(EventDefinition event, EventSample sample) {
    String message = sample.line().text();
    return event.programs() == null
        ? message
        : "2026-01-01T00:00:00+00:00 host " + event.programs().example() + "[1]: " + message;
  }

  private void compare(EventDefinition event, EventSample sample, boolean matches) {
    if (matches != sample.matches()) {
      String reason = matches ? "this sample is " : "this sample is not ";
      String fix =
          matches
              ? ", but should not be; make the pattern narrower, or remove => - under it"
              : "; make the pattern match it, or write => - under it";
      add(event, sample, reason + event.name() + fix);
    } else if (matches) {
      sample.fields().forEach((name, value) -> compare(event, sample, name, value));
    }
  }

  private void compare(EventDefinition event, EventSample sample, String name, String expected) {
    EventFields fields = extractor.fields();
    int field = fields.indexOf(name);
    String found = field < 0 ? "" : fields.text(field);
    if (!found.equals(expected)) {
      String reason = "this sample gives " + name + "=" + found + ", not " + expected;
      add(event, sample, reason + "; change the pattern, or what stands behind =>");
    }
  }

  private void add(EventDefinition event, EventSample sample, String message) {
    problems.add(event.stanza().error(sample.line(), 1, message));
  }
}
