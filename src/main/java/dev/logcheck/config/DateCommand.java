package dev.logcheck.config;

/** A command in {@code $(...)}: date(1) with a format, the only one that is understood. */
final class DateCommand {
  private Strftime time;
  private String format = "%a %b %e %H:%M:%S %Z %Y";
  private boolean named;

  /**
   * A command without words.
   *
   * @param now what it formats
   */
  DateCommand(Strftime now) {
    this.time = now;
  }

  /**
   * Takes the next word.
   *
   * @throws IllegalArgumentException if the command is another, or has another option
   */
  void add(String word) {
    if (!named && word.equals("date")) {
      named = true;
    } else if (named && (word.equals("-u") || word.equals("--utc"))) {
      time = time.inUtc();
    } else if (named && (word.equals("-R") || word.equals("--rfc-email"))) {
      format = "%a, %d %b %Y %H:%M:%S %z";
    } else if (named && word.startsWith("+")) {
      format = word.substring(1);
    } else {
      throw new IllegalArgumentException(advice("$(" + word + ")"));
    }
  }

  /**
   * What it prints.
   *
   * @throws IllegalArgumentException if the format cannot be understood
   */
  String run() {
    return time.format(format);
  }

  static String advice(String command) {
    return "no command is run here but $(date +FORMAT); write the value instead of " + command;
  }
}
