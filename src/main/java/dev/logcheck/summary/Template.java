package dev.logcheck.summary;

import dev.logcheck.line.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the messages of one group have in common: literal text, with variables between.
 *
 * <p>{@link Templates} finds them. Made visible, without newlines, so that it can stand on a line.
 */
public final class Template {
  /** How a variable is written where its values are not. */
  public static final String VARIABLE = "<*>";

  /** A part of a template. */
  public sealed interface Part permits Literal, Variable {}

  /** Text that is the same in all messages, blanks and punctuation included. */
  public record Literal(String text) implements Part {}

  /** A place that takes values; {@code index} counts them from 0. */
  public record Variable(int index) implements Part {}

  private final List<Part> parts;
  private final int variables;
  private final long id;
  private final long[] messageIds;
  private final Speaker speaker;
  private final boolean remainder;
  private final String text;

  /** Of each variable, whether the text around it puts it in angle brackets. */
  private final boolean[] bracketed;

  private Template(
      List<Part> parts, long id, long[] messageIds, Speaker speaker, boolean remainder) {
    this.parts = parts;
    this.variables = (int) parts.stream().filter(Variable.class::isInstance).count();
    this.id = id;
    this.messageIds = messageIds;
    this.speaker = speaker;
    this.remainder = remainder;
    this.text =
        parts.stream()
            .map(part -> part instanceof Literal literal ? literal.text() : VARIABLE)
            .collect(Collectors.joining());
    this.bracketed = new boolean[variables];
    for (int i = 1; i < parts.size() - 1; i++) {
      if (parts.get(i) instanceof Variable variable) {
        bracketed[variable.index()] =
            parts.get(i - 1) instanceof Literal before
                && before.text().endsWith("<")
                && parts.get(i + 1) instanceof Literal behind
                && behind.text().startsWith(">");
      }
    }
  }

  static Template of(MaskedPattern pattern, long[] messageIds) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int variables = 0;
    for (char c : pattern.text().toCharArray()) {
      if (c == MaskedPattern.VARIABLE) {
        addLiteral(parts, literal);
        parts.add(new Variable(variables++));
      } else {
        literal.append(c);
      }
    }
    addLiteral(parts, literal);
    return new Template(List.copyOf(parts), pattern.id(), messageIds, pattern.speaker(), false);
  }

  /**
   * Stands for all messages of a program that found no place of their own.
   *
   * @param program its name; empty for all programs of which nothing was kept
   * @param speaker who says the messages
   */
  static Template remainder(String program, Speaker speaker) {
    String text = program.isEmpty() ? "other messages" : "other messages of " + program;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long id = Hash.of(bytes, 0, bytes.length, 1 ^ speaker.seed());
    return new Template(List.of(new Literal(text)), id, new long[] {id}, speaker, true);
  }

  private static void addLiteral(List<Part> parts, StringBuilder literal) {
    if (literal.length() > 0) {
      byte[] bytes = literal.toString().getBytes(StandardCharsets.ISO_8859_1);
      parts.add(new Literal(VisibleText.of(bytes, 0, bytes.length)));
      literal.setLength(0);
    }
  }

  /** The literals and variables, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Who says all of the messages. */
  Speaker speaker() {
    return speaker;
  }

  /**
   * Whether all of the messages are of one program whose words are an alert or a security event,
   * such as su; else none of them is, and anyone may have chosen the names under which they came.
   */
  public boolean isOfKnownProgram() {
    return speaker != Speaker.ANYONE;
  }

  /** Whether all of the messages are what process 1 says of units. */
  boolean isAboutUnits() {
    return speaker.isProcessOne() && !remainder;
  }

  /**
   * Whether all of the messages are of one program that runs commands for users or cron, such as
   * sudo: one command that stands out must not be hidden by many others, in any section.
   */
  public boolean tellsCommands() {
    return speaker.runsCommands();
  }

  /** Whether the text around a variable puts it in angle brackets already. */
  public boolean isBracketed(Variable variable) {
    return bracketed[variable.index()];
  }

  /** How many variables there are. */
  public int variables() {
    return variables;
  }

  /** Whether this stands for messages of many kinds, because there were too many kinds. */
  public boolean isRemainder() {
    return remainder;
  }

  /** The same for the same template in every run, on every machine. */
  long id() {
    return id;
  }

  /** The like for some of the messages that it was made of, before they were folded. */
  long[] messageIds() {
    return messageIds;
  }

  /** The template on one line, each variable as {@value #VARIABLE}. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
