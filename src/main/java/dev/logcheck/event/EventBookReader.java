package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import dev.logcheck.machine.NearestWord;
import dev.logcheck.regex.CapturePattern;
import dev.logcheck.regex.NamedExpressions;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes the patterns of an {@link EventBook} out of stanzas: named expressions first, since they
 * may stand behind the events that refer to them.
 */
final class EventBookReader {
  private static final List<String> LIST_FIELDS = List.of("List", "Values", "Replaces", "Enabled");
  private static final List<String> IGNORE_FIELDS =
      List.of("Ignore", "When", "Samples", "Replaces", "Enabled");

  private final List<Problem> problems;
  private final Definitions<EventDefinition> events = new Definitions<>();
  private final Definitions<List<String>> lists = new Definitions<>();
  private final Definitions<Stanza> ignores = new Definitions<>();
  private final NamedExpressions named = new NamedExpressions(new Suggestion());
  private final PatternSet.Builder trial = PatternSet.builder();
  private final FieldTable table = new FieldTable();
  private final Map<String, Stanza> namedIn = new LinkedHashMap<>();

  /** Problems are added to {@code problems}. */
  EventBookReader(List<Problem> problems) {
    this.problems = problems;
    BuiltInPatterns.defineIn(named);
  }

  /** What to write instead of a name that no expression has. */
  private final class Suggestion implements UnaryOperator<String> {
    @Override
    public String apply(String name) {
      Optional<String> meant = NearestWord.to(name, named.names());
      return meant.isPresent()
          ? "; did you mean " + meant.get() + "?"
          : "; define it in a stanza Patterns:";
    }
  }

  /** Adds a stanza of any kind that events have. */
  void add(Stanza stanza) {
    switch (stanza.kind()) {
      case "event" -> addEvent(stanza);
      case "patterns" -> addNamed(stanza);
      case "list" -> addList(stanza);
      case "ignore" -> addIgnore(stanza);
      default ->
          problems.add(
              stanza.error(
                  stanza.line(),
                  1,
                  "a stanza here begins with Event:, Patterns:, List: or Ignore:"));
    }
  }

  private void addNamed(Stanza stanza) {
    for (Stanza.Value value : stanza.fields().get(0).values()) {
      String text = value.text();
      int blank = Math.max(0, text.indexOf(' '));
      String name = text.substring(0, blank);
      if (!NamedExpressions.isName(name)) {
        problems.add(stanza.error(value, 1, "expected NAME and an expression behind a blank"));
      } else {
        named.define(name, text.substring(blank).strip().getBytes(ISO_8859_1));
        namedIn.put(name, stanza);
      }
    }
  }

  private void addEvent(Stanza stanza) {
    EventStanza read = new EventStanza(stanza, table);
    EventDefinition event = read.definition();
    problems.addAll(read.named().problems());
    if (event != null) {
      events.add(read.named(), event);
    }
  }

  private void addList(Stanza stanza) {
    NamedStanza named = new NamedStanza(stanza, LIST_FIELDS, "a list", "home");
    Stanza.Field values = stanza.field("Values");
    List<String> words = values == null ? List.of() : values.words();
    if (named.isEnabled() && words.isEmpty()) {
      named.error(stanza.line(), 1, "this list has no Values:");
    }
    for (String word : words) {
      if (isNoNetwork(word)) {
        String reason =
            word + " is no network; write the address, / and how many bits count, as in";
        named.error(values.line(), 1, reason + " 192.0.2.0/24");
      }
    }
    add(named, words, lists);
  }

  /** Whether a word is an address with something behind it that makes no network of it. */
  private static boolean isNoNetwork(String word) {
    int slash = word.indexOf('/');
    return slash > 0 && Network.of(word.substring(0, slash)) != null && Network.of(word) == null;
  }

  private void addIgnore(Stanza stanza) {
    NamedStanza named = new NamedStanza(stanza, IGNORE_FIELDS, "what is ignored", "home-logins");
    if (named.isEnabled() && stanza.values("When").isEmpty()) {
      String reason = "this has no When:; write a condition, as in When: ssh-login and user.name =";
      named.error(stanza.line(), 1, reason + " backup");
    }
    add(named, stanza, ignores);
  }

  private <T> void add(NamedStanza named, T definition, Definitions<T> into) {
    problems.addAll(named.problems());
    if (named.problems().isEmpty()) {
      into.add(named, definition);
    }
  }

  /** The values of each list that was added, by its name. */
  Map<String, List<String>> lists() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String name : lists.names()) {
      List<String> values = new ArrayList<>();
      lists.all().getOrDefault(name, List.of()).forEach(values::addAll);
      all.put(name, List.copyOf(values));
    }
    return all;
  }

  /** What is ignored, each with its condition. */
  List<Ignore> ignores() {
    Map<String, List<String>> values = lists();
    List<Ignore> all = new ArrayList<>();
    for (List<Stanza> stanzas : ignores.all().values()) {
      for (Stanza stanza : stanzas) {
        Stanza.Field when = stanza.field("When");
        try {
          all.add(new Ignore(stanza, ConditionParser.parse(when.joined(), events.names(), values)));
        } catch (ConditionSyntaxException e) {
          problems.add(stanza.error(when, e.index(), e.getMessage()));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The patterns of all events that were added. */
  List<EventPattern> patterns() {
    checkNamed();
    List<EventPattern> patterns = new ArrayList<>();
    Map<String, List<EventDefinition>> all = events.all();
    for (List<EventDefinition> definitions : all.values()) {
      for (EventDefinition event : definitions) {
        if (isOrdered(event, all.keySet())) {
          addPatterns(event, patterns);
        }
      }
    }
    return List.copyOf(patterns);
  }

  /** An event that another one excludes has to be found before it. */
  private boolean isOrdered(EventDefinition event, Collection<String> names) {
    List<String> before = new ArrayList<>(names);
    before = before.subList(0, before.indexOf(event.name()));
    for (String name : event.unless()) {
      if (!before.contains(name) && !events.isDisabled(name)) {
        int line = event.stanza().field("Unless").line();
        String reason = "no event " + name + " is defined before this one; write it above";
        problems.add(event.stanza().error(line, 1, reason));
        return false;
      }
    }
    return true;
  }

  private void addPatterns(EventDefinition event, List<EventPattern> patterns) {
    List<EventPattern> own = new ArrayList<>();
    boolean valid = true;
    for (Stanza.Value value : event.stanza().values("Pattern")) {
      CapturePattern pattern =
          parsed(event.stanza(), value, value.text(), 1, event.programs() != null);
      valid &= pattern != null && namesAreValid(event, value, pattern);
      if (valid) {
        int number = patterns.size() + own.size();
        EventPattern made = new EventPattern(number, event, value, pattern, table);
        valid = canBeFound(event, value, made);
        own.add(made);
      }
    }
    if (valid) {
      patterns.addAll(own);
    }
  }

  /** Behind the header of its program a pattern is larger than it is written. */
  private boolean canBeFound(EventDefinition event, Stanza.Value value, EventPattern pattern) {
    try {
      trial.addWithLoneBytes(pattern.plain());
      return true;
    } catch (PatternSyntaxException e) {
      String reason = "too large with its repeats written out; write * or +, or lower counts";
      problems.add(event.stanza().error(value, 1, reason));
      return false;
    }
  }

  private boolean namesAreValid(EventDefinition event, Stanza.Value value, CapturePattern pattern) {
    boolean valid = true;
    for (var capture : pattern.captures()) {
      if (!EventField.isName(capture.name())) {
        String reason = "no name of a field: " + capture.name() + "; write one such as source.ip";
        problems.add(event.stanza().error(value, capture.column(), reason));
        valid = false;
      }
    }
    return valid;
  }

  private void checkNamed() {
    for (Map.Entry<String, Stanza> entry : namedIn.entrySet()) {
      for (Stanza.Value value : entry.getValue().fields().get(0).values()) {
        if (value.text().startsWith(entry.getKey() + " ")) {
          String expression = value.text().substring(entry.getKey().length()).strip();
          int column = value.text().length() - expression.length() + 1;
          parsed(entry.getValue(), value, expression, column, false);
        }
      }
    }
  }

  /** The fields of the events. */
  FieldTable fields() {
    return table;
  }

  /** The pattern; null if it is malformed, which is then said. */
  private CapturePattern parsed(
      Stanza stanza, Stanza.Value value, String text, int column, boolean whole) {
    try {
      return CapturePattern.of(text.getBytes(ISO_8859_1), named, whole);
    } catch (PatternSyntaxException e) {
      problems.add(stanza.error(value, column + e.column() - 1, e.getMessage()));
      return null;
    }
  }
}
