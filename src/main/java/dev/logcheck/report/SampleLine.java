package dev.logcheck.report;

import dev.logcheck.line.Header;
import dev.logcheck.line.StampForm;
import dev.logcheck.line.StampReader;
import dev.logcheck.summary.Group;
import java.nio.charset.StandardCharsets;

/**
 * A group's sample without its stamp, its host and its program, which stand elsewhere in a report.
 *
 * @param whole whether nothing was taken away: nobody knows a stamp at its beginning
 * @param program that was taken away, with a colon and blank; empty for none
 * @param text the rest; what stands between stamp and message, such as a level, is part of it
 */
record SampleLine(boolean whole, String program, String text) {
  /** Nobody reads a line of more characters. */
  private static final int LONGEST_READ = 1500;

  private static final int BEGINNING = 100;

  static SampleLine of(Group group) {
    byte[] line = group.sample().getBytes(StandardCharsets.UTF_8);
    Header header = new Header();
    header.read(line, 0, line.length);
    boolean stamped =
        group.first() != StampReader.NO_STAMP && header.stampTo() > header.stampFrom();
    if (stamped && isSyslog(header)) {
      return new SampleLine(false, program(group), text(group, line, header.messageFrom()));
    } else if (stamped && header.stampFrom() <= 1) {
      return new SampleLine(false, "", text(group, line, wordEnd(line, header.stampTo())));
    }
    return new SampleLine(true, "", text(group, line, 0));
  }

  /** Whether it is longer than anybody reads; of several lines it is not, for these are cut. */
  boolean isLong() {
    return text.length() > LONGEST_READ && text.indexOf('\n') < 0;
  }

  /** The beginning of a long one, and how long it is. */
  String beginning(Group group) {
    int end = Character.isLowSurrogate(text.charAt(BEGINNING)) ? BEGINNING - 1 : BEGINNING;
    return text.substring(0, end)
        + "... ("
        + Wording.counted(group.sampleLength(), "byte")
        + "; first "
        + end
        + " shown)";
  }

  /** Whether it is a later line of a longer message, so that its time is that of one before it. */
  static boolean continues(Group group) {
    byte[] line = group.sample().getBytes(StandardCharsets.UTF_8);
    Header header = new Header();
    header.read(line, 0, line.length);
    return group.first() != StampReader.NO_STAMP && header.stampTo() == header.stampFrom();
  }

  /** Whether it has no message. */
  static boolean isBlank(Group group) {
    byte[] line = group.sample().getBytes(StandardCharsets.UTF_8);
    Header header = new Header();
    header.read(line, 0, line.length);
    int from = header.messageFrom();
    return new String(line, from, line.length - from, StandardCharsets.UTF_8).isBlank();
  }

  private static boolean isSyslog(Header header) {
    return header.stampForm() == StampForm.TRADITIONAL
        || header.stampForm() == StampForm.RFC_5424
        || header.hostTo() > header.hostFrom();
  }

  private static String program(Group group) {
    return group.programs().size() == 1 ? group.programs().keySet().iterator().next() + ": " : "";
  }

  /** A fraction of a second, or the end of a bracket, is no part of a stamp that is known. */
  private static int wordEnd(byte[] line, int from) {
    int at = from;
    while (at < line.length && line[at] != ' ') {
      at++;
    }
    return at;
  }

  private static String text(Group group, byte[] line, int from) {
    String text = new String(line, from, line.length - from, StandardCharsets.UTF_8);
    return (from == 0 ? text : text.stripLeading()) + Wording.cut(group);
  }
}
