package dev.logcheck.rule;

import dev.logcheck.machine.FailureReason;
import dev.logcheck.regex.LineMatcher;
import dev.logcheck.regex.MatchSet;
import dev.logcheck.regex.Matcher;
import dev.logcheck.regex.PatternSet;
import dev.logcheck.regex.PatternSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every rule of every layer, compiled into one automaton.
 *
 * <p>Stands between the rule directories and the audit: the set of patterns that match a line leads
 * back to the rules and rule files they came from. A pattern that stands in several files is
 * compiled once, or twice where some of them raise: those see bytes that are part of no character,
 * so that nobody hides a line from them by writing such a byte into it. The others match what
 * {@code grep} matches.
 */
public final class RuleBook {
  private final PatternSet patterns;
  private final List<List<Rule>> rulesOfPattern;
  private final List<Rule> rules;
  private final List<RuleFile> files;
  private final List<RuleProblem> problems;

  private RuleBook(
      PatternSet patterns,
      List<List<Rule>> rulesOfPattern,
      List<Rule> rules,
      List<RuleFile> files,
      List<RuleProblem> problems) {
    this.patterns = patterns;
    this.rulesOfPattern = rulesOfPattern;
    this.rules = rules;
    this.files = files;
    this.problems = problems;
  }

  /** The same rules, of which more is known to be wrong. */
  RuleBook with(List<RuleProblem> more) {
    List<RuleProblem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new RuleBook(patterns, rulesOfPattern, rules, files, all);
  }

  /** Starts an empty book. */
  public static Builder builder(RuleRewriter rewriter) {
    return new Builder(rewriter);
  }

  /** A matcher over all rules, for one thread. */
  public Matcher newMatcher() {
    return patterns.newMatcher();
  }

  /** A matcher of whole texts over all rules, for one thread. */
  public LineMatcher newLineMatcher() {
    return patterns.newLineMatcher();
  }

  /** Gives up the memory that matching has taken; see {@link PatternSet#forget}. */
  public void forgetStates() {
    patterns.forget();
  }

  /** Every rule file that was read, in the order in which they were added. */
  public List<RuleFile> files() {
    return files;
  }

  /** What was wrong with rules and rule files; empty when all was well. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** How many different patterns there are. */
  public int size() {
    return patterns.size();
  }

  /** Every rule that is in use, in the order of the files. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules behind a set of matching patterns, in the order of the files. */
  public List<Rule> rules(MatchSet matches) {
    List<Rule> rules = new ArrayList<>();
    for (int pattern : matches.patterns()) {
      rules.addAll(rulesOfPattern.get(pattern));
    }
    return rules;
  }

  /** The rule files that have a rule in a set of matching patterns. */
  public Set<RuleFile> files(MatchSet matches) {
    Set<RuleFile> matching = new LinkedHashSet<>();
    for (int pattern : matches.patterns()) {
      for (Rule rule : rulesOfPattern.get(pattern)) {
        matching.add(rule.file());
      }
    }
    return matching;
  }

  /** Collects the rules. */
  public static final class Builder {
    private final PatternSet.Builder patterns = PatternSet.builder();
    private final Map<String, Integer> patternOfText = new HashMap<>();
    private final Map<String, Integer> raisingPatternOfText = new HashMap<>();
    private final List<List<Rule>> rulesOfPattern = new ArrayList<>();
    private final Set<RuleFile> files = new LinkedHashSet<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final RuleFileReader reader;

    private Builder(RuleRewriter rewriter) {
      this.reader = new RuleFileReader(rewriter);
    }

    /**
     * Adds every rule file of a directory; what cannot be read of them becomes a problem.
     *
     * @throws IOException if the directory cannot be read; says why, and what to do
     */
    public Builder add(Path directory, RuleUse use) throws IOException {
      RuleFiles listed = RuleFiles.in(directory, use);
      for (SkippedFile skipped : listed.skipped()) {
        String message = "its rules were not used, since " + skipped.explained();
        problems.add(new RuleProblem(skipped.path(), 0, 0, message));
      }
      ReadAhead ahead = new ReadAhead(listed.files(), reader);
      ahead.start();
      for (RuleFile file : listed.files()) {
        add(file, ahead);
      }
      return this;
    }

    /** Adds every rule of one file. */
    public Builder add(RuleFile file) {
      return add(file, new ReadAhead(List.of(file), reader));
    }

    private Builder add(RuleFile file, ReadAhead ahead) {
      files.add(file);
      try {
        RuleFileContent content = ahead.content(file);
        problems.addAll(content.problems());
        for (Rule rule : content.rules()) {
          compile(rule);
        }
      } catch (IOException e) {
        problems.add(new RuleProblem(file.path(), 0, 0, "its rules were not used: " + reason(e)));
      }
      return this;
    }

    /** Adds one rule; a malformed one becomes a problem. */
    public void add(Rule rule) {
      files.add(rule.file());
      compile(rule);
    }

    /** How many different patterns were added. */
    public int size() {
      return rulesOfPattern.size();
    }

    /**
     * Adds a pattern that is no rule's, with which the same pass finds other lines. It matches
     * whatever bytes are no characters; see {@link PatternSet.Builder#addWithLoneBytes}. Its number
     * is how many were added before it.
     *
     * @throws PatternSyntaxException if it is malformed; it then does no harm
     */
    public void addOther(byte[] pattern) throws PatternSyntaxException {
      patterns.addWithLoneBytes(pattern);
      rulesOfPattern.add(List.of());
    }

    private void compile(Rule rule) {
      try {
        rulesOfPattern.get(pattern(rule)).add(rule);
        rules.add(rule);
      } catch (PatternSyntaxException e) {
        problems.add(malformed(rule, e));
      }
    }

    /** The number of its pattern, which is compiled unless a rule before it has the same. */
    private int pattern(Rule rule) throws PatternSyntaxException {
      boolean raises = rule.file().use().raises();
      Map<String, Integer> known = raises ? raisingPatternOfText : patternOfText;
      Integer number = known.get(rule.text());
      if (number == null) {
        byte[] text = rule.text().getBytes(StandardCharsets.ISO_8859_1);
        number = raises ? patterns.addWithLoneBytes(text) : patterns.add(text);
        known.put(rule.text(), number);
        rulesOfPattern.add(new ArrayList<>(1));
      }
      return number;
    }

    private static RuleProblem malformed(Rule rule, PatternSyntaxException e) {
      return new RuleProblem(
          rule.file().path(),
          rule.line(),
          rule.pattern().writtenPlace(e.column() - 1) + 1,
          e.getMessage() + "; the rule was not used: " + rule.pattern().readable());
    }

    /** Compiles what was collected. */
    public RuleBook build() {
      return new RuleBook(
          patterns.build(),
          rulesOfPattern,
          List.copyOf(rules),
          List.copyOf(files),
          List.copyOf(problems));
    }

    private static String reason(IOException e) {
      return FailureReason.withFix(e);
    }
  }
}
