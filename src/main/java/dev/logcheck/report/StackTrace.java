package dev.logcheck.report;

import dev.logcheck.line.Ascii;
import dev.logcheck.summary.Group;
import dev.logcheck.summary.VariableValues.Value;

/**
 * The lines that follow the news of a core dump, each a message where a daemon or a log makes lines
 * of them: {@code Module libc.so.6 from deb glibc}, {@code Stack trace of thread 7:}, the frames
 * {@code #0 0x...}, and what was dumped. Alone they say nothing; below the news they stand in the
 * order in which they were written.
 */
final class StackTrace {
  private static final String NEWS = "Process ";
  private static final String DUMPED = "dumped core";
  private static final String THREAD = "Stack trace of thread ";
  private static final String MODULE = "Module ";
  private static final String FOUND_MODULE = "Found module ";
  private static final String FRAME = "#<*>";
  private static final String END = "ELF object binary architecture: ";
  private static final String ADDRESS = "0x";

  private static final int NO_FRAME = -1;

  private StackTrace() {}

  /** Whether it is news of a core dump, or follows one. */
  static boolean isOfDump(Group group) {
    return follows(group) || isNews(group);
  }

  /** Whether it is the news itself. */
  static boolean isNews(Group group) {
    String text = group.template().text();
    return text.startsWith(NEWS) && text.contains(DUMPED);
  }

  /** Whether it follows the news of a core dump. */
  static boolean follows(Group group) {
    String text = group.template().text();
    return text.startsWith(THREAD)
        || text.startsWith(END)
        || isModule(text)
        || frame(group) != NO_FRAME;
  }

  /** Whether it says where a part of the program came from; other modules can fail. */
  private static boolean isModule(String text) {
    return (text.startsWith(MODULE) || text.startsWith(FOUND_MODULE))
        && (text.contains(" from deb ") || text.contains(" from rpm ") || hasBuild(text));
  }

  private static boolean hasBuild(String text) {
    return text.contains(" with build-id") || text.contains(" without build-id");
  }

  /** Where it stands among the messages of a dump: 0 for the news. */
  static int place(Group group) {
    String text = group.template().text();
    if (isModule(text)) {
      return 1;
    } else if (text.startsWith(THREAD)) {
      return 2;
    } else if (text.startsWith(END)) {
      return Integer.MAX_VALUE;
    }
    int frame = frame(group);
    return frame == NO_FRAME ? 0 : 3 + frame;
  }

  /** The least number of the frames that a group has, or {@link #NO_FRAME}. */
  private static int frame(Group group) {
    boolean marked = group.template().text().startsWith(FRAME) && !group.values().isEmpty();
    int least = NO_FRAME;
    if (marked) {
      for (Value value : group.values().get(0).shown()) {
        int number = frame(value.text());
        least = least == NO_FRAME || number < least ? number : least;
      }
    }
    return least;
  }

  /** The number in {@code 12 0x00007f}; a trace has fewer frames than a million. */
  private static int frame(String value) {
    int end = 0;
    while (end < value.length() && end < 6 && Ascii.isDigit(value.charAt(end))) {
      end++;
    }
    boolean addressed = value.substring(end).stripLeading().startsWith(ADDRESS);
    return end > 0 && addressed ? Integer.parseInt(value.substring(0, end)) : NO_FRAME;
  }
}
