package dev.logcheck.ruletest;

import dev.logcheck.summary.Occurrence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line taken apart for the drafting of a rule: header, program, and its message as literal texts
 * and values in turn, which begin and end with a literal one. One character stands for each byte.
 *
 * @param hasHeader whether it begins with a stamp and a host's name
 * @param header all before the program, or before the message where there is no such header
 * @param program from the program's name to the message; empty where there is no such header
 * @param message the parts of the message
 */
record LineParts(boolean hasHeader, String header, String program, List<String> message) {
  private static final Pattern HEADER =
      Pattern.compile("(\\w{3} [ :0-9]{11}|[0-9T:.+-]{32}) [._0-9A-Za-z-]+ ");

  private static final String ID = "\\[[0-9]+\\]";
  private static final String KERNEL_STAMP = "\\[ *[0-9]+\\.[0-9]+\\]";

  /**
   * As {@link EscapedText} writes it: a process id, or the kernel's own stamp in its place; and
   * other numbers, of instances and the like.
   */
  private static final Pattern NUMBER =
      Pattern.compile("\\\\\\[ *[0-9]+(\\\\\\.[0-9]+)?]|(?<!\\w)[0-9]+(?!\\w)");

  static LineParts of(byte[] buffer, int from, int to, Occurrence line) {
    int program = line.programFrom() < line.programTo() ? line.programFrom() : line.messageFrom();
    String header = text(buffer, from, program);
    boolean known = HEADER.matcher(header).matches();
    List<String> message = new ArrayList<>();
    int done = line.messageFrom();
    for (int i = 0; i < line.template().variables(); i++) {
      message.add(text(buffer, done, line.valueFrom(i)));
      message.add(text(buffer, line.valueFrom(i), line.valueTo(i)));
      done = line.valueTo(i);
    }
    message.add(text(buffer, done, to));
    return known
        ? new LineParts(true, header, text(buffer, program, line.messageFrom()), message)
        : new LineParts(false, text(buffer, from, line.messageFrom()), "", message);
  }

  private static String text(byte[] buffer, int from, int to) {
    return new String(buffer, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
  }

  /** The program with its numbers left open: an expression. */
  String programExpression() {
    return NUMBER
        .matcher(EscapedText.of(program))
        .replaceAll(number -> Matcher.quoteReplacement(expression(number)));
  }

  private static String expression(MatchResult number) {
    boolean bracketed = number.group().startsWith("\\[");
    return !bracketed ? "[0-9]+" : number.group(1) == null ? ID : KERNEL_STAMP;
  }
}
