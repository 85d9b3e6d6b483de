package dev.logcheck.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private static final String BLANKS_ADVICE =
      "no blanks may stand around the = of an assignment: write ";

  private final Path file;
  private final ShellText text;
  private final Map<String, String> variables;
  private final ShellWords words;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Problem> unreadable = new HashMap<>();

  /** What the statement at hand assigns; empty as long as that is not known. */
  private String assigned = "";

  private ShellFragment(Path file, String text, Map<String, String> environment, Strftime now) {
    this.file = file;
    this.text = new ShellText(text);
    this.variables = new HashMap<>(environment);
    this.words = new ShellWords(this.text, variables, now);
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

  /** The names whose values stand in the values of other names. */
  Set<String> expanded() {
    return words.expanded();
  }

  private void fragment() {
    while (!text.isAtEnd()) {
      try {
        statement();
      } catch (ShellSyntaxException e) {
        // A quote that somebody forgot to close ends at the next one, often lines below.
        ShellSyntaxException cause = words.longQuote() == null ? e : words.longQuote();
        problem(cause);
        text.skipLineOf(cause.position());
      }
    }
  }

  private void problem(ShellSyntaxException e) {
    Problem problem =
        Problem.error(file, text.lineOf(e.position()), text.columnOf(e.position()), e.getMessage());
    problems.add(problem);
    if (!assigned.isEmpty()) {
      unreadable.put(assigned, problem);
    }
  }

  private void statement() throws ShellSyntaxException {
    assigned = "";
    words.begin("");
    char c = text.peek();
    if (ShellText.isBlank(c) || c == '\n' || c == '\r' || c == ';') {
      text.next();
    } else if (c == '#') {
      text.skipLine();
    } else {
      assignment();
    }
  }

  private void assignment() throws ShellSyntaxException {
    int start = text.position();
    String key = text.name();
    if (key.equals("export") && text.isAtBlank()) {
      text.skipBlanks();
      start = text.position();
      key = text.name();
    }
    assigned = key;
    words.begin(key);
    expectAssignment(key, start);
    int valueStart = text.position();
    List<String> value = text.take('(') ? array(valueStart) : List.of(words.next());
    expectEndOfValue(valueStart);
    Setting setting = new Setting(key, value, text.lineOf(valueStart), text.columnOf(valueStart));
    settings.add(setting);
    unreadable.remove(key);
    variables.put(key, setting.value());
  }

  private void expectAssignment(String key, int start) throws ShellSyntaxException {
    int behind = text.position();
    if (!key.isEmpty() && text.take('=')) {
      return;
    }
    text.skipBlanks();
    if (!key.isEmpty() && text.take('=')) {
      throw new ShellSyntaxException(behind, BLANKS_ADVICE + key + "=value");
    }
    throw new ShellSyntaxException(
        start, "expected KEY=value; other shell commands are not run, remove this line");
  }

  private List<String> array(int start) throws ShellSyntaxException {
    List<String> value = new ArrayList<>();
    while (!text.isAtEnd()) {
      int wordStart = text.position();
      if (text.take(')')) {
        return value;
      } else if (text.isAtBlank() || text.peek() == '\n' || text.peek() == '\r') {
        text.next();
      } else {
        value.add(words.next());
        expectProgress(wordStart);
      }
    }
    throw new ShellSyntaxException(start, "this '(' has no matching ')'");
  }

  private void expectProgress(int start) throws ShellSyntaxException {
    if (text.position() == start) {
      throw new ShellSyntaxException(start, "unexpected '" + text.peek() + "'; quote the value");
    }
  }

  /**
   * In a shell, {@code KEY=value command} runs a command, and {@code KEY= value} too: here it is a
   * mistake that has to be said.
   */
  private void expectEndOfValue(int valueStart) throws ShellSyntaxException {
    int end = text.position();
    text.skipBlanks();
    char c = text.peek();
    boolean separated = text.position() > end;
    if (c == '\n' || c == '\r' || c == ';' || (separated && (c == '#' || text.isAtAssignment()))) {
      return;
    }
    if (separated && end == valueStart) {
      throw new ShellSyntaxException(end, BLANKS_ADVICE + assigned + "=value");
    }
    throw new ShellSyntaxException(
        text.position(), "unexpected '" + c + "' behind the value; quote the value");
  }
}
