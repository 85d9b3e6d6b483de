package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Expressions that patterns refer to by name, as <code>%{NAME}</code>.
 *
 * <p>The {@link CaptureParser} asks for them. Each is parsed when it is first referred to, and once
 * unless it has captures of its own. For use by one thread at a time.
 */
public final class NamedExpressions {
  private final Map<String, byte[]> texts = new LinkedHashMap<>();
  private final Map<String, Parsed> parsed = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final UnaryOperator<String> advice;

  /**
   * A named expression that was parsed.
   *
   * @param plain what it is without captures, one character for each byte
   */
  record Parsed(CaptureNode tree, String plain) {}

  /**
   * No expressions yet.
   *
   * @param advice what to say about a name that no expression has, such as {@code ; did you mean
   *     IP?}; may give an empty text
   */
  public NamedExpressions(UnaryOperator<String> advice) {
    this.advice = advice;
  }

  /** Gives an expression a name; of two with one name the later one counts. */
  public void define(String name, byte[] text) {
    texts.put(name, text);
    // Others may be made of it.
    parsed.clear();
  }

  /** Every name that was given. */
  public Collection<String> names() {
    return texts.keySet();
  }

  /** Whether a text can be a name: of ASCII letters, digits and underscores. */
  public static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '_')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * The expression of a name.
   *
   * @param captures where its own captures are added
   * @param column where in the pattern it is referred to
   * @throws PatternSyntaxException if there is none, if it is malformed, or is made of itself
   */
  Parsed parsed(String name, List<Capture> captures, int column) throws PatternSyntaxException {
    Parsed known = parsed.get(name);
    if (known != null) {
      return known;
    }
    byte[] text = texts.get(name);
    if (text == null) {
      throw new PatternSyntaxException(column, "no pattern is named " + name + advice.apply(name));
    }
    if (!open.add(name)) {
      throw new PatternSyntaxException(column, name + " is made of itself");
    }
    try {
      return parse(name, text, captures);
    } catch (PatternSyntaxException e) {
      throw new PatternSyntaxException(
          column, "in " + name + ", column " + e.column() + ": " + e.getMessage(), e.limit());
    } finally {
      open.remove(name);
    }
  }

  private Parsed parse(String name, byte[] text, List<Capture> captures)
      throws PatternSyntaxException {
    int before = captures.size();
    CaptureParser parser = new CaptureParser(text, this, captures);
    Parsed fresh = new Parsed(parser.parse(), new String(parser.plain(), ISO_8859_1));
    if (captures.size() == before) {
      parsed.put(name, fresh);
    }
    return fresh;
  }
}
