package dev.logcheck;

import dev.logcheck.machine.Surroundings;
import dev.logcheck.ruletest.TestStatus;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

  /** Says what is wrong with the words that were typed; returns the exit status. */
  static int say(ParameterException e, String[] typed, Surroundings surroundings) {
    UsageFault fault = OTHER;
    String detail = UsageAdvice.mistake(e);
    if (e instanceof MissingParameterException missing) {
      fault = missingValueOf(missing.getMissing().get(0).paramLabel());
      detail = fault == OTHER ? detail : fault.text(typed[typed.length - 1]);
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      fault = UNKNOWN_OPTION;
      detail = fault.text(unmatched.getUnmatched().get(0));
    }
    surroundings.say("ERROR: " + detail + UsageAdvice.about(e));
    return fault.status.code();
  }

  private static UsageFault missingValueOf(String label) {
    return switch (label) {
      case "RULEFILE" -> RULE_FILE_MISSING;
      case "LOG" -> LOG_MISSING;
      case "PREFIX" -> PREFIX_MISSING;
      case "SUFFIX" -> SUFFIX_MISSING;
      default -> OTHER;
    };
  }

  /** What is wrong with the word that was typed. */
  private String text(String word) {
    return String.format(text, word);
  }
}
