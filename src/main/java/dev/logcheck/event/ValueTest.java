package dev.logcheck.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logcheck.regex.CapturePattern;
import dev.logcheck.regex.NamedExpressions;
import dev.logcheck.regex.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a {@link Condition} wants of the value of a field. Immutable, safe for threads. */
sealed interface ValueTest {

  /** Whether a value is as wanted. */
  boolean accepts(byte[] bytes, int from, int to);

  /** The value of a field is one of some texts, or an address in one of some networks. */
  final class OneOf implements ValueTest {
    private final String field;
    private final FieldType type;
    private final List<String> written = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();

    /** Nothing is accepted yet. */
    OneOf(String field) {
      this.field = field;
      this.type = FieldType.of(field);
    }

    /** Accepts a value, too; false if it cannot be one of the field. */
    boolean add(String value) {
      byte[] bytes = value.getBytes(UTF_8);
      Network network = Network.of(value);
      boolean accepted = bytes.length > 0 && type.accepts(bytes, 0, bytes.length);
      if (network != null) {
        networks.add(network);
      } else if (accepted) {
        // As events have it: a hardware address, for one, is written anew.
        texts.add(type.isRewritten() ? type.form(bytes, 0, bytes.length) : bytes);
      }
      written.add(value);
      return accepted || (network != null && type == FieldType.ADDRESS);
    }

    /** The name of the field. */
    String field() {
      return field;
    }

    /** What to write instead of what cannot be a value. */
    String advice() {
      return type == FieldType.PORT
          ? "write " + type.wanted()
          : "write an address, or a network such as 192.0.2.0/24";
    }

    @Override
    public boolean accepts(byte[] bytes, int from, int to) {
      for (int i = 0; i < texts.size(); i++) {
        byte[] text = texts.get(i);
        if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
          return true;
        }
      }
      return !networks.isEmpty() && isInNetwork(Address.number(bytes, from, to));
    }

    private boolean isInNetwork(byte[] address) {
      for (int i = 0; address != null && i < networks.size(); i++) {
        if (networks.get(i).contains(address)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return "in (" + String.join(", ", written) + ")";
    }
  }

  /**
   * The value is a number, and less or greater than another.
   *
   * @param operator {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  record Compared(String operator, double bound) implements ValueTest {
    @Override
    public boolean accepts(byte[] bytes, int from, int to) {
      double value = DecimalNumber.of(bytes, from, to);
      // What is no number is NaN, for which nothing holds.
      return switch (operator) {
        case "<" -> value < bound;
        case "<=" -> value <= bound;
        case ">" -> value > bound;
        default -> value >= bound;
      };
    }

    @Override
    public String toString() {
      long whole = (long) bound;
      return operator + " " + (whole == bound ? Long.toString(whole) : Double.toString(bound));
    }
  }

  /** An expression, as the patterns of events are, matches somewhere in the value. */
  final class Matching implements ValueTest {
    private final String expression;
    private final CapturePattern pattern;

    Matching(String expression) throws PatternSyntaxException {
      this.expression = expression;
      NamedExpressions none =
          new NamedExpressions(name -> "; a condition knows none: write out what it stands for");
      this.pattern = CapturePattern.of(expression.getBytes(UTF_8), none, false);
    }

    @Override
    public boolean accepts(byte[] bytes, int from, int to) {
      return pattern.newMatcher().match(bytes, from, to);
    }

    @Override
    public String toString() {
      return "~ \"" + expression + '"';
    }
  }
}
