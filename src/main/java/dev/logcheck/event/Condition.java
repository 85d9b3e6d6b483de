package dev.logcheck.event;

import java.util.List;
import java.util.StringJoiner;

/**
 * A condition over events, such as {@code ssh-login-failed and source.ip not in @home}.
 *
 * <p>{@link EventBook#condition} reads it. Of a field that an event does not have nothing holds, so
 * that {@code !=}, {@code not in} and {@code !~}, which deny something, do. It prints itself with
 * all its parentheses. Immutable, safe for threads.
 */
public sealed interface Condition {

  /** Whether it holds for an event. */
  boolean holds(EventValues event);

  /** All of them have to hold. */
  record And(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(EventValues event) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(event)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return joined(" and ", parts);
    }
  }

  /** One of them has to hold. */
  record Or(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(EventValues event) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(event)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return joined(" or ", parts);
    }
  }

  /** It must not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(EventValues event) {
      return !part.holds(event);
    }

    @Override
    public String toString() {
      return "not " + part;
    }
  }

  /** The event has one of these names. */
  final class Named implements Condition {
    private final String glob;
    private final List<String> names;

    Named(String glob, List<String> names) {
      this.glob = glob;
      this.names = names;
    }

    @Override
    public boolean holds(EventValues event) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equals(event.event())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return glob;
    }
  }

  /** The event has a field, and its value is as wanted. */
  final class Having implements Condition {
    private final String field;
    private final ValueTest test;

    Having(String field, ValueTest test) {
      this.field = field;
      this.test = test;
    }

    String field() {
      return field;
    }

    @Override
    public boolean holds(EventValues event) {
      return event.find(field) && test.accepts(event.bytes(), event.from(), event.to());
    }

    @Override
    public String toString() {
      return field + " " + test;
    }
  }

  private static String joined(String word, List<Condition> parts) {
    StringJoiner text = new StringJoiner(word, "(", ")");
    for (Condition part : parts) {
      text.add(part.toString());
    }
    return text.toString();
  }
}
