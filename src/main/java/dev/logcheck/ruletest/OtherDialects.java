package dev.logcheck.ruletest;

import dev.logcheck.regex.PatternFacts;
import dev.logcheck.regex.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A rule written in the habits of another dialect, such as Perl's: it is no syntax error, and
 * matches other lines than its author thinks.
 *
 * <p>The text is asked, as it is written: the engine sees nothing wrong with it.
 */
final class OtherDialects {

  void check(LintedRule rule, Consumer<Mistake> mistakes) {
    new Walk(rule, mistakes).run();
  }

  /** One way through a rule from left to right. */
  private static final class Walk {
    private final LintedRule rule;
    private final String text;
    private final Consumer<Mistake> mistakes;
    private final Deque<Integer> groups = new ArrayDeque<>();
    private int place;

    /** Behind the last bracket that says which characters may stand there. */
    private int classEnd;

    Walk(LintedRule rule, Consumer<Mistake> mistakes) {
      this.rule = rule;
      this.text = rule.written();
      this.mistakes = mistakes;
    }

    void run() {
      while (place < text.length()) {
        switch (text.charAt(place)) {
          case '\\' -> escape();
          case '[' -> bracket();
          case '(' -> group();
          case ')' -> groupEnd();
          case '*', '+', '?', '{' -> repetition();
          default -> text();
        }
      }
    }

    private void escape() {
      if (place + 1 < text.length()) {
        tell(Habit.escape(text.charAt(place + 1)), place);
      }
      place += 2;
    }

    private void one(List<Habit> habits) {
      Habit.check(habits, text, place, habit -> tell(habit, place));
      place++;
    }

    /** Behind [a-z]+ a ? is also written by people who mean: or nothing. */
    private void repetition() {
      one(place == classEnd ? List.of() : Habit.REPETITIONS);
    }

    private void group() {
      groups.push(place);
      one(Habit.GROUPS);
      // The ? of (?: repeats nothing, and is told.
      place += text.startsWith("?", place) ? 1 : 0;
    }

    private void groupEnd() {
      int end = place++;
      if (groups.isEmpty()) {
        return;
      }
      int start = groups.pop();
      boolean repeated = text.startsWith("*", place) || text.startsWith("+", place);
      if (repeated && mayBeEmpty(text.substring(start + 1, end))) {
        warn(
            place,
            "repeats a group that may be empty already",
            "let either the group repeat or what is in it, not both");
      }
    }

    private static boolean mayBeEmpty(String group) {
      try {
        byte[] alone = ("^(" + group + ")$").getBytes(StandardCharsets.ISO_8859_1);
        return PatternFacts.of(alone).matchesEmptyLine();
      } catch (PatternSyntaxException e) {
        // It refers to a group outside, and cannot be asked alone.
        return false;
      }
    }

    /** Names and addresses are looked for at their first character. */
    private void text() {
      if (!isOfName(place)) {
        place++;
        return;
      }
      Habit.check(Habit.NAMES, text, place, habit -> tell(habit, place));
      while (place < text.length() && isOfName(place)) {
        place += text.charAt(place) == '\\' ? 2 : 1;
      }
    }

    private boolean isOfName(int at) {
      char c = text.charAt(at);
      boolean dot = c == '.' || text.startsWith("\\.", at);
      return dot || c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private void bracket() {
      Habit.check(Habit.BRACKETS, text, place, habit -> tell(habit, place));
      boolean negated = text.startsWith("[^", place);
      place += negated ? 2 : 1;
      place += text.startsWith("]", place) ? 1 : 0;
      while (place < text.length() && text.charAt(place) != ']') {
        inBracket();
      }
      place++;
      classEnd = negated ? 0 : place;
    }

    private void inBracket() {
      if (text.charAt(place) == '\\' && place + 1 < text.length()) {
        tell(Habit.escapeInBrackets(text.charAt(place + 1)), place);
      }
      int named = place + 2;
      boolean opens = text.charAt(place) == '[' && named <= text.length() - 1;
      if (opens && ":.=".indexOf(text.charAt(place + 1)) >= 0) {
        int end = text.indexOf(text.charAt(place + 1) + "]", named);
        place = end < 0 ? text.length() : end + 2;
      } else {
        place++;
      }
    }

    private void tell(Habit habit, int at) {
      if (habit != null) {
        warn(at, habit.reason(), habit.fix());
      }
    }

    private void warn(int at, String reason, String fix) {
      mistakes.accept(Mistake.warning(rule, at + 1, reason, fix));
    }
  }
}
