package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.Thousands;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.VariableValues;
import dev.logcheck.summary.VariableValues.Value;
import java.util.StringJoiner;
import java.util.function.Function;

/** The words in which reports for people speak of groups. */
final class Wording {
  /** Stands for the values of a variable that nobody counted. */
  private static final String ANYTHING = "*";

  /** Stands before the count of a value. */
  static final String TIMES = "×";

  private static final String FOREIGN_TIMES = "<U+00D7>";

  private Wording() {}

  /**
   * A group on one line: its program if there is one only, and what its messages say; of a variable
   * with more than two values how many they are, since they would hide the rest. A single line that
   * has what is no part of a template, such as a carriage return, shows it as in its section.
   */
  static String line(Group group) {
    return SudoLine.brief(wholeLine(group));
  }

  private static String wholeLine(Group group) {
    if (group.count() == 1 && !hasLiterals(group)) {
      SampleLine line = SampleLine.of(group);
      String text = textOrNone(withSingleBlanks(line.text().replace('\n', ' ')));
      return line.whole() ? text : line.program() + text;
    }
    return program(group) + message(group, variable -> brief(group, variable));
  }

  /** What the messages of an entry say: their template, each variable with what it took. */
  static String message(Entry entry) {
    return message(entry.group(), variable -> variable(entry, variable));
  }

  private static String message(Group group, Function<Template.Variable, String> words) {
    StringBuilder text = new StringBuilder();
    for (Template.Part part : group.template().parts()) {
      text.append(
          part instanceof Template.Variable variable
              ? words.apply(variable)
              : unforged(((Template.Literal) part).text()));
    }
    return textOrNone(text.toString());
  }

  /** What is shown of a line that has no text, for nobody sees an empty one. */
  static String textOrNone(String text) {
    return text.isBlank() ? "(blank line)" : text;
  }

  /** The template of a group for programs, with the value of each variable that took one only. */
  static String plainMessage(Group group) {
    StringBuilder text = new StringBuilder();
    for (Template.Part part : group.template().parts()) {
      if (part instanceof Template.Literal literal) {
        text.append(literal.text());
      } else {
        Template.Variable variable = (Template.Variable) part;
        boolean single = isSingle(group, variable);
        text.append(
            single
                ? group.values().get(variable.index()).shown().get(0).text()
                : Template.VARIABLE);
      }
    }
    return text.toString();
  }

  /** The program with a colon and blank, if there is one only and the template does not name it. */
  static String program(Group group) {
    return group.programs().size() == 1 && !group.template().isRemainder()
        ? group.programs().keySet().iterator().next() + ": "
        : "";
  }

  /**
   * What a variable took: its value if it is one only; else in brackets those that are shown, each
   * with its count, and how many more there are. System Events show what came most: nothing of
   * values that came once each, unless they are commands.
   */
  static String variable(Entry entry, Template.Variable variable) {
    Group group = entry.group();
    if (variable.index() >= group.values().size()) {
      return inBrackets(group, variable, ANYTHING);
    }
    VariableValues values = group.values().get(variable.index());
    return hidesValues(entry, values)
        ? inBrackets(group, variable, howMany(values))
        : text(group, variable, values);
  }

  /** Whether only the number of the values is said. */
  private static boolean hidesValues(Entry entry, VariableValues values) {
    boolean all = values.shown().size() == values.distinct();
    boolean rarest = entry.layer() != Layer.OTHER || entry.group().template().tellsCommands();
    boolean many = !rarest && !all && cameOnce(entry.group(), values);
    return many || values.shown().isEmpty();
  }

  private static String brief(Group group, Template.Variable variable) {
    if (variable.index() >= group.values().size()) {
      return inBrackets(group, variable, ANYTHING);
    }
    VariableValues values = group.values().get(variable.index());
    return values.distinct() > 2 || values.shown().isEmpty()
        ? inBrackets(group, variable, howMany(values))
        : text(group, variable, values);
  }

  /** In one pair of brackets, which may be those of the template. */
  private static String inBrackets(Group group, Template.Variable variable, String text) {
    return group.template().isBracketed(variable) ? text : "<" + text + ">";
  }

  /** Whether each finding has a value of its own. */
  private static boolean cameOnce(Group group, VariableValues values) {
    return !values.estimated() && values.distinct() == group.count();
  }

  private static String text(Group group, Template.Variable variable, VariableValues values) {
    if (values.isSingle()) {
      return unforged(values.shown().get(0).text());
    }
    boolean bare =
        cameOnce(group, values)
            && values.shown().stream().map(Value::text).noneMatch(Wording::looksLikeSeveral);
    StringJoiner text = new StringJoiner(", ");
    for (Value value : values.shown()) {
      text.add(bare ? visible(value) : counted(value));
    }
    if (values.shown().size() < values.distinct()) {
      text.add(others(values));
    }
    return inBrackets(group, variable, text.toString());
  }

  /** How many there are besides those that are shown. */
  private static String others(VariableValues values) {
    long more = values.distinct() - values.shown().size();
    return (values.isLeast() ? "at least " + number(more) : number(more, values.estimated()))
        + " more";
  }

  private static String howMany(VariableValues values) {
    return values.isLeast()
        ? "more than " + number(values.least() - 1) + " values"
        : number(values.distinct(), values.estimated()) + " values";
  }

  /** Only its count tells where such a value ends. */
  static boolean looksLikeSeveral(String text) {
    return text.indexOf(',') >= 0 || text.endsWith(" more");
  }

  /** Whether the variable took one value only, and so reads like the text around it. */
  static boolean isSingle(Group group, Template.Variable variable) {
    return variable.index() < group.values().size()
        && group.values().get(variable.index()).isSingle();
  }

  private static String counted(Value value) {
    return visible(value) + " " + TIMES + number(value.count(), value.estimated());
  }

  private static String visible(Value value) {
    return value.text().isEmpty() ? "\"\"" : unforged(value.text());
  }

  private static String number(long number, boolean estimated) {
    return (estimated ? "~" : "") + number(number);
  }

  /** A number with a comma before every three digits, such as {@code 60,000}. */
  static String number(long number) {
    return Thousands.of(number);
  }

  /** Text of a log whose signs nobody takes for the counts behind values. */
  static String unforged(String text) {
    String inner = text.replace(" " + TIMES, " " + FOREIGN_TIMES);
    return inner.startsWith(TIMES) ? FOREIGN_TIMES + inner.substring(1) : inner;
  }

  /**
   * Whether a sample says more than the template with its values does: where no value of a variable
   * is shown, or not all of it; where one does not see which of several values come together; or
   * where the line has what is no part of a template, such as newlines.
   */
  static boolean needsSample(Entry entry) {
    Group group = entry.group();
    int lists = 0;
    for (VariableValues values : group.values()) {
      if (hidesValues(entry, values) || values.shown().stream().anyMatch(Value::cut)) {
        return true;
      }
      lists += values.isComplete() ? 0 : 1;
    }
    return lists > 1 || group.values().size() < group.template().variables() || !hasLiterals(group);
  }

  private static boolean hasLiterals(Group group) {
    String sample = withSingleBlanks(group.sample());
    int from = 0;
    for (Template.Part part : group.template().parts()) {
      if (part instanceof Template.Literal literal) {
        String text = withSingleBlanks(literal.text());
        int at = sample.indexOf(text, from);
        if (at < 0) {
          return false;
        }
        from = at + text.length();
      }
    }
    return true;
  }

  /** Templates have one blank between words, lines may have more, or TABs: that says nothing. */
  private static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '\t' ? ' ' : text.charAt(i);
      if (c != ' ' || !blank) {
        single.append(c);
      }
      blank = c == ' ';
    }
    return single.toString();
  }

  /** A number with its noun, such as {@code 1 line} and {@code 2 lines}. */
  static String counted(long number, String noun) {
    return Thousands.counted(number, noun);
  }

  /** What is left out of a sample that is too large to be kept; mostly nothing. */
  static String cut(Group group) {
    return group.sampleCut() == 0 ? "" : " ... (" + counted(group.sampleCut(), "more byte") + ")";
  }
}
