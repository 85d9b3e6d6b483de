package dev.logcheck.rule;

import dev.logcheck.machine.Commit;
import dev.logcheck.machine.StateContent;
import dev.logcheck.machine.StateDirectory;
import dev.logcheck.regex.MatchSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many lines each rule has matched over all runs, and when last: the file {@code rule-hits} of
 * the state directory.
 *
 * <p>A run counts what its matchers saw, and saves it in its commit; {@code logcheck-test --stale}
 * reads which rules no run has used. A rule is known by its file and its text, so that moving it
 * within its file loses nothing. The file never holds more than {@value #MOST} rules: those used
 * longest ago go first. Whatever in it cannot be read is left out, and counted anew.
 */
public final class RuleHits {
  static final int MOST = 20_000;
  private static final String FILE = "rule-hits";
  private static final String SINCE = "since";

  /** Bytes: room for {@link #MOST} rules in files with long paths. */
  private static final int LIMIT = 16 * 1024 * 1024;

  private final Map<String, Use> uses;
  private final Map<String, Long> counted = new HashMap<>();
  private LocalDate since;

  /**
   * What is known of one rule.
   *
   * @param last the day of the last run in which it matched
   * @param hits how many lines it has matched in all
   */
  public record Use(LocalDate last, long hits) {}

  private RuleHits(Map<String, Use> uses, LocalDate since) {
    this.uses = uses;
    this.since = since;
  }

  /**
   * Reads what earlier runs have counted.
   *
   * @param state STATEDIR; without such a file in it nothing was counted yet
   * @throws IOException if the file is there but cannot be read
   */
  public static RuleHits read(StateDirectory state) throws IOException {
    RuleHits hits = new RuleHits(new HashMap<>(), null);
    Optional<StateContent> content = state.read(FILE, LIMIT);
    if (content.isPresent()) {
      new String(content.get().bytes(), StandardCharsets.UTF_8).lines().forEach(hits::readLine);
    }
    return hits;
  }

  /** One line: a key, a date, a number and, for people, the rule file. */
  private void readLine(String line) {
    String[] words = line.split(" ", 4);
    try {
      if (words.length == 2 && words[0].equals(SINCE)) {
        since = LocalDate.parse(words[1]);
      } else if (words.length >= 3 && uses.size() < MOST) {
        uses.put(
            words[0] + (words.length == 4 ? " " + words[3] : ""),
            new Use(LocalDate.parse(words[1]), Long.parseLong(words[2])));
      }
    } catch (DateTimeParseException | NumberFormatException e) {
      // Costs one rule its count, which starts again with the next line that it matches.
    }
  }

  /**
   * Counts lines that match the same rules.
   *
   * @param rules the book whose matcher said so
   * @param lines how many
   */
  public void count(RuleBook rules, MatchSet matches, long lines) {
    for (Rule rule : rules.rules(matches)) {
      counted.merge(key(rule), lines, Long::sum);
    }
  }

  /**
   * Makes what was counted, together with what was known before, a part of the commit.
   *
   * @param today the day of this run
   */
  public void addTo(Commit commit, LocalDate today) {
    if (counted.isEmpty() && since != null) {
      return;
    }
    since = since == null ? today : since;
    counted.forEach((key, lines) -> uses.merge(key, new Use(today, lines), RuleHits::sum));
    counted.clear();
    commit.put(FILE, (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Use sum(Use before, Use now) {
    return new Use(now.last(), before.hits() + now.hits());
  }

  private List<String> lines() {
    List<Map.Entry<String, Use>> kept = new ArrayList<>(uses.entrySet());
    kept.sort(
        Comparator.comparing((Map.Entry<String, Use> entry) -> entry.getValue().last())
            .reversed()
            .thenComparing(Map.Entry::getKey));
    List<String> lines = new ArrayList<>();
    lines.add(SINCE + " " + since);
    for (Map.Entry<String, Use> entry : kept.subList(0, Math.min(MOST, kept.size()))) {
      String key = entry.getKey();
      Use use = entry.getValue();
      String behind = " " + use.last() + " " + use.hits();
      int blank = key.indexOf(' ');
      lines.add(key.substring(0, blank) + behind + key.substring(blank));
    }
    return lines;
  }

  /** What is known of a rule; null if no run has used it. */
  public Use use(Rule rule) {
    return uses.get(key(rule));
  }

  /** The day of the first run that counted; null if none has. */
  public LocalDate since() {
    return since;
  }

  /**
   * The hash of what is written (FNV-1a, 64 bits) and the file, in whose name no line end may
   * stand.
   */
  private static String key(Rule rule) {
    long hash = 0xcbf29ce484222325L;
    String text = rule.pattern().written();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    String path = rule.file().path().toAbsolutePath().normalize().toString().replaceAll("\\R", "?");
    return Long.toHexString(hash) + " " + path;
  }
}
