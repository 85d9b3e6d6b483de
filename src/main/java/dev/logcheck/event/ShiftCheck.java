package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.regex.CaptureMatcher;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for fields that somebody can shift who has a say in another one.
 *
 * <p>A name that is logged before an address may hold such an address itself. So each field that
 * can hold what stands about it in a sample is given just that; the other fields have to be found
 * at their places all the same.
 */
final class ShiftCheck {
  private final EventDefinition event;
  private final List<EventPattern> patterns;
  private final List<CaptureMatcher> matchers = new ArrayList<>();
  private final Map<Integer, CaptureMatcher> values = new LinkedHashMap<>();
  private final List<Problem> problems;

  private ShiftCheck(EventDefinition event, List<EventPattern> patterns, List<Problem> problems) {
    this.event = event;
    this.patterns = patterns;
    this.problems = problems;
    for (EventPattern pattern : patterns) {
      matchers.add(pattern.pattern().newMatcher());
    }
  }

  /** A warning for each field of a pattern that shifts another one, or where none can be tried. */
  static List<Problem> problems(EventBook book) {
    Map<EventDefinition, List<EventPattern>> all = new LinkedHashMap<>();
    for (EventPattern pattern : book.patterns()) {
      all.computeIfAbsent(pattern.definition(), event -> new ArrayList<>()).add(pattern);
    }
    List<Problem> problems = new ArrayList<>();
    all.forEach((event, patterns) -> new ShiftCheck(event, patterns, problems).tryAll());
    return problems;
  }

  private void tryAll() {
    if (event.samples().isEmpty() && haveNeighbours()) {
      String reason = "without Samples: nobody knows which field others can shift here";
      int line = event.stanza().line();
      problems.add(
          new Problem(
              false,
              event.stanza().file(),
              line,
              1,
              reason + "; write lines that are this event under Samples:"));
    }
    for (EventSample sample : event.samples()) {
      byte[] line = sample.line().text().getBytes(ISO_8859_1);
      int pattern = sample.matches() ? firstMatching(line) : -1;
      if (pattern >= 0) {
        tryEach(pattern, places(pattern), line);
      }
    }
  }

  private boolean haveNeighbours() {
    for (EventPattern pattern : patterns) {
      if (pattern.fields().length > 1) {
        return true;
      }
    }
    return false;
  }

  private int firstMatching(byte[] line) {
    for (int i = 0; i < matchers.size(); i++) {
      if (matchers.get(i).match(line, 0, line.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Where a field is. */
  private record Place(int capture, String field, int from, int to) {}

  /** Of what the pattern has just matched. */
  private List<Place> places(int pattern) {
    List<Place> places = new ArrayList<>();
    CaptureMatcher matcher = matchers.get(pattern);
    EventField[] fields = patterns.get(pattern).fields();
    for (int i = 0; i < fields.length; i++) {
      if (matcher.start(i) >= 0) {
        places.add(new Place(i, fields[i].name(), matcher.start(i), matcher.end(i)));
      }
    }
    return places;
  }

  private void tryEach(int pattern, List<Place> places, byte[] line) {
    for (Place own : places) {
      byte[] behind = part(line, own.to(), line.length);
      if (canBe(pattern, own.capture(), part(line, own.from(), own.to()), behind)) {
        compare(pattern, own, places, insert(line, own.to(), behind), behind.length);
      }
      byte[] before = part(line, 0, own.from());
      if (canBe(pattern, own.capture(), before, part(line, own.from(), own.to()))) {
        compare(pattern, own, places, insert(line, own.from(), before), before.length);
      }
    }
  }

  private boolean canBe(int pattern, int capture, byte[] first, byte[] second) {
    byte[] value = insert(second, 0, first);
    return value.length > 0
        && values
            .computeIfAbsent(
                pattern << 16 | capture,
                key -> patterns.get(pattern).pattern().newMatcherOf(capture))
            .match(value, 0, value.length);
  }

  /** Looks where the other fields are once the field has grown by a number of bytes. */
  private void compare(int pattern, Place own, List<Place> places, byte[] line, int grown) {
    int now = firstMatching(line);
    List<Place> found = now < 0 ? List.of() : places(now);
    for (Place place : places) {
      int shift = place.from() >= own.to() ? grown : 0;
      boolean beside = place.from() >= own.to() || place.to() <= own.from();
      for (Place moved : found) {
        if (beside
            && moved.field().equals(place.field())
            && !isFree(pattern, place, line)
            && moved.from() != place.from() + shift) {
          add(pattern, own, place, moved.from() < place.from() + shift);
        }
      }
    }
  }

  /** Whether a field can hold anything: then it is no less a text of others. */
  private boolean isFree(int pattern, Place place, byte[] line) {
    return canBe(pattern, place.capture(), line, new byte[0]);
  }

  private void add(int pattern, Place own, Place shifted, boolean first) {
    EventPattern where = patterns.get(pattern);
    Stanza.Value value = where.place();
    String message =
        "what others write into "
            + own.field()
            + " can shift "
            + shifted.field()
            + ": of two the "
            + (first ? "first" : "last")
            + " one counts; "
            + (first
                ? "let " + own.field() + " take as much as possible, as %{GREEDYDATA:...} does"
                : "let what stands before " + shifted.field() + " take as little as possible");
    int column = value.column() + where.pattern().captures().get(own.capture()).column() - 1;
    Problem problem = new Problem(false, event.stanza().file(), value.line(), column, message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private static byte[] part(byte[] line, int from, int to) {
    return Arrays.copyOfRange(line, from, to);
  }

  private static byte[] insert(byte[] line, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, at);
    out.writeBytes(more);
    out.write(line, at, line.length - at);
    return out.toByteArray();
  }
}
