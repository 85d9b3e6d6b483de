package dev.logcheck.ruletest;

import dev.logcheck.line.Ascii;
import dev.logcheck.line.Header;
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
 * @param stampLength how much of the header is a stamp and the blank behind it; 0 for any other
 *     stamp
 * @param header all before the program, or before the message where there is no such header
 * @param program from the program's name to the message; empty where there is no such header
 * @param message the parts of the message
 */
record LineParts(
    boolean hasHeader, int stampLength, String header, String program, List<String> message) {
  private static final String ID = "\\[[0-9]+\\]";
  private static final String KERNEL_STAMP = "\\[ *[0-9]+\\.[0-9]+\\]";

  /**
   * As {@link EscapedText} writes it: a process id, or the kernel's own stamp in its place; and
   * other numbers, of instances and the like.
   */
  private static final Pattern NUMBER =
      Pattern.compile("\\\\\\[ *[0-9]+(\\\\\\.[0-9]+)?]|(?<!\\w)[0-9]+(?!\\w)");

  static LineParts of(byte[] buffer, int from, int to, Occurrence line) {
    Header places = new Header();
    places.read(buffer, from, to);
    int messageFrom = places.messageFrom();
    int program = places.programFrom() < places.programTo() ? places.programFrom() : messageFrom;
    int stamp = standardStamp(buffer, from, places);
    boolean known = stamp > 0 && program == places.hostTo() + 1 && namesHost(buffer, places);
    String header = text(buffer, from, known ? program : messageFrom);
    return new LineParts(
        known,
        stamp <= header.length() ? stamp : 0,
        header,
        known ? text(buffer, program, messageFrom) : "",
        message(buffer, messageFrom, to, line));
  }

  /** The length of a stamp, and the blank behind it, as rules are drafted for; or 0. */
  private static int standardStamp(byte[] buffer, int from, Header places) {
    int length = places.stampFrom() == from ? places.stampTo() - from : 0;
    boolean standard =
        switch (places.stampForm()) {
          case TRADITIONAL -> length == 15;
          case RFC_3339 -> length == 32;
          default -> false;
        };
    boolean blank = standard && places.stampTo() < places.messageFrom();
    return blank && buffer[places.stampTo()] == ' ' ? length + 1 : 0;
  }

  /** Whether a host's name as rules are drafted for comes right behind the stamp. */
  private static boolean namesHost(byte[] buffer, Header places) {
    boolean sound =
        places.hostFrom() == places.stampTo() + 1 && places.hostFrom() < places.hostTo();
    for (int i = places.hostFrom(); sound && i < places.hostTo(); i++) {
      byte b = buffer[i];
      sound = Ascii.isDigit(b) || Ascii.isLetter(b) || b == '.' || b == '_' || b == '-';
    }
    return sound;
  }

  private static List<String> message(byte[] buffer, int from, int to, Occurrence line) {
    List<String> message = new ArrayList<>();
    int done = from;
    for (int i = 0; i < line.template().variables(); i++) {
      message.add(text(buffer, done, line.valueFrom(i)));
      message.add(text(buffer, line.valueFrom(i), line.valueTo(i)));
      done = line.valueTo(i);
    }
    message.add(text(buffer, done, to));
    return message;
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
