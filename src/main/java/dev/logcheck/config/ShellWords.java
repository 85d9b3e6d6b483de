package dev.logcheck.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the words of a shell fragment: quotes, and what {@code $} stands for. */
final class ShellWords {
  private static final String QUOTE_ADVICE = "this quote is not closed: write a second ";

  private final ShellText text;
  private final Map<String, String> variables;
  private final Strftime now;
  private final Set<String> expanded = new HashSet<>();
  private String assigned = "";
  private ShellSyntaxException longQuote;

  /**
   * Reads from a text.
   *
   * @param variables what names mean, as it is when they are read
   * @param now what {@code $(date)} means
   */
  ShellWords(ShellText text, Map<String, String> variables, Strftime now) {
    this.text = text;
    this.variables = variables;
    this.now = now;
  }

  /** Begins a statement that assigns to a name; empty as long as that is not known. */
  void begin(String name) {
    assigned = name;
    longQuote = null;
  }

  /** The statement's first quote that was closed on another line than opened; null if none was. */
  ShellSyntaxException longQuote() {
    return longQuote;
  }

  /** The names that stand in the values of other names. */
  Set<String> expanded() {
    return expanded;
  }

  /** The word that stands here, without its quotes; empty if none does. */
  String next() throws ShellSyntaxException {
    StringBuilder word = new StringBuilder();
    while (!text.isAtEnd() && !endsWord(text.peek())) {
      int start = text.position();
      char c = text.next();
      switch (c) {
        case '\'' -> singleQuoted(word, start);
        case '"' -> doubleQuoted(word, start);
        case '$' -> expansion(word, start);
        case '\\' -> escaped(word);
        case '`' -> throw new ShellSyntaxException(start, DateCommand.advice("`...`"));
        default -> word.append(c);
      }
    }
    return word.toString();
  }

  private void singleQuoted(StringBuilder word, int start) throws ShellSyntaxException {
    String quoted = text.takeUpTo('\'');
    if (quoted == null) {
      throw new ShellSyntaxException(start, QUOTE_ADVICE + "'");
    }
    word.append(quoted);
    noteLongQuote(start, "'");
  }

  private void doubleQuoted(StringBuilder word, int start) throws ShellSyntaxException {
    while (!text.isAtEnd()) {
      int place = text.position();
      char c = text.next();
      switch (c) {
        case '"' -> {
          noteLongQuote(start, "\"");
          return;
        }
        case '$' -> expansion(word, place);
        case '\\' -> escapedInQuotes(word);
        case '`' -> throw new ShellSyntaxException(place, DateCommand.advice("`...`"));
        default -> word.append(c);
      }
    }
    throw new ShellSyntaxException(start, QUOTE_ADVICE + "\"");
  }

  private void noteLongQuote(int start, String quote) {
    if (longQuote == null && text.hasLineEndSince(start)) {
      longQuote = new ShellSyntaxException(start, QUOTE_ADVICE + quote);
    }
  }

  private void escaped(StringBuilder word) {
    if (!text.isAtEnd()) {
      char c = text.next();
      if (c != '\n') {
        word.append(c);
      }
    }
  }

  private void escapedInQuotes(StringBuilder word) {
    if (!text.isAtEnd() && "\n$`\"\\".indexOf(text.peek()) >= 0) {
      escaped(word);
    } else {
      word.append('\\');
    }
  }

  private void expansion(StringBuilder word, int start) throws ShellSyntaxException {
    if (text.take('(')) {
      word.append(date(start));
    } else if (text.take('{')) {
      word.append(braced(start));
    } else {
      String name = text.name();
      word.append(name.isEmpty() ? "$" : expanded(name));
    }
  }

  private String expanded(String name) {
    if (!name.equals(assigned)) {
      expanded.add(name);
    }
    return variables.getOrDefault(name, "");
  }

  private String braced(int start) throws ShellSyntaxException {
    String name = text.name();
    String rest = text.takeUpTo('}');
    if (name.isEmpty() || rest == null) {
      throw new ShellSyntaxException(start, "expected ${NAME}");
    }
    String value = expanded(name);
    if (rest.startsWith(":-")) {
      return value.isEmpty() ? rest.substring(2) : value;
    } else if (rest.isEmpty()) {
      return value;
    }
    throw new ShellSyntaxException(
        start, "of ${...} only ${NAME} and ${NAME:-default} are understood");
  }

  private String date(int start) throws ShellSyntaxException {
    DateCommand command = new DateCommand(now);
    try {
      while (true) {
        text.skipBlanks();
        if (text.take(')')) {
          return command.run();
        } else if (text.peek() == '\n') {
          throw new ShellSyntaxException(start, "this $( has no matching )");
        }
        command.add(commandWord());
      }
    } catch (UnknownConversionException e) {
      throw new ShellSyntaxException(text.find(e.conversion(), start), e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new ShellSyntaxException(start, e.getMessage());
    }
  }

  private String commandWord() throws ShellSyntaxException {
    int start = text.position();
    String word = next();
    if (text.position() == start) {
      throw new ShellSyntaxException(start, DateCommand.advice("this"));
    }
    return word;
  }

  private static boolean endsWord(char c) {
    return ShellText.isBlank(c) || c == '\n' || c == '\r' || ";()&|<>".indexOf(c) >= 0;
  }
}
