package dev.logcheck.rule;

/**
 * The directories of a rule tree such as {@code /etc/logcheck}: their names, and what the rules in
 * them do.
 *
 * <p>In the order of the layers. Those of ignore rules come last, in the order of the levels: each
 * level applies the ones before its own too.
 */
public enum RuleDirectory {
  CRACKING("cracking.d", RuleUse.CRACKING),
  CRACKING_IGNORE("cracking.ignore.d", RuleUse.CRACKING_IGNORE),
  VIOLATIONS("violations.d", RuleUse.VIOLATIONS),
  VIOLATIONS_IGNORE("violations.ignore.d", RuleUse.VIOLATIONS_IGNORE),
  FAILURES("failures.d", RuleUse.FAILURES),
  FAILURES_IGNORE("failures.ignore.d", RuleUse.FAILURES_IGNORE),
  IGNORE_PARANOID("ignore.d.paranoid", RuleUse.IGNORE),
  IGNORE_SERVER("ignore.d.server", RuleUse.IGNORE),
  IGNORE_WORKSTATION("ignore.d.workstation", RuleUse.IGNORE);

  private static final String IGNORE_PREFIX = "ignore.d.";

  private final String directoryName;
  private final RuleUse use;

  RuleDirectory(String directoryName, RuleUse use) {
    this.directoryName = directoryName;
    this.use = use;
  }

  /** Its name in the tree. */
  public String directoryName() {
    return directoryName;
  }

  /** What its rules do. */
  public RuleUse use() {
    return use;
  }

  /** The one with this name; null if no directory of a tree has it. */
  public static RuleDirectory named(String directoryName) {
    for (RuleDirectory directory : values()) {
      if (directory.directoryName.equals(directoryName)) {
        return directory;
      }
    }
    return null;
  }

  /**
   * Whether a run of a level applies its rules.
   *
   * @param level {@code paranoid}, {@code server} or {@code workstation}
   */
  boolean isAppliedAt(String level) {
    return compareTo(named(IGNORE_PREFIX + level)) <= 0;
  }

  /** Whether every level that applies its rules applies those of the other too, as ignore rules. */
  public boolean implies(RuleDirectory other) {
    return use == RuleUse.IGNORE && other.use == RuleUse.IGNORE && other.compareTo(this) <= 0;
  }
}
