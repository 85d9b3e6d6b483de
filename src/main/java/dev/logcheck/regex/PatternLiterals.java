package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a pattern spells out: characters that follow one another in every line that passes
 * there, read off its syntax tree.
 *
 * <p>Used to guess which of many patterns was meant for a line.
 */
public final class PatternLiterals {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private PatternLiterals() {}

  /**
   * The texts of ASCII characters in {@code pattern}, from left to right; those of all branches.
   *
   * @throws PatternSyntaxException if it is malformed
   */
  public static List<String> of(byte[] pattern) throws PatternSyntaxException {
    PatternLiterals literals = new PatternLiterals();
    literals.add(PatternReader.read(pattern, new NodePool()).tree());
    literals.endText();
    return literals.texts;
  }

  private void add(Node node) {
    if (node instanceof Node.OneOf oneOf && oneOf.set().isSingle() && oneOf.set().isAscii()) {
      text.append((char) oneOf.set().firstAscii());
    } else if (node instanceof Node.Concatenation row) {
      row.items().forEach(this::add);
    } else {
      endText();
      addParts(node);
      endText();
    }
  }

  private void addParts(Node node) {
    if (node instanceof Node.Alternation alternation) {
      for (Node branch : alternation.branches()) {
        add(branch);
        endText();
      }
    } else if (node instanceof Node.Repetition repetition) {
      add(repetition.body());
    } else if (node instanceof Node.CapturingGroup group) {
      add(group.body());
    }
  }

  private void endText() {
    if (!text.isEmpty()) {
      texts.add(text.toString());
      text.setLength(0);
    }
  }
}
