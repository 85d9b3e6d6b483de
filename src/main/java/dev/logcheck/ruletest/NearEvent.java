package dev.logcheck.ruletest;

import dev.logcheck.event.EventFields;
import dev.logcheck.event.EventPattern;
import dev.logcheck.event.EventText;
import dev.logcheck.line.Output;
import dev.logcheck.line.Output.Tone;
import dev.logcheck.regex.PatternFollower;
import dev.logcheck.regex.PatternProgress;
import dev.logcheck.regex.PatternSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows which events a line is, with their fields; or, for a line of a program that events are
 * about, how far the closest of their patterns gets into its message.
 */
final class NearEvent {
  /** A pattern that spells out less of a message was not meant for it. */
  private static final int LEAST_SPELT = 4;

  private final LineEvents events;
  private final Output output;
  private final Map<EventPattern, PatternFollower> followers = new HashMap<>();
  private boolean found;

  NearEvent(LineEvents events, Output output) {
    this.events = events;
    this.output = output;
  }

  /** Says it of one line; nothing if no event is about its program. */
  void explain(byte[] line) throws IOException {
    found = false;
    try {
      events.find(line, 0, line.length, this::print);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!found && events.areKnown()) {
      explainNone(line);
    }
  }

  private void print(EventPattern event, EventFields fields) {
    found = true;
    try {
      output.put("    event ").put(Tone.STRONG, event.event());
      EventText.put(fields, output);
      output.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void explainNone(byte[] line) throws IOException {
    int from = events.extractor().header().messageFrom();
    byte[] message = Arrays.copyOfRange(line, from, line.length);
    EventPattern nearest = null;
    PatternProgress furthest = null;
    for (EventPattern pattern : events.extractor().patternsOfProgram()) {
      PatternProgress progress =
          followers.computeIfAbsent(pattern, NearEvent::follower).explain(message);
      if (furthest == null || isFurther(progress, furthest)) {
        nearest = pattern;
        furthest = progress;
      }
    }
    if (furthest != null && furthest.spelt() >= LEAST_SPELT) {
      point(line, from + furthest.end(), nearest, furthest);
    }
  }

  private static PatternFollower follower(EventPattern pattern) {
    try {
      return PatternFollower.withLoneBytes(pattern.plainMessage());
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("it was tried when it was read: " + pattern.text(), e);
    }
  }

  private static boolean isFurther(PatternProgress progress, PatternProgress than) {
    return progress.spelt() > than.spelt()
        || (progress.spelt() == than.spelt() && progress.end() > than.end());
  }

  private void point(byte[] line, int place, EventPattern pattern, PatternProgress progress)
      throws IOException {
    String where = pattern.event() + ": " + pattern.file() + ":" + pattern.line();
    output.text("    no event; closest " + where);
    Caret caret = new Caret(line, place);
    output.text("      " + caret.text());
    String note = place == line.length ? "the line ends here" : "match stops here";
    String expected = ", expected " + NearMiss.demands(progress);
    output.put("      ").put(Tone.ALARM, caret.marks() + " " + note + expected).end();
  }
}
