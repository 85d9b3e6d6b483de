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
  private static final List<String> LADDER =
      List.of(
          "[0-9]+",
          "[0-9]+\\.[0-9]+",
          "[0-9]{2}:[0-9]{2}:[0-9]{2}",
          "[0-9]{1,3}(\\.[0-9]{1,3}){3}",
          "[0-9]+(\\.[0-9]+)+",
          "[0-9a-f]+",
          "0x[0-9a-f]+",
          "([0-9a-f]{2}:)+[0-9a-f]{2}",
          "[0-9.]*[0-9]%",
          "[0-9]+[[:alpha:]]{1,3}",
          "[:.[:xdigit:]]+",
          "[._[:alnum:]-]+",
          "/[^[:space:]]*",
          "\"[^\"]*\"",
          "'[^']*'",
          "<[^<>[:space:]]*>",
          "[]._:@[%[:alnum:]-]+");

  private static final List<Pattern> TESTS = LADDER.stream().map(ValueClass::test).toList();

  private ValueClass() {}

  /** The ladder's expressions in the dialect of the JDK, for values of a few bytes. */
  private static Pattern test(String expression) {
    // What could as well be a word is taken for a number or an address only with its marks.
    String mark =
        switch (expression) {
          case "[0-9a-f]+" -> "(?=.*[0-9])";
          case "[:.[:xdigit:]]+" -> "(?=.*[:.])";
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
    String words = words(values);
    return words != null ? words : single(values);
  }

  /** Values of several words each, as many in all of them, are so many variables; or null. */
  private static String words(Collection<String> values) {
    List<String[]> rows = values.stream().map(value -> value.split(" ", -1)).toList();
    int count = rows.get(0).length;
    if (count == 1 || rows.stream().anyMatch(row -> row.length != count)) {
      return null;
    }
    List<String> expressions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int column = i;
      Set<String> words = rows.stream().map(row -> row[column]).collect(Collectors.toSet());
      expressions.add(isText(words) ? Literal.of(words.iterator().next()) : single(words));
    }
    return String.join(" ", expressions);
  }

  /** Whether this is one word, and not a number or the like that happens to be the same. */
  private static boolean isText(Set<String> words) {
    return words.size() == 1 && words.iterator().next().chars().noneMatch(Character::isDigit);
  }

  private static String single(Collection<String> values) {
    for (int i = 0; i < LADDER.size(); i++) {
      Pattern test = TESTS.get(i);
      if (values.stream().allMatch(value -> isAscii(value) && test.matcher(value).matches())) {
        return LADDER.get(i);
      }
    }
    boolean blanks = values.stream().anyMatch(value -> value.indexOf(' ') >= 0);
    boolean empty = values.stream().anyMatch(String::isEmpty);
    return (blanks ? characters(values) : "[^[:space:]]") + (empty ? "*" : "+");
  }

  private static boolean isAscii(String value) {
    return value.chars().allMatch(c -> c < 0x80);
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
