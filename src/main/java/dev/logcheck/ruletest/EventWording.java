package dev.logcheck.ruletest;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of an {@link EventDraft} as a pattern: its words literally, and for each variable the
 * named expression of what it is, as a field where the words before it leave no doubt.
 */
final class EventWording {
  private static final String V4 = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}";
  private static final String V6 = "[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}";

  /** What varies, in texts that were the same in all lines so far. */
  private static final Pattern THING =
      Pattern.compile(
          "(?<=\\buser[ =]<?)[._0-9A-Za-z-]+"
              + "|(?<![0-9A-Za-z.:])"
              + V4
              + "(?![0-9A-Za-z.])"
              + "|(?<![0-9A-Za-z.:])[0-9]+(?![0-9A-Za-z])");

  /** What a value is, narrow things first. */
  private record Kind(Pattern value, String expression) {
    static Kind of(String value, String expression) {
      return new Kind(Pattern.compile(value), expression);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of("[0-9]+", "INT"),
          Kind.of("[+-]?[0-9]+\\.[0-9]+", "NUMBER"),
          Kind.of(V4 + "|" + V6, "IP"),
          Kind.of("[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}", "COMMONMAC"),
          Kind.of("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}", "UUID"),
          Kind.of("[0-9A-Za-z._+-]+@[0-9A-Za-z.-]+", "EMAILADDRESS"),
          Kind.of("[^\\s]+", "NOTSPACE"));

  private static final Pattern WITH_PORT = Pattern.compile("(" + V4 + "):([0-9]{1,5})");
  private static final Pattern FROM = Pattern.compile("\\b(?:from |from \\[|rhost=|rip=|SRC=)$");
  private static final Pattern USER = Pattern.compile("\\b(?:user |user=<?|user \"|user ')$");
  private static final Pattern PORT = Pattern.compile("\\bport[ =]$");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private final Set<String> fields = new HashSet<>();

  private EventWording() {}

  /**
   * The pattern for a message.
   *
   * @param parts literal texts and variables in turn, as {@link LineParts} has them: of each the
   *     forms that it takes
   */
  static String of(List<Set<String>> parts) {
    EventWording wording = new EventWording();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0 && parts.get(i).size() == 1) {
        wording.addText(parts.get(i).iterator().next());
      } else {
        wording.addVariable(parts.get(i));
      }
    }
    return wording.pattern.toString();
  }

  private void addText(String literal) {
    int before = text.length();
    Matcher things = THING.matcher(text + literal);
    int done = before;
    while (things.find()) {
      if (things.start() >= done) {
        addLiteral(literal.substring(done - before, things.start() - before));
        addVariable(Set.of(things.group()));
        done = things.end();
      }
    }
    addLiteral(literal.substring(done - before));
  }

  private void addLiteral(String literal) {
    text.append(literal);
    pattern.append(EscapedText.of(literal));
  }

  private void addVariable(Set<String> values) {
    if (all(values, WITH_PORT)) {
      add("IP", FROM.matcher(text).find() ? "source.ip" : "");
      pattern.append(':');
      add("PORT", fields.contains("source.ip") ? "source.port" : "");
    } else {
      add(values);
    }
    text.append(values.iterator().next());
  }

  private void add(Set<String> values) {
    String kind = kind(values);
    if (kind.equals("IP")) {
      add(kind, FROM.matcher(text).find() ? "source.ip" : "");
    } else if (kind.equals("INT") && PORT.matcher(text).find()) {
      add("PORT", fields.contains("source.ip") ? "source.port" : "");
    } else if (!kind.equals("DATA") && USER.matcher(text).find()) {
      add("NOTSPACE", "user.name");
    } else {
      add(kind, "");
    }
  }

  private static String kind(Set<String> values) {
    for (Kind kind : KINDS) {
      if (all(values, kind.value)) {
        return kind.expression;
      }
    }
    return "DATA";
  }

  private static boolean all(Set<String> values, Pattern pattern) {
    return values.stream().allMatch(value -> pattern.matcher(value).matches());
  }

  /** A field has one place; a second one of the same meaning is none that is certain. */
  private void add(String expression, String field) {
    boolean named = !field.isEmpty() && fields.add(field);
    pattern.append("%{").append(expression).append(named ? ":" + field : "").append('}');
  }

  /** The bytes of a text of one character for each. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
