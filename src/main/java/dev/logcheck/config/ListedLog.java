package dev.logcheck.config;

/**
 * One log that a list names.
 *
 * @param name a path as written, or {@link LogList#JOURNAL}
 * @param isOptional whether a {@code ?} stands before it: a file may be missing then, and the
 *     journal is read only where no listed file was
 */
public record ListedLog(String name, boolean isOptional) {

  /** Whether it is the journal and no file. */
  public boolean isJournal() {
    return name.equals(LogList.JOURNAL);
  }

  /** Of two lines that name one log, the one without {@code ?} counts. */
  ListedLog and(ListedLog other) {
    return isOptional ? other : this;
  }
}
