package dev.logcheck.ruletest;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write that other dialects of regular expressions have, and that means something else in
 * a rule; {@link OtherDialects} looks for it.
 *
 * @param written how it is found, at one place of a rule
 * @param reason what it means here
 * @param fix what to write instead
 */
record Habit(Pattern written, String reason, String fix) {
  private static final String COUNT = "\\{[0-9]*,?[0-9]*\\}";
  private static final String REPEAT = "([*+?]|" + COUNT + ")";

  /** What begins with a parenthesis. */
  static final List<Habit> GROUPS =
      List.of(
          of("\\(\\?<?[=!]", "rules have no look-around", "write out what may stand here"),
          of(
              "\\(\\?[a-z-]+[):]",
              "rules have no switches such as (?i): they are read as text",
              "write both letters, such as [Aa]"),
          of("\\(\\?", "a group begins with ( alone: the ? has no meaning here", "write ("));

  /** What begins with a repetition. */
  static final List<Habit> REPETITIONS =
      List.of(
          of(
              REPEAT + "\\?",
              "no repetition is lazy: this ? makes what is before it optional",
              "leave out the ?; the rule matches if there is any way to match"),
          of(
              REPEAT + "\\+",
              "no repetition is possessive: this + repeats what is repeated already",
              "leave out the +"));

  /** What begins with a square bracket. */
  static final List<Habit> BRACKETS =
      List.of(
          of(
              "\\[\\^?\\[(?![:.=])[^]]*\\]([*+]|" + COUNT + ")\\]",
              "the first ] ends the bracket: the [ inside is one of its characters, and the last ]"
                  + " is text",
              "write [0-9]+ for digits, or \\[[0-9]+\\] where the log has brackets"),
          of(
              "\\[(?=[a-z]{6}|[A-Za-z]+ [A-Za-z]|[A-Za-z]*([A-Za-z])[A-Za-z]*\\1)[A-Za-z ]+\\]"
                  + "(?![*+?{])",
              "this is one character out of these, not the words in brackets",
              "write \\[ and \\] for the brackets in the log"));

  /** What begins with a letter or digit: names and addresses. */
  static final List<Habit> NAMES =
      List.of(
          dots("[0-9]{1,3}(\\\\?\\.[0-9]{1,3}){3}(?![0-9])", "address"),
          dots(
              "[A-Za-z0-9-]+(\\\\?\\.[A-Za-z0-9-]+)*\\\\?\\."
                  + "(com|org|net|edu|gov|example|local|localdomain|lan|internal|arpa)"
                  + "(?![A-Za-z0-9-])",
              "name"));

  private static final Map<Character, String> ESCAPES =
      Map.of(
          'd', "[0-9]",
          'D', "[^0-9]",
          't', "[[:blank:]]",
          'n', "$: a rule sees one line at a time",
          'r', "nothing: lines have no white space at their end",
          'h', "[[:blank:]]",
          'A', "^",
          'Z', "$",
          'z', "$");

  private static final Map<Character, String> CLASSES =
      Map.of(
          'd', "0-9",
          'w', "[:alnum:]_",
          's', "[:space:]",
          't', "[:blank:]");

  private static Habit of(String written, String reason, String fix) {
    return new Habit(Pattern.compile(written), reason, fix);
  }

  private static Habit dots(String written, String thing) {
    return of(
        "(?=[A-Za-z0-9.\\\\-]*?[A-Za-z0-9-]\\.)" + written,
        "a . stands for any character, in this " + thing + " too",
        "write \\. for each dot");
  }

  /** A backslash before a letter that means nothing there; null for any other one. */
  static Habit escape(char letter) {
    String instead = ESCAPES.get(letter);
    return instead == null
        ? null
        : of("", "\\" + letter + " is the letter " + letter + " here", "write " + instead);
  }

  /** The same in square brackets. */
  static Habit escapeInBrackets(char letter) {
    String instead = CLASSES.get(letter);
    return instead == null
        ? null
        : of(
            "",
            "in brackets \\" + letter + " is a backslash and the letter " + letter,
            "write " + instead + " in the brackets");
  }

  /** The first of these that stands at a place of a rule. */
  static void check(List<Habit> habits, String rule, int place, Consumer<Habit> found) {
    for (Habit habit : habits) {
      Matcher matcher = habit.written.matcher(rule).region(place, rule.length());
      if (matcher.lookingAt()) {
        found.accept(habit);
        return;
      }
    }
  }
}
