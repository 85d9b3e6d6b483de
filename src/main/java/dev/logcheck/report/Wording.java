package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.VariableValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The words in which reports for people speak of groups. */
final class Wording {
  private static final int MOST_NAMES = 12;

  /** As many as values. */
  private static final int MOST_URGENT_NAMES = 20;

  /** Stands before the count of a value. */
  private static final String TIMES = "×";

  private static final String FOREIGN_TIMES = "<U+00D7>";

  private Wording() {}

  /**
   * A group on one line: its program if there is one only, and what its messages say; of a variable
   * with more than two values how many they are, since they would hide the rest.
   */
  static String line(Group group) {
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
    return text.toString();
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
   * values that came once each.
   */
  static String variable(Entry entry, Template.Variable variable) {
    Group group = entry.group();
    if (variable.index() >= group.values().size()) {
      return Template.VARIABLE;
    }
    VariableValues values = group.values().get(variable.index());
    boolean once = cameOnce(group, values);
    boolean all = values.shown().size() == values.distinct();
    return once && !all && entry.layer() == Layer.OTHER ? howMany(values) : text(values, once);
  }

  private static String brief(Group group, Template.Variable variable) {
    if (variable.index() >= group.values().size()) {
      return Template.VARIABLE;
    }
    VariableValues values = group.values().get(variable.index());
    return values.distinct() > 2 ? howMany(values) : text(values, cameOnce(group, values));
  }

  /** Whether each finding has a value of its own. */
  private static boolean cameOnce(Group group, VariableValues values) {
    return !values.estimated() && values.distinct() == group.count();
  }

  private static String text(VariableValues values, boolean once) {
    if (values.isSingle()) {
      return unforged(values.shown().get(0).text());
    } else if (values.shown().isEmpty()) {
      return howMany(values);
    }
    boolean bare = once && values.shown().stream().noneMatch(Wording::looksLikeSeveral);
    StringJoiner text = new StringJoiner(", ", "<", ">");
    for (VariableValues.Value value : values.shown()) {
      text.add(bare ? visible(value) : counted(value));
    }
    long more = values.distinct() - values.shown().size();
    return (more > 0 ? text.add(number(more, values.estimated()) + " more") : text).toString();
  }

  private static String howMany(VariableValues values) {
    return "<" + number(values.distinct(), values.estimated()) + " values>";
  }

  /** Only its count tells where such a value ends. */
  private static boolean looksLikeSeveral(VariableValues.Value value) {
    return value.text().indexOf(',') >= 0 || value.text().endsWith(" more");
  }

  /** Whether the variable took one value only, and so reads like the text around it. */
  static boolean isSingle(Group group, Template.Variable variable) {
    return variable.index() < group.values().size()
        && group.values().get(variable.index()).isSingle();
  }

  private static String counted(VariableValues.Value value) {
    return visible(value) + " " + TIMES + number(value.count(), value.estimated());
  }

  private static String visible(VariableValues.Value value) {
    return value.text().isEmpty() ? "\"\"" : unforged(value.text());
  }

  private static String number(long number, boolean estimated) {
    return (estimated ? "~" : "") + number(number);
  }

  /** A number with a comma before every three digits, such as {@code 60,000}. */
  static String number(long number) {
    StringBuilder digits = new StringBuilder().append(number);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** Text of a log whose signs nobody takes for the counts behind values. */
  static String unforged(String text) {
    String inner = text.replace(" " + TIMES, " " + FOREIGN_TIMES);
    return inner.startsWith(TIMES) ? FOREIGN_TIMES + inner.substring(1) : inner;
  }

  /**
   * Whether a sample says more than the template with its values does: where some values are not
   * shown, or the line has what is no part of a template, such as newlines.
   */
  static boolean needsSample(Group group) {
    boolean complete =
        group.values().size() == group.template().variables()
            && group.values().stream().allMatch(VariableValues::isComplete);
    return !complete || !hasLiterals(withSingleBlanks(group.sample()), group.template());
  }

  private static boolean hasLiterals(String sample, Template template) {
    int from = 0;
    for (Template.Part part : template.parts()) {
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

  /** Templates have one blank between words, lines may have more: that says nothing. */
  private static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i) != ' ' || text.charAt(i - 1) != ' ') {
        single.append(text.charAt(i));
      }
    }
    return single.toString();
  }

  /** A number with its noun, such as {@code 1 line} and {@code 2 lines}. */
  static String counted(long number, String noun) {
    return number(number) + " " + (number == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /**
   * Names with their counts, such as {@code web1 12, web2 3}; empty if there is one at most. As of
   * values, what is urgent shows the rarest first, and System Events what came most.
   *
   * @param counts the most frequent first
   */
  static String names(Entry entry, Map<String, Long> counts) {
    if (counts.size() < 2) {
      return "";
    }
    List<Map.Entry<String, Long>> names = new ArrayList<>(counts.entrySet());
    boolean urgent = entry.layer() != Layer.OTHER;
    if (urgent) {
      names.sort(Map.Entry.comparingByValue());
    }
    // A group knows no more than that, however many there were.
    String least = counts.size() < entry.group().mostNames() ? "" : "at least ";
    return names(names, urgent ? MOST_URGENT_NAMES : MOST_NAMES, Wording::number, least);
  }

  /** The first dozen of names with their counts, and how many more there are. */
  static String mostNames(Map<String, Long> counts, LongFunction<String> words) {
    return names(List.copyOf(counts.entrySet()), MOST_NAMES, words, "");
  }

  /** So many names; {@code least} stands before the number of others, empty if it is exact. */
  private static String names(
      List<Map.Entry<String, Long>> counts, int most, LongFunction<String> words, String least) {
    String names =
        counts.stream()
            .limit(most)
            .map(each -> each.getKey() + " " + words.apply(each.getValue()))
            .collect(Collectors.joining(", "));
    int more = counts.size() - most;
    return more > 0 ? names + ", and " + least + number(more) + " more" : names;
  }

  /** What is left out of a sample that is too large to be kept; mostly nothing. */
  static String cut(Group group) {
    return group.sampleCut() == 0 ? "" : " … (" + counted(group.sampleCut(), "more byte") + ")";
  }
}
