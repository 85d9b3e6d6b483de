package dev.logcheck.event;

import dev.logcheck.line.Ascii;
import dev.logcheck.line.Header;
import dev.logcheck.regex.CaptureMatcher;
import dev.logcheck.regex.CaptureRoom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which events a line is, and takes their fields out of it, for one thread.
 *
 * <p>Asked only for lines that the {@linkplain EventPattern#plain plain} form of a pattern matches.
 * The cost is linear in the line, whatever stands in it.
 */
public final class EventExtractor {
  private static final byte[] REPEATED = {
    'm', 'e', 's', 's', 'a', 'g', 'e', ' ', 'r', 'e', 'p', 'e', 'a', 't', 'e', 'd', ' '
  };
  private static final byte[] TIMES = {' ', 't', 'i', 'm', 'e', 's', ':', ' ', '['};
  private static final int MOST_REPEATS = 1_000_000;

  private final List<EventPattern> patterns;
  private final CaptureMatcher[] matchers;
  private final CaptureRoom room = new CaptureRoom();
  private final Header header = new Header();
  private final EventFields fields;
  private final Set<String> found = new HashSet<>();

  private byte[] line;
  private int from;
  private int to;
  private boolean headerRead;
  private int messageFrom;
  private int messageTo;
  private int repeats;

  /**
   * Takes fields by these patterns.
   *
   * @param patterns have the numbers of their places
   * @param table the fields that they can have
   */
  EventExtractor(List<EventPattern> patterns, FieldTable table) {
    this.patterns = patterns;
    this.fields = new EventFields(table);
    this.matchers = new CaptureMatcher[patterns.size()];
  }

  /** Told of each event that a line is. */
  @FunctionalInterface
  public interface Sink {
    /**
     * The line is this event.
     *
     * @param pattern the first of its patterns that matches
     * @param fields valid only until this returns
     */
    void event(EventPattern pattern, EventFields fields);
  }

  /**
   * Finds the events that a line is, each once.
   *
   * @param numbers those of the patterns whose plain form matches, ascending
   * @param count how many of them there are
   */
  public void find(int[] numbers, int count, byte[] bytes, int begin, int end, Sink sink) {
    read(bytes, begin, end);
    found.clear();
    for (int i = 0; i < count; i++) {
      EventPattern pattern = patterns.get(numbers[i]);
      if (isOpen(pattern) && extract(pattern)) {
        found.add(pattern.event());
        sink.event(pattern, fields);
      }
    }
  }

  private boolean isOpen(EventPattern pattern) {
    if (found.isEmpty()) {
      return true;
    }
    List<String> unless = pattern.definition().unless();
    for (int i = 0; i < unless.size(); i++) {
      if (found.contains(unless.get(i))) {
        return false;
      }
    }
    return !found.contains(pattern.event());
  }

  /** Turns to a line. */
  public void read(byte[] bytes, int begin, int end) {
    line = bytes;
    from = begin;
    to = end;
    headerRead = false;
  }

  /** Whether the line is the event of this pattern; only then {@link #fields} are its fields. */
  public boolean extract(EventPattern pattern) {
    ProgramNames programs = pattern.definition().programs();
    if (programs == null) {
      repeats = 1;
      return take(pattern, from, to);
    }
    readHeader();
    return programs.contain(line, header.programFrom(), header.programTo())
        && extractMessage(pattern);
  }

  /** The fields of the event that was last extracted; the next one overwrites them. */
  public EventFields fields() {
    return fields;
  }

  /** The header of the line; empty places unless an event was about a program. */
  public Header header() {
    readHeader();
    return header;
  }

  /** The patterns about the program of the line; those about any program are not among them. */
  public List<EventPattern> patternsOfProgram() {
    readHeader();
    List<EventPattern> own = new ArrayList<>();
    for (EventPattern pattern : patterns) {
      ProgramNames programs = pattern.definition().programs();
      if (programs != null
          && !programs.areAny()
          && programs.contain(line, header.programFrom(), header.programTo())) {
        own.add(pattern);
      }
    }
    return own;
  }

  private void readHeader() {
    if (!headerRead) {
      headerRead = true;
      header.read(line, from, to);
    }
  }

  private boolean extractMessage(EventPattern pattern) {
    messageFrom = header.messageFrom();
    messageTo = to;
    repeats = 1;
    if (isAt(REPEATED, messageFrom)) {
      unwrap();
    }
    return take(pattern, messageFrom, messageTo);
  }

  /** {@code message repeated 5 times: [ ... ]} is the message in the brackets, five times. */
  private void unwrap() {
    int number = messageFrom + REPEATED.length;
    int behind = Ascii.skipDigits(line, number, to);
    if (behind > number && isAt(TIMES, behind) && line[to - 1] == ']') {
      repeats = 0;
      for (int i = number; i < behind; i++) {
        repeats = Math.min(MOST_REPEATS, repeats * 10 + line[i] - '0');
      }
      messageFrom = Ascii.skipBlanks(line, behind + TIMES.length, to);
      messageTo = to - 1;
    }
  }

  private boolean isAt(byte[] text, int at) {
    if (to - at < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (line[at + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean take(EventPattern pattern, int begin, int end) {
    CaptureMatcher matcher = matcher(pattern);
    fields.clear(repeats);
    if (begin > end || !matcher.match(line, begin, end)) {
      return false;
    }
    EventField[] captured = pattern.fields();
    for (int i = 0; i < captured.length; i++) {
      int start = matcher.start(i);
      if (start >= 0 && !fields.put(captured[i], line, start, matcher.end(i))) {
        return false;
      }
    }
    KeyFields keys = pattern.definition().keys();
    if (keys != null && !keys.read(line, matcher.start(), matcher.end(), fields)) {
      return false;
    }
    fields.end(pattern.definition());
    return true;
  }

  private CaptureMatcher matcher(EventPattern pattern) {
    CaptureMatcher matcher = matchers[pattern.number()];
    if (matcher == null) {
      matcher = pattern.pattern().newMatcher(room);
      matchers[pattern.number()] = matcher;
    }
    return matcher;
  }
}
