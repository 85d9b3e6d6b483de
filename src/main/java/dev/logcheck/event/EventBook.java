package dev.logcheck.event;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.config.StanzaFile;
import dev.logcheck.config.StanzaReader;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleFiles;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.rule.SkippedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every event that lines are looked through for, and what was wrong with the stanzas that define
 * them. Immutable, safe for threads.
 *
 * @param patterns the patterns of all events, in the order of files and stanzas
 * @param fields that the events can have
 * @param ignores what System Events leave out
 * @param lists the values of lists, by name, for conditions
 * @param problems errors cost the stanza that they stand in; warnings cost nothing
 * @param files the files that were read, in their order
 */
public record EventBook(
    List<EventPattern> patterns,
    FieldTable fields,
    List<Ignore> ignores,
    Map<String, List<String>> lists,
    List<Problem> problems,
    List<Path> files) {
  /** What the directory of events is called in a rule tree. */
  public static final String DIRECTORY = "events.d";

  /**
   * Reads the files of a directory.
   *
   * @param directory {@code events.d} of the rule tree; if there is none there are no events
   * @throws IOException if it cannot be listed; says why, and what to do
   */
  public static EventBook read(Path directory) throws IOException {
    RuleFiles listed = RuleFiles.in(directory, RuleUse.IGNORE);
    List<Problem> problems = new ArrayList<>();
    for (SkippedFile skipped : listed.skipped()) {
      String message = "it was not read, since " + skipped.explained();
      problems.add(new Problem(true, skipped.path(), 1, 1, message));
    }
    List<Path> files = new ArrayList<>();
    for (RuleFile file : listed.files()) {
      files.add(file.path());
    }
    return of(files, problems);
  }

  /** Reads one file, whatever its name; one that cannot be read is a problem. */
  public static EventBook readFile(Path file) {
    return of(List.of(file), new ArrayList<>());
  }

  /** A book without events. */
  public static EventBook none() {
    return book(new EventBookReader(List.of()), List.of(), List.of());
  }

  /**
   * Reads what a file would hold.
   *
   * @param file by which name problems call it
   */
  public static EventBook of(Path file, byte[] content) {
    List<Problem> problems = new ArrayList<>();
    EventBookReader reader = new EventBookReader(problems);
    add(StanzaReader.read(file, content), reader, problems);
    return book(reader, problems, List.of(file));
  }

  private static void add(StanzaFile file, EventBookReader reader, List<Problem> problems) {
    problems.addAll(file.problems());
    for (Stanza stanza : file.stanzas()) {
      reader.add(stanza);
    }
  }

  private static EventBook of(List<Path> files, List<Problem> problems) {
    EventBookReader reader = new EventBookReader(problems);
    for (Path path : files) {
      add(StanzaReader.read(path), reader, problems);
    }
    return book(reader, problems, files);
  }

  private static EventBook book(EventBookReader reader, List<Problem> problems, List<Path> files) {
    List<EventPattern> patterns = reader.patterns();
    List<Ignore> ignores = reader.ignores();
    return new EventBook(
        patterns,
        reader.fields(),
        ignores,
        reader.lists(),
        List.copyOf(problems),
        List.copyOf(files));
  }

  /** The plain forms of the patterns, each with the number that it has here. */
  public PatternSet plainSet() {
    PatternSet.Builder set = PatternSet.builder();
    for (EventPattern pattern : patterns) {
      try {
        set.addWithLoneBytes(pattern.plain());
      } catch (PatternSyntaxException e) {
        throw new IllegalStateException("it was tried when it was read: " + pattern.text(), e);
      }
    }
    return set.build();
  }

  /**
   * A condition over these events.
   *
   * @throws ConditionSyntaxException if the text is none; says where, and what to write
   */
  public Condition condition(String text) throws ConditionSyntaxException {
    Set<String> names = new LinkedHashSet<>();
    for (EventPattern pattern : patterns) {
      names.add(pattern.event());
    }
    return ConditionParser.parse(text, names, lists);
  }

  /** What is doubtful about a condition: each field that none of these events has. */
  public List<String> doubts(Condition condition) {
    return ConditionFields.doubts(condition, this);
  }

  /**
   * What leaves a finding of System Events out, if it is this event; null if nothing does.
   *
   * @param event turned to an event that the line is
   */
  public Ignore ignoring(EventValues event) {
    for (int i = 0; i < ignores.size(); i++) {
      if (ignores.get(i).drops(event)) {
        return ignores.get(i);
      }
    }
    return null;
  }

  /** What takes fields out of lines, for one thread. */
  public EventExtractor newExtractor() {
    return new EventExtractor(patterns, fields);
  }
}
