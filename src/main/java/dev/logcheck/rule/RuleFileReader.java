package dev.logcheck.rule;

import dev.logcheck.regex.PatternPlaces;
import dev.logcheck.regex.PatternSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads the rules of a file as logcheck does: blank lines and lines that begin with {@code #} do
 * not count, and all else is a pattern to its last byte, except for ends that could never match.
 *
 * <p>Immutable, safe for threads.
 */
public final class RuleFileReader {
  private final RuleRewriter rewriter;

  /**
   * Reads with the given rewriting of patterns.
   *
   * @param rewriter expands variables and stamps
   */
  public RuleFileReader(RuleRewriter rewriter) {
    this.rewriter = rewriter;
  }

  /**
   * Reads one file.
   *
   * @throws IOException if the file cannot be read
   */
  public RuleFileContent read(RuleFile file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    List<RuleProblem> problems = new ArrayList<>();
    // Bytes and characters are one to one in ISO 8859-1, so patterns come through unharmed whatever
    // their encoding is.
    String text = new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      number++;
      start = end + 1;
      if (!isBlank(line) && line.charAt(0) != '#') {
        String pattern = withoutDeadEnd(file, number, line, problems);
        rules.add(new Rule(file, number, rewriter.rewrite(pattern)));
      }
    }
    return new RuleFileContent(rules, problems);
  }

  /**
   * Cuts what would make a rule dead: log lines lose their trailing white space before they are
   * matched, so neither a carriage return nor a blank behind the final {@code $} can ever be met.
   */
  private static String withoutDeadEnd(
      RuleFile file, int number, String line, List<RuleProblem> problems) {
    String pattern = line;
    if (pattern.endsWith("\r")) {
      pattern = pattern.substring(0, pattern.length() - 1);
      problems.add(
          new RuleProblem(
              file.path(),
              number,
              line.length(),
              "carriage return at the end was cut; save the file with Unix line ends"));
    }
    int end = pattern.length();
    while (end > 0 && isSpace(pattern.charAt(end - 1))) {
      end--;
    }
    if (end < pattern.length() && endsTheLine(pattern.substring(0, end))) {
      pattern = pattern.substring(0, end);
      problems.add(
          new RuleProblem(
              file.path(), number, end + 1, "blanks behind the final $ were cut; remove them"));
    }
    return pattern;
  }

  /** Whether the last thing in a pattern is a {@code $} that stands for the end of the line. */
  private static boolean endsTheLine(String pattern) {
    try {
      return pattern.endsWith("$")
          && PatternPlaces.of(pattern.getBytes(StandardCharsets.ISO_8859_1))
              .lineEnd()
              .equals(OptionalInt.of(pattern.length()));
    } catch (PatternSyntaxException e) {
      // A variable that is still to be expanded may be all that is wrong with it.
      return true;
    }
  }

  private static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isSpace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
