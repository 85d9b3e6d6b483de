package dev.logcheck.config;

import java.util.Optional;

/**
 * One log that a list names.
 *
 * @param name a path as written, or {@link LogList#JOURNAL}
 * @param isOptional whether a {@code ?} stands before it: a file may be missing then, and the
 *     journal is read only where no listed file was
 * @param place the list and the line that name it, for messages; empty if the command line does
 * @param mistake why no log can have this name, with its place in the list; empty if one can
 */
public record ListedLog(String name, boolean isOptional, String place, Optional<String> mistake) {

  /** One that may be there. */
  public ListedLog(String name, boolean isOptional, String place) {
    this(name, isOptional, place, Optional.empty());
  }

  /** Whether it is the journal and no file. */
  public boolean isJournal() {
    return name.equals(LogList.JOURNAL);
  }

  /** Of two lines that name one log, the one without {@code ?} counts. */
  ListedLog and(ListedLog other) {
    return isOptional ? other : this;
  }
}
