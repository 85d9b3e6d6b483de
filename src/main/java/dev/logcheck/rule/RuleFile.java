package dev.logcheck.rule;

import java.nio.file.Path;

/**
 * One file of rules.
 *
 * @param use what its rules do to a line
 * @param name its file name
 * @param path where it was read from
 */
public record RuleFile(RuleUse use, String name, Path path) implements Comparable<RuleFile> {
  /** What our package puts before the names of its files, so that they can lie beside others. */
  private static final String PACKAGED = "logcheck-java-";

  /**
   * What its rules are about, as a rule a program: the file name, without what our package puts
   * before it. Files of one topic belong together: their lines are one section of the report, and
   * an ignore file cancels what any raising file of its topic raised.
   */
  public String topic() {
    return isPackaged() ? name.substring(PACKAGED.length()) : name;
  }

  /** Whether it is named like the files of our package. */
  public boolean isPackaged() {
    return name.startsWith(PACKAGED) && name.length() > PACKAGED.length();
  }

  /** Whether what it raises is only what no other file knows better. */
  public boolean yieldsToAll() {
    return topic().equals("logcheck");
  }

  /** Whether a line that matches both is not raised by the other one. */
  public boolean cancels(RuleFile raising) {
    return switch (use) {
      case CRACKING_IGNORE -> raising.use == RuleUse.CRACKING && belongsTo(raising);
      case VIOLATIONS_IGNORE ->
          raising.use == RuleUse.VIOLATIONS
              ? belongsTo(raising)
              : raising.use == RuleUse.FAILURES && isLocal();
      case FAILURES_IGNORE -> raising.use == RuleUse.FAILURES && belongsTo(raising);
      case CRACKING, VIOLATIONS, FAILURES, IGNORE -> false;
    };
  }

  private boolean belongsTo(RuleFile raising) {
    return raising.yieldsToAll()
        || topic().equals(raising.topic())
        || name.equals("logcheck-" + raising.topic())
        || isLocal();
  }

  private boolean isLocal() {
    return name.equals("local") || name.startsWith("local-");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleFile file && path.equals(file.path) && use == file.use;
  }

  /**
   * Written out, because a record's own is put together at run time, for a tenth of a short run.
   */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Orders by name, as run-parts(8) lists them. */
  @Override
  public int compareTo(RuleFile other) {
    return name.compareTo(other.name);
  }
}
