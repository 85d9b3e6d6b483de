package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.machine.NearestWord;
import dev.logcheck.regex.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads conditions over events.
 *
 * <pre>
 * alternatives = conjunction { "or" conjunction }
 * conjunction  = negation { "and" negation }
 * negation     = { "not" } atom
 * atom         = "(" alternatives ")" | EVENT | FIELD comparison
 * comparison   = ( "=" | "!=" ) value | ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) NUMBER
 *              | ( "~" | "!~" ) EXPRESSION | [ "not" ] "in" values
 * values       = value | "(" value { "," value } ")"
 * value        = TEXT | NETWORK | "@" LIST
 * </pre>
 */
final class ConditionParser {
  /** People do not nest so deep, and the stack of a thread ends somewhere. */
  private static final int DEEPEST = 100;

  private static final List<String> ORDERS = List.of("<=", ">=", "<", ">");

  private final ConditionWords words;
  private final Collection<String> events;
  private final Map<String, List<String>> lists;
  private int depth;

  private ConditionParser(
      ConditionWords words, Collection<String> events, Map<String, List<String>> lists) {
    this.words = words;
    this.events = events;
    this.lists = lists;
  }

  /**
   * The condition of a text.
   *
   * @param events the names that events have
   * @param lists the values of each list, by its name
   * @throws ConditionSyntaxException if it is none; says where, and what to write
   */
  static Condition parse(String text, Collection<String> events, Map<String, List<String>> lists)
      throws ConditionSyntaxException {
    ConditionParser parser = new ConditionParser(new ConditionWords(text), events, lists);
    Condition condition = parser.alternatives();
    if (!parser.words.isAtEnd()) {
      throw parser.error("expected and, or, or the end of the condition");
    }
    return condition;
  }

  private Condition alternatives() throws ConditionSyntaxException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(conjunction());
    } while (words.passWord("or"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Or(List.copyOf(parts));
  }

  private Condition conjunction() throws ConditionSyntaxException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(negation());
    } while (words.passWord("and"));
    return parts.size() == 1 ? parts.get(0) : new Condition.And(List.copyOf(parts));
  }

  private Condition negation() throws ConditionSyntaxException {
    boolean negated = false;
    while (words.passWord("not")) {
      negated = !negated;
    }
    return negatedIf(negated, atom());
  }

  private static Condition negatedIf(boolean negated, Condition condition) {
    return negated ? new Condition.Not(condition) : condition;
  }

  private Condition atom() throws ConditionSyntaxException {
    if (words.passSign("(")) {
      return inParentheses();
    }
    int place = words.place();
    String name = words.word();
    if (name.isEmpty() || name.equals("and") || name.equals("or") || name.equals("in")) {
      throw error("expected an event, or a field and its value, as in source.port = 22");
    }
    words.pass(name);
    Condition comparison = comparison(name, place);
    return comparison != null ? comparison : event(name, place);
  }

  private Condition inParentheses() throws ConditionSyntaxException {
    if (++depth > DEEPEST) {
      throw error("more than " + DEEPEST + " parentheses in each other; write fewer");
    }
    Condition condition = alternatives();
    if (!words.passSign(")")) {
      throw error("expected ) here");
    }
    depth--;
    return condition;
  }

  private Condition event(String name, int place) throws ConditionSyntaxException {
    ProgramNames glob = ProgramNames.of(List.of(name));
    List<String> named = new ArrayList<>();
    for (String event : events) {
      byte[] bytes = event.getBytes(UTF_8);
      if (glob.contain(bytes, 0, bytes.length)) {
        named.add(event);
      }
    }
    if (named.isEmpty()) {
      throw new ConditionSyntaxException(place, noEvent(name));
    }
    return new Condition.Named(name, List.copyOf(named));
  }

  private String noEvent(String name) {
    Optional<String> meant = NearestWord.to(name, events);
    if (meant.isEmpty() && name.indexOf('.') > 0) {
      return "expected a comparison behind the field " + name + ", as in " + name + " = value";
    }
    return "no event is named "
        + name
        + meant.map(event -> "; did you mean " + event + "?").orElse("; define it in events.d");
  }

  /** What is said of a field; null if nothing is. */
  private Condition comparison(String field, int place) throws ConditionSyntaxException {
    if (words.passWord("in")) {
      return having(field, place, values(field));
    } else if (words.passWord("not")) {
      if (!words.passWord("in")) {
        throw error("expected in behind " + field + " not; to deny an event write not before it");
      }
      return new Condition.Not(having(field, place, values(field)));
    } else if (words.passSign("!=")) {
      return new Condition.Not(having(field, place, value(field)));
    } else if (words.passSign("!~")) {
      return new Condition.Not(having(field, place, expression()));
    } else if (words.passSign("=")) {
      refuseSecondSign();
      return having(field, place, value(field));
    } else if (words.passSign("~")) {
      return having(field, place, expression());
    }
    for (String order : ORDERS) {
      if (words.passSign(order)) {
        return having(field, place, number(order));
      }
    }
    return null;
  }

  /** Programming languages have two. */
  private void refuseSecondSign() throws ConditionSyntaxException {
    int place = words.place();
    if (words.passSign("=")) {
      throw new ConditionSyntaxException(place, "one = is enough; write field = value");
    }
  }

  private static Condition having(String field, int place, ValueTest test)
      throws ConditionSyntaxException {
    if (!EventField.isName(field)) {
      String reason = "no name of a field: " + field + "; write one such as source.ip";
      throw new ConditionSyntaxException(place, reason);
    }
    return new Condition.Having(field, test);
  }

  private ValueTest number(String order) throws ConditionSyntaxException {
    int place = words.place();
    byte[] digits = words.value().getBytes(UTF_8);
    double bound = DecimalNumber.of(digits, 0, digits.length);
    if (Double.isNaN(bound)) {
      throw new ConditionSyntaxException(place, "expected a number behind " + order);
    }
    return new ValueTest.Compared(order, bound);
  }

  private ValueTest expression() throws ConditionSyntaxException {
    int place = words.place();
    int quote = words.isQuoted() ? 1 : 0;
    String expression = words.expression();
    if (expression.isEmpty()) {
      throw new ConditionSyntaxException(place, "expected an expression behind ~");
    }
    try {
      return new ValueTest.Matching(expression);
    } catch (PatternSyntaxException e) {
      byte[] before = Arrays.copyOf(expression.getBytes(UTF_8), e.column() - 1);
      int index = new String(before, UTF_8).length();
      throw new ConditionSyntaxException(place + quote + index, e.getMessage());
    }
  }

  private ValueTest value(String field) throws ConditionSyntaxException {
    ValueTest.OneOf test = new ValueTest.OneOf(field);
    addOne(test);
    return test;
  }

  private ValueTest values(String field) throws ConditionSyntaxException {
    boolean several = words.passSign("(");
    ValueTest.OneOf test = new ValueTest.OneOf(field);
    do {
      if (words.word().startsWith("@")) {
        addList(test);
      } else {
        addOne(test);
      }
    } while (several && words.passSign(","));
    if (several && !words.passSign(")")) {
      throw error("expected , and another value, or ) behind the last one");
    }
    return test;
  }

  private void addOne(ValueTest.OneOf test) throws ConditionSyntaxException {
    int place = words.place();
    String value = words.value();
    if (value.isEmpty()) {
      throw new ConditionSyntaxException(place, "expected a value here; quote it if it has blanks");
    } else if (!test.add(value)) {
      String reason = value + " cannot be the value of " + test.field();
      throw new ConditionSyntaxException(place, reason + "; " + test.advice());
    }
  }

  /** Of a list that several fields share, what cannot be a value of this one is left out. */
  private void addList(ValueTest.OneOf test) throws ConditionSyntaxException {
    String list = words.word().substring(1);
    List<String> values = lists.get(list);
    if (values == null) {
      throw error(noList(list));
    }
    words.pass(words.word());
    for (String value : values) {
      test.add(value);
    }
  }

  private String noList(String name) {
    Optional<String> meant = NearestWord.to(name, lists.keySet());
    return "no list is named "
        + name
        + meant.map(list -> "; did you mean @" + list + "?").orElse("; define it: List: " + name);
  }

  private ConditionSyntaxException error(String message) {
    return new ConditionSyntaxException(words.place(), message);
  }
}
