package dev.logcheck.acceptance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a {@link LogDaemon}, wherever it turned up.
 *
 * @param log the daemon's name
 * @param number of the line
 */
record NumberedLine(String log, int number) {
  private static final Pattern WHOLE =
      Pattern.compile("\\w{3} [ 0-9]\\d \\d\\d:\\d\\d:\\d\\d host daemon: (\\w+) line (\\d+) ends");

  static String text(String log, int number) {
    return "daemon: " + log + " line " + number + " ends";
  }

  /** Reads a line; one that mentions a daemon but is not whole was torn, and that is an error. */
  static Optional<NumberedLine> read(String line) {
    Matcher whole = WHOLE.matcher(line);
    if (whole.matches()) {
      return Optional.of(new NumberedLine(whole.group(1), Integer.parseInt(whole.group(2))));
    }
    if (line.contains("daemon: ")) {
      throw new AssertionError("a line was torn: " + Bytes.visible(line));
    }
    return Optional.empty();
  }
}
