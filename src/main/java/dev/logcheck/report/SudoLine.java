package dev.logcheck.report;

/**
 * What sudo says of a command, without the terminal and the directory that stand before it: where
 * an entry has one line, they would leave no room for the command.
 */
final class SudoLine {
  private static final String PROGRAM = "sudo: ";
  private static final String COMMAND = " COMMAND=";
  private static final String END = " ; ";

  private SudoLine() {}

  /** A line that begins with its program, without these two if it is one of sudo. */
  static String brief(String line) {
    return line.startsWith(PROGRAM) ? without(" PWD=", without(" TTY=", line)) : line;
  }

  private static String without(String field, String line) {
    int from = line.indexOf(field) + 1;
    int end = line.indexOf(END, from);
    boolean inFront = from > 0 && end > from && end < line.indexOf(COMMAND);
    return inFront ? line.substring(0, from) + line.substring(end + END.length()) : line;
  }
}
