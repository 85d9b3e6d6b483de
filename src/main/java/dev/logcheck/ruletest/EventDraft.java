package dev.logcheck.ruletest;

import dev.logcheck.event.EventBook;
import dev.logcheck.event.EventChecks;
import dev.logcheck.event.EventPattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A stanza in the making: takes the lines of one group of one program. */
final class EventDraft {
  private static final int MOST_SAMPLES = 3;

  /** Of what goes into a name, and of words in it. */
  private static final int MOST_WORDS = 3;

  private static final int LONGEST_NAME = 60;

  private final String program;
  private final List<Set<String>> parts = new ArrayList<>();

  /** By message the line it came from. */
  private final Map<String, byte[]> samples = new LinkedHashMap<>();

  private long lines;

  EventDraft(String program, int parts) {
    this.program = program;
    for (int i = 0; i < parts; i++) {
      this.parts.add(new LinkedHashSet<>());
    }
  }

  /** Takes a line of the group. */
  void add(List<String> message, byte[] line) {
    lines++;
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).add(message.get(i));
    }
    if (samples.size() < MOST_SAMPLES) {
      samples.putIfAbsent(String.join("", message), line);
    }
  }

  long lines() {
    return lines;
  }

  /** A name made of the program and of the first words of the message. */
  String name() {
    StringBuilder name = new StringBuilder(program.replaceAll("^[^A-Za-z]+", ""));
    int words = 0;
    for (int i = 0; i < parts.size(); i += 2) {
      for (String word : parts.get(i).iterator().next().split("[^A-Za-z]+", -1)) {
        if (word.length() > 2 && words < MOST_WORDS && name.length() < LONGEST_NAME) {
          name.append('-').append(word);
          words++;
        }
      }
    }
    String small = name.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return small.substring(0, Math.min(small.length(), LONGEST_NAME)).replaceAll("^-|-$", "");
  }

  /**
   * The stanza with its samples.
   *
   * @param name of the event
   * @param file by which it is called while it is tried
   * @return null if it does not stand the test
   */
  String stanza(String name, Path file) {
    String head =
        "Event: "
            + name
            + "\nProgram: "
            + program
            + "\nPattern:\n "
            + EventWording.of(parts)
            + "\n";
    LineEvents events = new LineEvents(EventBook.of(file, EventWording.bytes(head)));
    StringBuilder stanza = new StringBuilder(head).append("Samples:\n");
    samples.forEach(
        (message, line) -> {
          stanza.append(' ').append(message).append('\n');
          events.find(
              line,
              0,
              line.length,
              (event, fields) -> stanza.append(fields.size() == 0 ? "" : "  => " + fields + "\n"));
        });
    return isSound(EventBook.of(file, EventWording.bytes(stanza.toString())))
        ? stanza.toString()
        : null;
  }

  private static boolean isSound(EventBook book) {
    List<EventPattern> patterns = book.patterns();
    return patterns.size() == 1
        && book.problems().isEmpty()
        && EventChecks.problems(book).isEmpty();
  }
}
