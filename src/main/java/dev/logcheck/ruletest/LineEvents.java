package dev.logcheck.ruletest;

import dev.logcheck.event.EventBook;
import dev.logcheck.event.EventExtractor;
import dev.logcheck.line.Header;
import dev.logcheck.regex.Matcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which events single lines are; what {@code --explain} and {@code --stats} say of them. */
final class LineEvents {
  private final Matcher matcher;
  private final EventExtractor extractor;

  /** Looks for the events of a book, which may have none. */
  LineEvents(EventBook book) {
    this.matcher = book.patterns().isEmpty() ? null : book.plainSet().newMatcher();
    this.extractor = book.newExtractor();
  }

  /** Whether there are any events to be found. */
  boolean areKnown() {
    return matcher != null;
  }

  /** Finds the events of a line. */
  void find(byte[] line, int from, int to, EventExtractor.Sink sink) {
    if (matcher != null) {
      int[] patterns = matcher.match(line, from, to).patterns();
      extractor.find(patterns, patterns.length, line, from, to, sink);
    }
  }

  /** The names of the events of a line. */
  List<String> names(byte[] line, int from, int to) {
    List<String> names = new ArrayList<>();
    find(line, from, to, (event, fields) -> names.add(event.event()));
    return names;
  }

  /** What knows more about the line that was last looked at. */
  EventExtractor extractor() {
    return extractor;
  }

  /** The program of the line that was last looked at. */
  static String program(Header header, byte[] line) {
    int length = header.programTo() - header.programFrom();
    return new String(line, header.programFrom(), length, StandardCharsets.ISO_8859_1);
  }
}
