package dev.logcheck.event;

import dev.logcheck.audit.Finding;
import dev.logcheck.audit.LineExtractor;
import dev.logcheck.audit.Notes;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.RuleBook;
import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the events of the lines that an audit scans: the patterns of a book join the automaton of
 * its rules, and fields are taken out where one of them matches.
 *
 * <p>Notes of a line: how many events it is, and each with the number of its pattern and where its
 * fields stand.
 */
public final class EventScan implements LineExtractor.Factory {
  private final EventBook book;
  private final Sink sink;
  private final EventFields fields;
  private int first;

  /**
   * Finds nothing yet.
   *
   * @param sink is told of each event
   */
  public EventScan(EventBook book, Sink sink) {
    this.book = book;
    this.sink = sink;
    this.fields = new EventFields(book.fields());
  }

  /** Is told of each event, by the thread that reads, in the order of the lines of each log. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A line is an event, and perhaps others, too.
     *
     * @param fields valid only until this returns
     * @param line valid only until this returns; its time is that of the line before it if it has
     *     none
     */
    void event(EventPattern event, EventFields fields, Finding line) throws IOException;
  }

  /** Adds the patterns of the book to the rules of the audit, before that is made. */
  public void addTo(RuleBook.Builder rules) {
    first = rules.size();
    for (EventPattern pattern : book.patterns()) {
      try {
        rules.addOther(pattern.plain());
      } catch (PatternSyntaxException e) {
        throw new IllegalStateException("it was tried when it was read: " + pattern.text(), e);
      }
    }
  }

  @Override
  public LineExtractor newExtractor() {
    return new Extractor();
  }

  @Override
  public void take(Notes notes, Finding line) throws IOException {
    for (int events = notes.next(); events > 0; events--) {
      EventPattern event = book.patterns().get(notes.next());
      fields.read(notes, book.fields(), line);
      fields.end(event.definition());
      sink.event(event, fields, line);
    }
  }

  /** Of one thread. */
  private final class Extractor implements LineExtractor {
    private final EventExtractor extractor = book.newExtractor();

    @Override
    public Extraction extraction(MatchSet matches) {
      int[] all = matches.patterns();
      int from = Arrays.binarySearch(all, first);
      int[] events = Arrays.copyOfRange(all, from < 0 ? ~from : from, all.length);
      for (int i = 0; i < events.length; i++) {
        events[i] -= first;
      }
      return events.length == 0 ? null : new EventExtraction(book, extractor, events);
    }
  }
}
