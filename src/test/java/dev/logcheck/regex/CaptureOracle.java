package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;

/**
 * Compares captures with those of RE2/J on random patterns and lines.
 *
 * <p>Letters are ASCII, since to RE2/J no others are parts of words. Half of the patterns have to
 * match a whole line, half some part of it.
 */
final class CaptureOracle {
  private static final int LINES = 10;
  private static final String[] ATOMS = {
    "a", "b", "c", "€", ".", "[ab]", "[^a]", "[^€ ]", "\\d", "\\w", "\\.", "1", " ", ":"
  };
  private static final String[] REPEATS = {
    "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}?", "{2,}", "{1,}?"
  };
  private static final String[] ASSERTIONS = {"^", "$", "\\b", "\\B"};
  private static final String[] LETTERS = {"a", "a", "b", "c", "1", " ", ".", ":", "€"};

  private final Random random;
  private int groups;
  private int matches;

  CaptureOracle(long seed) {
    random = new Random(seed);
  }

  /** How many lines matched. */
  int matches() {
    return matches;
  }

  /** The first difference on so many pairs of patterns and lines; empty if there is none. */
  String firstDifference(int pairs) throws PatternSyntaxException {
    for (int i = 0; i < pairs; i += LINES) {
      groups = 0;
      String pattern = alternation(3);
      boolean whole = random.nextBoolean();
      CapturePattern ours =
          CapturePattern.of(pattern.getBytes(UTF_8), new NamedExpressions(name -> ""), whole);
      CaptureMatcher matcher = ours.newMatcher();
      CaptureMatcher forgetful = ours.newForgetfulMatcher();
      var theirs = com.google.re2j.Pattern.compile(pattern.replace("(?<", "(?P<"));
      for (int line = 0; line < LINES; line++) {
        String text = line();
        String expected = described(theirs.matcher(text), whole);
        String found = described(matcher, ours.captures().size(), text);
        matches += found.isEmpty() ? 0 : 1;
        String foundAnew = described(forgetful, ours.captures().size(), text);
        if (!expected.equals(found) || !expected.equals(foundAnew)) {
          return pattern
              + (whole ? " whole" : "")
              + " on <"
              + text
              + ">: "
              + expected
              + "; "
              + found
              + "; without states: "
              + foundAnew;
        }
      }
    }
    return "";
  }

  /**
   * The first line, of random bytes too, that the pattern with captures matches and the one without
   * them does not, or, unless edges of words matter, the other way round; empty if there is none.
   */
  String firstPlainDifference(int pairs) throws PatternSyntaxException {
    for (int i = 0; i < pairs; i += LINES) {
      groups = 0;
      String pattern = alternation(3);
      boolean whole = random.nextBoolean();
      CapturePattern captures =
          CapturePattern.of(pattern.getBytes(UTF_8), new NamedExpressions(name -> ""), whole);
      PatternSet.Builder set = PatternSet.builder();
      String plain = new String(captures.plain(), UTF_8);
      set.addWithLoneBytes((whole ? "^(" + plain + ")$" : plain).getBytes(UTF_8));
      Matcher matcher = set.build().newMatcher();
      CaptureMatcher taker = captures.newMatcher();
      CaptureMatcher forgetful = captures.newForgetfulMatcher();
      for (int line = 0; line < LINES; line++) {
        byte[] bytes = broken(line().getBytes(UTF_8));
        boolean expected = !matcher.match(bytes, 0, bytes.length).isEmpty();
        matches += expected ? 1 : 0;
        boolean found = taker.match(bytes, 0, bytes.length);
        if (!places(taker, captures, found)
            .equals(places(forgetful, captures, forgetful.match(bytes, 0, bytes.length)))) {
          return pattern + " on " + Arrays.toString(bytes) + " differs without states";
        }
        if (found ? !expected : expected && !pattern.matches(".*\\\\[bB].*")) {
          return pattern + " as " + plain + " on " + Arrays.toString(bytes) + ": " + expected;
        }
      }
    }
    return "";
  }

  private static String places(CaptureMatcher matcher, CapturePattern pattern, boolean found) {
    StringBuilder text = new StringBuilder();
    if (found) {
      text.append(matcher.start()).append('-').append(matcher.end());
      for (int i = 0; i < pattern.captures().size(); i++) {
        text.append(' ').append(matcher.start(i)).append('-').append(matcher.end(i));
      }
    }
    return text.toString();
  }

  private byte[] broken(byte[] line) {
    if (line.length > 0 && random.nextBoolean()) {
      line[random.nextInt(line.length)] = (byte) (0x80 + random.nextInt(0x80));
    }
    return line;
  }

  private static String described(com.google.re2j.Matcher matcher, boolean whole) {
    StringBuilder text = new StringBuilder();
    if (whole ? matcher.matches() : matcher.find()) {
      text.append("match <").append(matcher.group()).append('>');
      for (int group = 1; group <= matcher.groupCount(); group++) {
        int from = matcher.start(group);
        text.append(from < 0 ? " -" : " " + from + " <" + matcher.group(group) + ">");
      }
    }
    return text.toString();
  }

  private static String described(CaptureMatcher matcher, int captures, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    StringBuilder text = new StringBuilder();
    if (matcher.match(bytes, 0, bytes.length)) {
      text.append("match <").append(part(bytes, matcher.start(), matcher.end())).append('>');
      for (int i = 0; i < captures; i++) {
        int from = matcher.start(i);
        text.append(
            from < 0
                ? " -"
                : " "
                    + part(bytes, 0, from).length()
                    + " <"
                    + part(bytes, from, matcher.end(i))
                    + ">");
      }
    }
    return text.toString();
  }

  private static String part(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8);
  }

  private String alternation(int depth) {
    StringBuilder text = new StringBuilder(branch(depth));
    while (random.nextInt(4) == 0) {
      text.append('|').append(branch(depth));
    }
    return text.toString();
  }

  private String branch(int depth) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.append(pick(ASSERTIONS));
      } else {
        text.append(atom(depth));
        text.append(random.nextInt(2) == 0 ? pick(REPEATS) : "");
      }
    }
    return text.toString();
  }

  private String atom(int depth) {
    if (depth == 0 || random.nextInt(2) == 0) {
      return pick(ATOMS);
    }
    String opening = random.nextInt(4) == 0 ? "(?:" : "(?<g" + ++groups + ">";
    return opening + alternation(depth - 1) + ")";
  }

  private String line() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(pick(LETTERS));
    }
    return text.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
