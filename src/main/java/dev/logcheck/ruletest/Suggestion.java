package dev.logcheck.ruletest;

import dev.logcheck.audit.Finding;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.summary.Occurrence;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drafts a rule for each group of lines, and puts every draft to the test on all of the lines.
 *
 * <p>Groups are those of the report's summary, parted by program, since a rule names its program. A
 * draft that does not match all lines of its group is not proposed; nor one whose lines the drafts
 * for larger groups match already.
 */
final class Suggestion {
  private final KeptLines lines;
  private final Map<DraftKey, Draft> drafts = new LinkedHashMap<>();
  private final List<Draft> proposed = new ArrayList<>();
  private long unmatched;

  /** What the lines of one rule share. */
  private record DraftKey(Template template, boolean hasHeader, String program) {}

  private Suggestion(KeptLines lines) {
    this.lines = lines;
  }

  /**
   * Drafts rules for these lines.
   *
   * @throws IOException if the lines cannot be gone through
   */
  static Suggestion of(KeptLines lines) throws IOException {
    Suggestion suggestion = new Suggestion(lines);
    Templates templates = Templates.learn(lines);
    suggestion.draft(templates);
    suggestion.verify(templates);
    return suggestion;
  }

  /** A line taken apart, with its group's key; null for lines that no rule should match. */
  private record Place(DraftKey key, LineParts parts) {
    static Place of(Templates templates, Finding line) {
      Occurrence occurrence = templates.find(line);
      if (line.length() == 0 || occurrence.template().isRemainder()) {
        return null;
      }
      LineParts parts = LineParts.of(line.buffer(), line.from(), line.to(), occurrence);
      return new Place(
          new DraftKey(occurrence.template(), parts.hasHeader(), parts.programExpression()), parts);
    }
  }

  private void draft(Templates templates) throws IOException {
    lines.forEach(
        line -> {
          Place place = Place.of(templates, line);
          if (place != null) {
            drafts
                .computeIfAbsent(
                    place.key, key -> new Draft(place.parts, line.buffer(), line.from(), line.to()))
                .add(place.parts);
          }
        });
  }

  private void verify(Templates templates) throws IOException {
    List<Draft> candidates = new ArrayList<>(drafts.values());
    candidates.sort(Comparator.comparingLong(Draft::lines).reversed());
    Matcher matcher = matcher(candidates);
    boolean[] needed = new boolean[candidates.size()];
    lines.forEach(
        line -> {
          Place place = Place.of(templates, line);
          Draft own = place == null ? null : drafts.get(place.key);
          MatchSet matches = matcher.match(line.buffer(), line.from(), line.to());
          matches.forEach(i -> candidates.get(i).countMatch(candidates.get(i) == own));
          if (matches.isEmpty()) {
            unmatched++;
          } else {
            needed[Arrays.stream(matches.patterns()).min().orElseThrow()] = true;
          }
        });
    for (int i = 0; i < needed.length; i++) {
      if (needed[i] && candidates.get(i).isVerified()) {
        proposed.add(candidates.get(i));
      }
    }
  }

  /** Matches with the drafts; removes those of huge lines, which are too big to be rules. */
  private static Matcher matcher(List<Draft> drafts) {
    PatternSet.Builder patterns = PatternSet.builder();
    drafts.removeIf(draft -> !isAdded(draft, patterns));
    return patterns.build().newMatcher();
  }

  private static boolean isAdded(Draft draft, PatternSet.Builder patterns) {
    try {
      patterns.add(draft.bytes());
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** The drafts that stood the test, those for most lines first. */
  List<Draft> drafts() {
    return proposed;
  }

  /** How many of the lines a rule matches. */
  long matches(byte[] rule) throws IOException, PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    builder.add(rule);
    Matcher matcher = builder.build().newMatcher();
    long[] matched = {0};
    lines.forEach(
        line ->
            matched[0] += matcher.match(line.buffer(), line.from(), line.to()).isEmpty() ? 0 : 1);
    return matched[0];
  }

  /** Prints a rule file to be reviewed. */
  void print(Output output) throws IOException {
    output.text(
        "# "
            + proposed.size()
            + (proposed.size() == 1 ? " rule for " : " rules for ")
            + (lines.count() - unmatched)
            + " of "
            + lines.count()
            + " lines. Delete each rule whose lines you want to see in reports.");
    for (Draft draft : proposed) {
      output.text("");
      byte[] rule = draft.bytes();
      output.line(rule, 0, rule.length);
      output.text(draft.comment());
    }
  }

  /** Whether there is any draft. */
  boolean isEmpty() {
    return proposed.isEmpty();
  }
}
