package dev.logcheck;

import dev.logcheck.ruletest.TestStatus;

/** What can be wrong with the options of {@code logcheck-test}, in the original's words. */
enum UsageFault {
  RULE_FILE_MISSING(TestStatus.RULE_FILE_MISSING, "%s needs an rule file as argument"),
  LOG_MISSING(TestStatus.LOG_MISSING, "%s needs a log file as argument"),
  PREFIX_MISSING(TestStatus.PREFIX_MISSING, "-P needs an argument"),
  SUFFIX_MISSING(TestStatus.SUFFIX_MISSING, "-S needs an argument"),
  UNKNOWN_OPTION(TestStatus.BAD_OPTION, "%s: invalid option"),
  OTHER(TestStatus.BAD_OPTION, "%s");

  private final TestStatus status;
  private final String text;

  UsageFault(TestStatus status, String text) {
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

  TestStatus status() {
    return status;
  }

  /** Says it of the word that was typed. */
  String text(String word) {
    return String.format(text, word);
  }
}
