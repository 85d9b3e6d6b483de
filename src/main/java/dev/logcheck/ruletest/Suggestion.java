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
 * for larger groups match already. Drafts that match {@link GuardedLines} come last, and of those
 * that would match any command none is proposed.
 */
final class Suggestion {
  private final KeptLines lines;
  private final GuardedLines important;
  private final Map<DraftKey, Draft> drafts = new LinkedHashMap<>();
  private final Map<MatchSet, Long> linesOfSet = new LinkedHashMap<>();
  private final List<Draft> proposed = new ArrayList<>();
  private final List<Draft> refused = new ArrayList<>();
  private long covered;

  /** What the lines of one rule share. */
  private record DraftKey(Template template, boolean hasHeader, String program) {}

  /**
   * What a rule would take away of the lines.
   *
   * @param lines how many
   * @param importance why one of them is important; empty if none is
   */
  record Reach(long lines, String importance) {}

  private Suggestion(KeptLines lines, GuardedLines important) {
    this.lines = lines;
    this.important = important;
  }

  /**
   * Drafts rules for these lines.
   *
   * @param important knows the lines that no draft takes away unasked
   * @throws IOException if the lines cannot be gone through
   */
  static Suggestion of(KeptLines lines, GuardedLines important) throws IOException {
    Suggestion suggestion = new Suggestion(lines, important);
    Templates templates = Templates.learn(lines);
    suggestion.draft(templates);
    suggestion.choose(suggestion.verify(templates));
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

  /** Tries all drafts on all lines; answers them in the order of how many lines they are for. */
  private List<Draft> verify(Templates templates) throws IOException {
    List<Draft> candidates = new ArrayList<>(drafts.values());
    candidates.sort(Comparator.comparingLong(Draft::lines).reversed());
    Matcher matcher = matcher(candidates);
    lines.forEach(
        line -> {
          Place place = Place.of(templates, line);
          Draft own = place == null ? null : drafts.get(place.key);
          MatchSet matches = matcher.match(line.buffer(), line.from(), line.to());
          linesOfSet.merge(matches, 1L, Long::sum);
          String reason =
              matches.isEmpty() ? "" : important.reason(line.buffer(), line.from(), line.to());
          matches.forEach(
              i -> {
                candidates.get(i).countMatch(candidates.get(i) == own);
                candidates.get(i).markImportant(reason);
              });
        });
    return candidates;
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

  /** Keeps for each line the draft for most lines, if it can one that may be used unasked. */
  private void choose(List<Draft> candidates) {
    candidates.forEach(Suggestion::probe);
    boolean[] needed = new boolean[candidates.size()];
    linesOfSet.forEach(
        (matches, count) -> {
          Comparator<Integer> usable = Comparator.comparing(i -> candidates.get(i).isImportant());
          Arrays.stream(matches.patterns())
              .boxed()
              .min(usable.thenComparing(Comparator.naturalOrder()))
              .ifPresent(best -> needed[best] = true);
        });
    for (int i = 0; i < needed.length; i++) {
      Draft draft = candidates.get(i);
      if (needed[i] && draft.isVerified()) {
        boolean open = draft.isImportant() && draft.probes().takesAnyCommand(draft.bytes());
        (open ? refused : proposed).add(draft);
      }
    }
    proposed.sort(Comparator.comparing(Draft::isImportant));
    linesOfSet.forEach((matches, count) -> covered += isUsed(matches, candidates) ? count : 0);
  }

  private static void probe(Draft draft) {
    String message = draft.probes().importantMatch(draft.bytes());
    if (!message.isEmpty()) {
      draft.markImportant("too broad: it also matches " + message);
    }
  }

  private boolean isUsed(MatchSet matches, List<Draft> candidates) {
    return Arrays.stream(matches.patterns())
        .mapToObj(candidates::get)
        .anyMatch(draft -> !draft.isImportant() && proposed.contains(draft));
  }

  /** The drafts that stood the test: first those that may be used unasked, for most lines first. */
  List<Draft> drafts() {
    return proposed;
  }

  /** Those that would match any command: they must not be rules. */
  List<Draft> refused() {
    return refused;
  }

  /** How many lines the drafts match that may be used unasked. */
  long covered() {
    return covered;
  }

  /** How many lines there are. */
  long lines() {
    return lines.count();
  }

  /** What a rule would take away of the lines. */
  Reach reach(byte[] rule) throws IOException, PatternSyntaxException {
    PatternSet.Builder builder = PatternSet.builder();
    builder.add(rule);
    Matcher matcher = builder.build().newMatcher();
    long[] matched = {0};
    String[] reason = {""};
    lines.forEach(
        line -> {
          if (!matcher.match(line.buffer(), line.from(), line.to()).isEmpty()) {
            matched[0]++;
            reason[0] =
                reason[0].isEmpty()
                    ? important.reason(line.buffer(), line.from(), line.to())
                    : reason[0];
          }
        });
    return new Reach(matched[0], reason[0]);
  }

  /** Whether there is nothing to say. */
  boolean isEmpty() {
    return proposed.isEmpty() && refused.isEmpty();
  }
}
