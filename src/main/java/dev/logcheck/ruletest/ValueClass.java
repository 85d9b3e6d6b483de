package dev.logcheck.ruletest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The narrowest expression that all values of a variable match, out of a ladder of what values in
 * logs are; below the ladder stands a set of the characters that occur.
 */
final class ValueClass {
  private static final String DURATION = "[0-9.]+[a-z]{1,3}( [0-9.]+[a-z]{1,3})*";

  private static final int LONGEST_TESTED = 1024;

  private static final int MOST_WORDS = 128;

  /** So many words in one place are names. */
  private static final int MANY_WORDS = 5;

  private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z_-]*([ /][A-Za-z_-]+)*+");

  /** What makes Base64 of text: both cases, something else besides, and some length. */
  private static final String RANDOM =
      "(?!/)(?=.{16})(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=[^0-9+/=]*[0-9+/=])";

  /** The like between angle brackets, where less is enough. */
  private static final Pattern BRACKETED_ID =
      Pattern.compile("(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[0-9A-Za-z+/=]{12,}");

  private static final Pattern DAY_OR_MONTH =
      Pattern.compile(
          "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun"
              + "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b");

  private static final Pattern DATE = Pattern.compile(DAY_OR_MONTH + "[ ,-]+[0-9]");

  /** Narrow ones first; those of measurements allow for the forms that more or less would take. */
  private static final List<String> LADDER =
      List.of(
          "[0-9]+",
          "[+-]?[0-9]+(\\.[0-9]+)?",
          "[0-9]{2}:[0-9]{2}:[0-9]{2}",
          "[0-9]{1,3}(\\.[0-9]{1,3}){3}",
          "[0-9]+(\\.[0-9]+)+",
          DURATION,
          "[0-9a-f]+",
          "0x[[:xdigit:]]+",
          "([0-9a-f]{2}:)+[0-9a-f]{2}",
          "[0-9.]*[0-9]%",
          "[0-9]+(\\.[0-9]+)?[[:alpha:]]{1,3}",
          "[:.[:xdigit:]]+",
          "[0-9A-Za-z+/=]+",
          "[0-9A-Za-z+/=:]+",
          "[._[:alnum:]-]+",
          "/[^[:space:]]*",
          "\"[^\"]*\"",
          "'[^']*'",
          "<[^<>[:space:]]*>",
          "[]._:@[%[:alnum:]-]+");

  /** Those of the ladder of which lists are made. */
  private static final Set<String> NUMBERS = Set.copyOf(LADDER.subList(0, 5));

  private static final List<Pattern> TESTS = LADDER.stream().map(ValueClass::test).toList();

  private ValueClass() {}

  /** Whether these are words of a language, so few that each may mean something of its own. */
  static boolean areFewWords(Collection<String> values) {
    return values.size() < MANY_WORDS
        && values.stream().allMatch(value -> isTested(value) && WORDS.matcher(value).matches());
  }

  /** One of these values and nothing else. */
  static String oneOf(Collection<String> values) {
    String all = values.stream().sorted().map(EscapedText::of).collect(Collectors.joining("|"));
    return values.size() == 1 ? all : "(" + all + ")";
  }

  /** The ladder's expressions in the dialect of the JDK, for values of a few bytes. */
  private static Pattern test(String expression) {
    // What could as well be a word is taken for a number or an address only with its marks.
    String mark =
        switch (expression) {
          case DURATION -> "(?=.*[^0-9.a-f ])(?=([0-9.]+(us|ms|s|min|h|d|w|month|y)( |$))+$)";
          case "[0-9a-f]+" -> "(?=.*[0-9])";
          case "[:.[:xdigit:]]+" -> "(?=.*[:.])";
          case "[0-9A-Za-z+/=]+" -> RANDOM;
          case "[0-9A-Za-z+/=:]+" -> "[0-9A-Za-z]+:(?=" + RANDOM + ")";
          default -> "";
        };
    return Pattern.compile(
        mark
            + expression
                .replace("[].", "[\\].")
                .replace("@[%", "@\\[%")
                .replace("[:alnum:]", "\\p{Alnum}")
                .replace("[:alpha:]", "\\p{Alpha}")
                .replace("[:xdigit:]", "\\p{XDigit}")
                .replace("[:space:]", "\\s"));
  }

  /**
   * An expression for all of these values.
   *
   * @param values one character for each byte
   */
  static String of(Collection<String> values) {
    if (fit(DURATION, values)) {
      return DURATION;
    }
    String words = words(values);
    return words != null ? words : single(values);
  }

  /** The like for names of users: one of digits alone is a name still. */
  static String ofUsers(Collection<String> values) {
    return fit("[._[:alnum:]-]+", values) ? "[._[:alnum:]-]+" : of(values);
  }

  /** The like for hosts: one that has no name today may have one tomorrow. */
  static String ofHosts(Collection<String> values) {
    boolean host = fit("[._[:alnum:]-]+", values) || fit("[:.[:xdigit:]]+", values);
    return host ? "[:._[:alnum:]-]+" : of(values);
  }

  /** The like for what stands in angle brackets, which may be random ids. */
  static String ofBracketed(Collection<String> values) {
    boolean ids = values.stream().allMatch(value -> BRACKETED_ID.matcher(value).matches());
    return ids ? "[0-9A-Za-z+/=]+" : of(values);
  }

  private static boolean fit(String expression, Collection<String> values) {
    Pattern test = TESTS.get(LADDER.indexOf(expression));
    return values.stream().allMatch(value -> isTested(value) && test.matcher(value).matches());
  }

  /** Values of several words each, as many in all of them, are so many variables; or null. */
  private static String words(Collection<String> values) {
    List<String[]> rows = values.stream().map(value -> value.split(" +", -1)).toList();
    int count = rows.get(0).length;
    if (count == 1 || count > MOST_WORDS || rows.stream().anyMatch(row -> row.length != count)) {
      return null;
    }
    boolean dates = values.stream().allMatch(value -> DATE.matcher(value).find());
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int column = i;
      Set<String> words = rows.stream().map(row -> row[column]).collect(Collectors.toSet());
      expressions.add(isText(words) ? text(words.iterator().next(), dates) : single(words));
    }
    boolean padded = dates || values.stream().anyMatch(value -> value.contains("  "));
    return joined(expressions, padded ? " +" : " ");
  }

  /** Numbers in a row are a list, of any length; all else has its place. */
  private static String joined(List<String> expressions, String blank) {
    String first = expressions.get(0);
    boolean list = NUMBERS.contains(first) && Set.copyOf(expressions).size() == 1;
    return list ? first + "(" + blank + first + ")*" : String.join(blank, expressions);
  }

  private static String text(String word, boolean date) {
    String literal = EscapedText.of(word);
    return date ? DAY_OR_MONTH.matcher(literal).replaceAll("[[:alpha:]]{3}") : literal;
  }

  /** Whether this is one word, and not a number or the like that happens to be the same. */
  private static boolean isText(Set<String> words) {
    return words.size() == 1 && words.iterator().next().chars().noneMatch(Character::isDigit);
  }

  private static String single(Collection<String> values) {
    for (String expression : LADDER) {
      if (fit(expression, values)) {
        return expression;
      }
    }
    boolean blanks = values.stream().anyMatch(value -> value.indexOf(' ') >= 0);
    boolean empty = values.stream().anyMatch(String::isEmpty);
    return (blanks ? characters(values) : "[^[:space:]]") + (empty ? "*" : "+");
  }

  /** What is longer is no number and no name, and the tests' groups would exhaust the stack. */
  private static boolean isTested(String value) {
    return value.length() <= LONGEST_TESTED && value.chars().allMatch(c -> c < 0x80);
  }

  /** A bracket expression of letters, digits, and the other characters that occur. */
  private static String characters(Collection<String> values) {
    Set<Integer> others = new TreeSet<>();
    values.forEach(value -> value.chars().filter(ValueClass::isPunctuation).forEach(others::add));
    boolean control = others.removeIf(c -> c < ' ' || c == 0x7f);
    // ] stands first, [ and - last, or they mean other things.
    StringBuilder expression = new StringBuilder(others.remove((int) ']') ? "[]" : "[");
    expression.append("[:alnum:]").append(control ? "[:cntrl:]" : "");
    String end = (others.remove((int) '[') ? "[" : "") + (others.remove((int) '-') ? "-" : "");
    others.forEach(expression::appendCodePoint);
    return expression.append(end).append(']').toString();
  }

  private static boolean isPunctuation(int c) {
    return c < 0x80 && !Character.isLetterOrDigit(c);
  }
}
