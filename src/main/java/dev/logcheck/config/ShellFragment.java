package dev.logcheck.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the assignments of a shell fragment such as {@code logcheck.conf}, without a shell.
 *
 * <pre>
 * fragment   = { blank | comment | assignment | ";" | newline }
 * assignment = [ "export" blank ] name "=" ( word | "(" { blank | newline | word } ")" )
 * word       = { bare | "\\" any | "'" ... "'" | '"' { char | "\\" any | expansion } '"' | expansion }
 * expansion  = "$" name | "${" name [ ":-" word-in-braces ] "}" | "$(" date-command ")"
 * </pre>
 *
 * <p>What is not in this grammar is a problem that names its place; reading goes on behind the end
 * of that line.
 */
final class ShellFragment {
  private final Path file;
  private final String text;
  private final Map<String, String> variables;
  private final Strftime now;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Problem> unreadable = new HashMap<>();
  private int position;

  /** What the statement at hand assigns; empty as long as that is not known. */
  private String assigned = "";

  private ShellFragment(Path file, String text, Map<String, String> environment, Strftime now) {
    this.file = file;
    this.text = text;
    this.variables = new HashMap<>(environment);
    this.now = now;
  }

  /**
   * Reads a whole fragment.
   *
   * @param file only named in problems
   * @param environment what {@code $NAME} means before the fragment assigns it
   * @param clock what {@code $(date)} means
   */
  static ShellFragment parse(Path file, String text, Map<String, String> environment, Clock clock) {
    ShellFragment fragment = new ShellFragment(file, text, environment, new Strftime(clock));
    fragment.fragment();
    return fragment;
  }

  /** What was read, in the order of the text. */
  List<Setting> settings() {
    return settings;
  }

  /** What could not be read, in the order of the text. */
  List<Problem> problems() {
    return problems;
  }

  /** By key, what is wrong with the last line that sets it, if that could not be read. */
  Map<String, Problem> unreadable() {
    return unreadable;
  }

  private void fragment() {
    while (position < text.length()) {
      try {
        statement();
      } catch (SyntaxException e) {
        problem(problemAt(e.position, e.getMessage()));
        position = e.position;
        skipLine();
      }
    }
  }

  private void problem(Problem problem) {
    problems.add(problem);
    if (!assigned.isEmpty()) {
      unreadable.put(assigned, problem);
    }
  }

  private void statement() throws SyntaxException {
    assigned = "";
    char c = text.charAt(position);
    if (isBlank(c) || c == '\n' || c == '\r' || c == ';') {
      position++;
    } else if (c == '#') {
      skipLine();
    } else {
      assignment();
    }
  }

  private void assignment() throws SyntaxException {
    int start = position;
    String key = name();
    if (key.equals("export") && position < text.length() && isBlank(text.charAt(position))) {
      skipBlanks();
      start = position;
      key = name();
    }
    assigned = key;
    if (key.isEmpty() || !take('=')) {
      throw new SyntaxException(
          start, "expected KEY=value; other shell commands are not run, remove this line");
    }
    int valueStart = position;
    List<String> words = take('(') ? array(valueStart) : List.of(word());
    expectEndOfWord();
    Setting setting = new Setting(key, words, lineOf(valueStart), columnOf(valueStart));
    settings.add(setting);
    unreadable.remove(key);
    variables.put(key, setting.value());
  }

  private List<String> array(int start) throws SyntaxException {
    List<String> words = new ArrayList<>();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ')') {
        position++;
        return words;
      } else if (isBlank(c) || c == '\n') {
        position++;
      } else {
        words.add(word());
      }
    }
    throw new SyntaxException(start, "this '(' has no matching ')'");
  }

  private String word() throws SyntaxException {
    StringBuilder word = new StringBuilder();
    while (position < text.length() && !endsWord(text.charAt(position))) {
      char c = text.charAt(position++);
      switch (c) {
        case '\'' -> singleQuoted(word);
        case '"' -> doubleQuoted(word);
        case '$' -> expansion(word);
        case '\\' -> escaped(word);
        case '`' -> throw new SyntaxException(position - 1, commandAdvice("`...`"));
        default -> word.append(c);
      }
    }
    return word.toString();
  }

  private void singleQuoted(StringBuilder word) throws SyntaxException {
    int end = text.indexOf('\'', position);
    if (end < 0) {
      throw new SyntaxException(position - 1, "this ' has no matching '");
    }
    word.append(text, position, end);
    position = end + 1;
  }

  private void doubleQuoted(StringBuilder word) throws SyntaxException {
    int start = position - 1;
    while (position < text.length()) {
      char c = text.charAt(position++);
      switch (c) {
        case '"' -> {
          return;
        }
        case '$' -> expansion(word);
        case '\\' -> escapedInQuotes(word);
        case '`' -> throw new SyntaxException(position - 1, commandAdvice("`...`"));
        default -> word.append(c);
      }
    }
    throw new SyntaxException(start, "this \" has no matching \"");
  }

  private void escaped(StringBuilder word) {
    if (position < text.length()) {
      char c = text.charAt(position++);
      if (c != '\n') {
        word.append(c);
      }
    }
  }

  private void escapedInQuotes(StringBuilder word) {
    char next = position < text.length() ? text.charAt(position) : '\0';
    if (next == '\n' || "$`\"\\".indexOf(next) >= 0) {
      escaped(word);
    } else {
      word.append('\\');
    }
  }

  private void expansion(StringBuilder word) throws SyntaxException {
    int start = position - 1;
    if (take('(')) {
      word.append(date(start));
    } else if (take('{')) {
      word.append(braced(start));
    } else {
      String name = name();
      word.append(name.isEmpty() ? "$" : variables.getOrDefault(name, ""));
    }
  }

  private String braced(int start) throws SyntaxException {
    String name = name();
    int end = text.indexOf('}', position);
    if (name.isEmpty() || end < 0) {
      throw new SyntaxException(start, "expected ${NAME}");
    }
    String rest = text.substring(position, end);
    position = end + 1;
    String value = variables.getOrDefault(name, "");
    if (rest.startsWith(":-")) {
      return value.isEmpty() ? rest.substring(2) : value;
    } else if (rest.isEmpty()) {
      return value;
    }
    throw new SyntaxException(start, "of ${...} only ${NAME} and ${NAME:-default} are understood");
  }

  private String date(int start) throws SyntaxException {
    Strftime time = now;
    String format = "%a %b %e %H:%M:%S %Z %Y";
    boolean command = false;
    while (true) {
      skipBlanks();
      if (take(')')) {
        break;
      } else if (position >= text.length() || text.charAt(position) == '\n') {
        throw new SyntaxException(start, "this $( has no matching )");
      }
      String word = commandWord();
      if (!command && word.equals("date")) {
        command = true;
      } else if (command && (word.equals("-u") || word.equals("--utc"))) {
        time = now.inUtc();
      } else if (command && (word.equals("-R") || word.equals("--rfc-email"))) {
        format = "%a, %d %b %Y %H:%M:%S %z";
      } else if (command && word.startsWith("+")) {
        format = word.substring(1);
      } else {
        throw new SyntaxException(start, commandAdvice("$(" + word + ")"));
      }
    }
    try {
      return time.format(format);
    } catch (IllegalArgumentException e) {
      throw new SyntaxException(start, e.getMessage());
    }
  }

  private String commandWord() throws SyntaxException {
    int start = position;
    String word = word();
    if (position == start) {
      throw new SyntaxException(start, commandAdvice("this"));
    }
    return word;
  }

  private static String commandAdvice(String command) {
    return "no command is run here but $(date +FORMAT); write the value instead of " + command;
  }

  private String name() {
    int start = position;
    while (position < text.length() && isNameCharacter(text.charAt(position), position > start)) {
      position++;
    }
    return text.substring(start, position);
  }

  private static boolean isNameCharacter(char c, boolean inside) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (inside && c >= '0' && c <= '9');
  }

  private boolean take(char expected) {
    boolean there = position < text.length() && text.charAt(position) == expected;
    if (there) {
      position++;
    }
    return there;
  }

  private void expectEndOfWord() throws SyntaxException {
    int start = position;
    skipBlanks();
    boolean separated = position > start;
    char c = position < text.length() ? text.charAt(position) : '\n';
    // "KEY=value command" would run a command in a shell: here it is a mistake that has to be said.
    boolean assignmentFollows = separated && (c == '_' || Character.isLetter(c));
    if (!(c == '\n' || c == '\r' || c == ';' || (c == '#' && separated) || assignmentFollows)) {
      throw new SyntaxException(
          position, "unexpected '" + c + "' behind the value; quote the value");
    }
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || c == '\n' || c == '\r' || ";()&|<>".indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void skipBlanks() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  private void skipLine() {
    int newline = text.indexOf('\n', position);
    position = newline < 0 ? text.length() : newline + 1;
  }

  private int lineOf(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private int columnOf(int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }

  private Problem problemAt(int offset, String message) {
    return Problem.error(file, lineOf(offset), columnOf(offset), message);
  }

  /** Ends the reading of one line; the message says what is wrong at that offset. */
  private static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    final int position;

    SyntaxException(int position, String message) {
      super(message);
      this.position = position;
    }
  }
}
