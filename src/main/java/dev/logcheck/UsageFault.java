package dev.logcheck;

/** What can be wrong with the words of {@code logcheck-test}, with the original's exit statuses. */
enum UsageFault {
  RULE_FILE_MISSING(4, "%s needs an rule file as argument"),
  LOG_MISSING(7, "%s needs a log file as argument"),
  PREFIX_MISSING(11, "-P needs an argument"),
  SUFFIX_MISSING(12, "-S needs an argument"),
  UNKNOWN_OPTION(13, "%s: invalid option"),
  OTHER(13, "%s");

  private final int status;
  private final String text;

  UsageFault(int status, String text) {
    this.status = status;
    this.text = text;
  }

  static UsageFault missingValueOf(String label) {
    return switch (label) {
      case "RULEFILE" -> RULE_FILE_MISSING;
      case "LOG" -> LOG_MISSING;
      case "PREFIX" -> PREFIX_MISSING;
      case "SUFFIX" -> SUFFIX_MISSING;
      default -> OTHER;
    };
  }

  int status() {
    return status;
  }

  /** Says it of the word that was typed. */
  String text(String word) {
    return String.format(text, word);
  }
}
