package dev.logcheck.report;

import dev.logcheck.report.Important.Pick;
import dev.logcheck.summary.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * The important entries as lines of text: time, host where there are several, and what happened. A
 * report over several days has a line for each day instead of a date in each line.
 */
final class ImportantLines {
  private static final String WITHOUT_TIME = "Time not known";
  private static final int LONGEST_HOST = 16;

  /** From this width on an entry has one line, below it has two. */
  private static final int WIDE = 80;

  private final RunSummary run;
  private final TextPage page;
  private final boolean anyNew;
  private int hostColumn;

  /** Makes the columns as wide as these entries need. */
  ImportantLines(List<Pick> picks, RunSummary run, TextPage page) {
    this.run = run;
    this.page = page;
    boolean isNew = false;
    for (Pick pick : picks) {
      isNew |= pick.entry().isNew();
      hostColumn = Math.max(hostColumn, host(pick).length());
    }
    this.anyNew = isNew;
  }

  /** The lines of entries that are in the order of time. */
  List<String> of(List<Pick> picks) {
    List<String> lines = new ArrayList<>();
    String before = "";
    for (Pick pick : picks) {
      String day = day(run.times(), pick);
      if (!day.equals(before)) {
        lines.add(page.palette().strong(day));
        before = day;
      }
      lines.addAll(lines(pick));
    }
    return lines;
  }

  /** The day that stands above an entry; empty if the report covers one day only. */
  static String day(Times times, Pick pick) {
    if (!times.isDated()) {
      return "";
    }
    String day = times.dayName(pick.entry().group().first());
    return day.isEmpty() ? WITHOUT_TIME : day;
  }

  private List<String> lines(Pick pick) {
    Group group = pick.entry().group();
    String begin = begin(pick);
    String count = group.count() > 1 ? " ×" + Wording.number(group.count()) : "";
    List<String> texts = texts(Wording.line(group), begin.length(), count.length());
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(
          (lines.isEmpty() ? begin : " ".repeat(begin.length()))
              + page.palette().layer(pick.layer(), text));
    }
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + count);
    return lines;
  }

  /** One line where that has room for more than a few words, else two. */
  private List<String> texts(String text, int begin, int count) {
    int room = page.width() - begin;
    if (page.width() >= WIDE) {
      return List.of(Paragraph.cut(text, room - count));
    }
    String first = Paragraph.lines(text, room).get(0);
    if (first.length() == text.length() && first.length() + count <= room) {
      return List.of(first);
    }
    String rest = text.substring(first.length()).stripLeading();
    return rest.isEmpty()
        ? List.of(Paragraph.cut(first, room - count))
        : List.of(first, Paragraph.cut(rest, room - count));
  }

  private String begin(Pick pick) {
    String time = run.times().timeOfDay(pick.entry().group().first());
    String mark = anyNew ? pick.entry().isNew() ? "NEW " : "    " : "";
    String host = host(pick);
    String gap = hostColumn == 0 ? "" : " ".repeat(hostColumn - host.length() + 1);
    return (time.isEmpty() ? "" : time + " ") + mark + host + gap;
  }

  private String host(Pick pick) {
    return Paragraph.cut(run.hosts().inShort(pick.entry().group()), LONGEST_HOST);
  }
}
