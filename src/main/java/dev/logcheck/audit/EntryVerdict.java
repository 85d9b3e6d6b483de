package dev.logcheck.audit;

import dev.logcheck.line.TrailingSpace;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a journal entry of several lines, which is reported whole or not at all.
 *
 * <p>Its further lines are indented and have no header. Each is judged as it is, and once more as
 * if the header of the entry stood before it: else a newline in a message would hide what follows
 * it from the rules that raise.
 */
final class EntryVerdict {
  private final Set<Reason> reasons = new LinkedHashSet<>();
  private final Set<Reason> unlessAttack = new LinkedHashSet<>();

  private EntryVerdict() {}

  /** The verdict on an entry that was scanned; nothing else may be under way. */
  static Verdict on(Piece entry, SharedScan scan, Classifier classifier) {
    EntryVerdict verdict = new EntryVerdict();
    for (NotedLines lines : entry.noted()) {
      for (int i = 0; i < lines.count(); i++) {
        verdict.add(lines.verdict(i));
      }
    }
    verdict.addFurtherLines(Arrays.copyOf(entry.text(), entry.length()), scan, classifier);
    return verdict.whole();
  }

  private void add(Verdict line) {
    reasons.addAll(line.reasons());
    unlessAttack.addAll(line.unlessAttack());
  }

  private void addFurtherLines(byte[] text, SharedScan scan, Classifier classifier) {
    int second = endOfLine(text, 0);
    int header = headerLength(text, second);
    int end;
    for (int start = second; start < text.length; start = end) {
      end = endOfLine(text, start);
      System.arraycopy(text, 0, text, start, header);
      int last = TrailingSpace.start(text, start, end);
      Verdict line = classifier.verdict(scan.match(text, start, last));
      if (!line.reasons().contains(Reason.OTHER)) {
        add(line);
      }
    }
  }

  /** Further lines are indented by the length of the header, which ends in a colon and a blank. */
  private static int headerLength(byte[] text, int second) {
    int indent = second - 1;
    for (int start = second; start < text.length; start = endOfLine(text, start)) {
      indent = Math.min(indent, indent(text, start));
    }
    int header = indent;
    while (header >= 2 && (text[header - 2] != ':' || text[header - 1] != ' ')) {
      header--;
    }
    return header >= 2 ? header : indent;
  }

  private static int indent(byte[] text, int start) {
    int end = start;
    while (end < text.length && text[end] == ' ') {
      end++;
    }
    return end - start;
  }

  /** Behind the newline. */
  private static int endOfLine(byte[] text, int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, text.length);
  }

  /** A line that is raised takes along those that nothing knows: they are not reported twice. */
  private Verdict whole() {
    if (reasons.size() > 1) {
      reasons.remove(Reason.OTHER);
    }
    return new Verdict(List.copyOf(reasons), List.copyOf(unlessAttack));
  }
}
