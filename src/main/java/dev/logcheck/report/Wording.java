package dev.logcheck.report;

import dev.logcheck.summary.Group;
import dev.logcheck.summary.Template;
import dev.logcheck.summary.VariableValues;
import java.util.Map;
import java.util.stream.Collectors;

/** The words in which reports for people speak of groups. */
final class Wording {
  private static final int MOST_NAMES = 12;

  private Wording() {}

  /** The template, behind its program if there is one only, each variable with what it took. */
  static String template(Group group) {
    StringBuilder text = new StringBuilder(program(group));
    for (Template.Part part : group.template().parts()) {
      text.append(
          part instanceof Template.Variable variable
              ? variable(group, variable)
              : ((Template.Literal) part).text());
    }
    return text.toString();
  }

  /** The program with a colon and blank, if there is one only and the template does not name it. */
  static String program(Group group) {
    return group.programs().size() == 1 && !group.template().isRemainder()
        ? group.programs().keySet().iterator().next() + ": "
        : "";
  }

  /** The values of a variable if they are few, else how many different ones. */
  static String variable(Group group, Template.Variable variable) {
    if (variable.index() >= group.values().size()) {
      return Template.VARIABLE;
    }
    VariableValues values = group.values().get(variable.index());
    if (!values.shown().isEmpty()) {
      return "<" + String.join("|", values.shown()) + ">";
    }
    return "<" + (values.estimated() ? "about " : "") + values.distinct() + " values>";
  }

  /** A number with its noun, such as {@code 1 line} and {@code 2 lines}. */
  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Names with their counts, such as {@code web1 12, web2 3}; empty if there is one at most. */
  static String names(Map<String, Long> counts) {
    if (counts.size() < 2) {
      return "";
    }
    String names =
        counts.entrySet().stream()
            .limit(MOST_NAMES)
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    int more = counts.size() - MOST_NAMES;
    return more > 0 ? names + ", and " + more + " more" : names;
  }

  /** What is left out of a sample that is too large to be kept; mostly nothing. */
  static String cut(Group group) {
    return group.sampleCut() == 0 ? "" : " … (" + group.sampleCut() + " more bytes)";
  }
}
