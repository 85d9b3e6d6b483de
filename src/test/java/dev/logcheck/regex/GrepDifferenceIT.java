package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.real.RealPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the matcher with GNU grep: not one difference may be found. */
class GrepDifferenceIT {
  private static final int PATTERNS_PER_ROUND = 1000;
  private static final int LINES_PER_PATTERN = 100;

  /** Fixed, so that a build says the same twice; other seeds are for the search for more. */
  private static final long SEED = 20_261_121;

  private static final int ROUNDS = Integer.getInteger("logcheck.grep.rounds", 3);

  @TempDir Path directory;

  @BeforeAll
  static void grepIsThere() throws Exception {
    RealPart.require(Grep.isInstalled(), "GNU grep is missing; apt-get install grep");
  }

  @Test
  void randomPatternsMatchTheLinesThatGrepMatches() throws Exception {
    long seed = Long.getLong("logcheck.grep.seed", SEED);
    StringBuilder differences = new StringBuilder();
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(seed + round);
      List<Grep.Question> questions = questions(random);
      compare(questions, "seed " + (seed + round), differences);
    }
    assertEquals("", differences.toString());
  }

  @Test
  void everyShippedRuleMatchesTheLinesThatGrepMatches() throws Exception {
    List<byte[]> rules = new ArrayList<>();
    for (String directory :
        new String[] {"etc-logcheck", "ignore.d.server", "ignore.d.workstation"}) {
      rules.addAll(RuleTexts.below(Path.of(directory)));
    }
    compareAll(rules);
  }

  @Test
  void everyRuleOfDebianMatchesTheLinesThatGrepMatches() throws Exception {
    Path debian = Path.of("/etc/logcheck");
    List<byte[]> rules = RuleTexts.below(debian);
    RealPart.require(
        !rules.isEmpty(), "no rules in " + debian + "; apt-get install logcheck-database");
    compareAll(rules);
  }

  /** Compares every rule on every line of a corpus in which each rule has lines of its own. */
  private void compareAll(List<byte[]> rules) throws Exception {
    long seed = Long.getLong("logcheck.grep.seed", SEED);
    SampleLines samples = new SampleLines(new Random(seed));
    PatternSet.Builder builder = PatternSet.builder();
    List<byte[]> lines = new ArrayList<>();
    for (byte[] rule : rules) {
      builder.add(rule);
      byte[] line = samples.matching(PatternReader.read(rule, new NodePool()).tree());
      lines.add(line);
      lines.add(samples.edited(line));
    }
    Matcher matcher = builder.build().newMatcher();
    List<BitSet> ours = new ArrayList<>();
    rules.forEach(rule -> ours.add(new BitSet()));
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      matcher
          .match(lines.get(i), 0, lines.get(i).length)
          .forEach(pattern -> ours.get(pattern).set(line));
    }
    StringBuilder differences = new StringBuilder();
    List<Grep.Answer> answers = new Grep(directory).ask(rules, lines);
    for (int i = 0; i < rules.size(); i++) {
      BitSet different = (BitSet) ours.get(i).clone();
      different.xor(answers.get(i).matched());
      if (!different.isEmpty() || !answers.get(i).refusal().isEmpty()) {
        byte[] line = lines.get(Math.max(0, different.nextSetBit(0)));
        differences.append("seed " + seed + ": " + quoted(rules.get(i)) + " on " + quoted(line));
        differences.append(answers.get(i).refusal()).append('\n');
      }
    }
    assertEquals("", differences.toString());
  }

  private static List<Grep.Question> questions(Random random) {
    RandomPatterns patterns = new RandomPatterns(random);
    SampleLines samples = new SampleLines(random);
    List<byte[]> lines = new ArrayList<>();
    List<Grep.Question> questions = new ArrayList<>();
    for (int i = 0; i < PATTERNS_PER_ROUND; i++) {
      byte[] pattern = patterns.next();
      List<byte[]> own = new ArrayList<>();
      try {
        Node tree = PatternReader.read(pattern, new NodePool()).tree();
        for (int j = 0; j < LINES_PER_PATTERN / 4; j++) {
          byte[] line = samples.matching(tree);
          own.add(line);
          own.add(samples.edited(line));
          own.add(samples.edited(samples.edited(line)));
        }
      } catch (PatternSyntaxException e) {
        own.add(pattern);
      }
      while (!lines.isEmpty() && own.size() < LINES_PER_PATTERN) {
        own.add(lines.get(random.nextInt(lines.size())));
      }
      lines.add(own.get(0));
      questions.add(new Grep.Question(pattern, own));
    }
    return questions;
  }

  private void compare(List<Grep.Question> questions, String origin, StringBuilder differences)
      throws IOException, InterruptedException {
    List<Grep.Answer> answers = new Grep(directory).ask(questions);
    for (int i = 0; i < answers.size(); i++) {
      String difference = difference(questions.get(i), answers.get(i));
      if (!difference.isEmpty()) {
        differences.append(origin).append(": ").append(difference).append('\n');
      }
    }
  }

  /** Two of grep's refusals name all that they may be about; ours name what it is. */
  private static String plain(String refusal) {
    return switch (refusal) {
      case "Unmatched ( or \\(" -> "this ( has no closing )";
      case "Unmatched [, [^, [:, [., or [=" -> "this [ has no closing ]";
      default -> refusal;
    };
  }

  /** Says where the matcher and grep disagree; empty if nowhere. */
  static String difference(Grep.Question question, Grep.Answer answer) {
    String pattern = quoted(question.pattern());
    PatternSet.Builder builder = PatternSet.builder();
    try {
      builder.add(question.pattern());
    } catch (PatternSyntaxException e) {
      return plain(answer.refusal()).equals(e.getMessage())
          ? ""
          : pattern + " is refused: " + e.getMessage() + "; grep says: " + answer.refusal();
    }
    if (!answer.refusal().isEmpty() && !answer.refusal().equals("stack overflow")) {
      return pattern + " is accepted; grep says: " + answer.refusal();
    }
    return !answer.refusal().isEmpty() || KnownBugsOfGrep.affect(question.pattern())
        ? ""
        : difference(pattern, builder.build().newMatcher(), question.lines(), answer.matched());
  }

  private static String difference(
      String pattern, Matcher matcher, List<byte[]> lines, BitSet matched) {
    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i);
      boolean matches = !matcher.match(line, 0, line.length).isEmpty();
      if (matches != matched.get(i)) {
        return pattern + (matches ? " matches " : " does not match ") + quoted(line);
      }
    }
    return "";
  }

  /** The bytes, readable in a failure and ready to paste into a test. */
  static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder("<");
    for (char c : new String(bytes, ISO_8859_1).toCharArray()) {
      text.append(c < 0x20 || c > 0x7e ? String.format("\\u%04x", (int) c) : "" + c);
    }
    return text.append('>').toString();
  }
}
