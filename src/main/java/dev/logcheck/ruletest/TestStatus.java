package dev.logcheck.ruletest;

/**
 * The exit statuses of {@code logcheck-test}. Those up to 16 are the original's; logcheck-test(1)
 * lists all of them.
 */
public enum TestStatus {
  /**
   * A line was shown, or whatever else was looked for was found; with {@code --check}, no error;
   * with {@code --stale}, also if it is too early to tell.
   */
  MATCH(0),
  /** Nothing was found; with {@code --check}, an error. */
  NO_MATCH(1),
  /** None of -a, -s and -l was given. */
  NO_LOG(2),
  LOG_UNREADABLE(3),
  /** -r without its argument. */
  RULE_FILE_MISSING(4),
  RULE_FILE_NOT_REGULAR(5),
  RULE_FILE_UNREADABLE(6),
  /** -l without its argument. */
  LOG_MISSING(7),
  /** The log is neither a regular file nor a pipe. */
  LOG_NOT_REGULAR(8),
  SURROUNDINGS_AFTER_PREFIX(9),
  SURROUNDINGS_AFTER_SUFFIX(10),
  /** -P without its argument. */
  PREFIX_MISSING(11),
  /** -S without its argument. */
  SUFFIX_MISSING(12),
  BAD_OPTION(13),
  /** Something follows the rule. */
  WORDS_AFTER_RULE(14),
  NO_RULE(15),
  /** A rule and a rule file were given. */
  RULE_AND_RULE_FILE(16),
  BAD_CONFIGURATION(17),
  /** Which rules are stale cannot be told. */
  HITS_UNKNOWN(18),
  /** Rules were to be appended to a file that is not the administrator's own. */
  NOT_A_LOCAL_FILE(19),
  /** Nobody can be asked about drafts. */
  CANNOT_ASK(20),
  /** The rule that was typed is malformed. */
  MALFORMED_RULE(21),
  /** The memory ran out, or the program has a mistake. */
  BROKEN_DOWN(22),
  /** Nobody read what was printed to its end: what a shell says where SIGPIPE ends a program. */
  BROKEN_PIPE(141);

  private final int code;

  TestStatus(int code) {
    this.code = code;
  }

  /** What the process exits with. */
  public int code() {
    return code;
  }

  static TestStatus matchIf(boolean found) {
    return found ? MATCH : NO_MATCH;
  }
}
