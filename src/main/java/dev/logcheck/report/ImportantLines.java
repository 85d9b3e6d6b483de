package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.Columns;
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

  private static final String CUT = " ...";
  private static final String VALUES = " values>";

  private final RunSummary run;
  private final TextPage page;
  private final boolean anyNew;
  private final boolean marksAlerts;
  private int hostColumn;

  /** Makes the columns as wide as these entries need. */
  ImportantLines(List<Entry> entries, RunSummary run, TextPage page) {
    this.run = run;
    this.page = page;
    boolean isNew = false;
    for (Entry entry : entries) {
      isNew |= entry.isNew();
      hostColumn = Math.max(hostColumn, host(entry).length());
    }
    this.anyNew = isNew;
    this.marksAlerts = marksAlerts(entries);
  }

  /** Whether alerts have a mark, since they stand among others. */
  static boolean marksAlerts(List<Entry> entries) {
    long alerts = entries.stream().filter(entry -> entry.layer() == Layer.CRACKING).count();
    return alerts > 0 && alerts < entries.size();
  }

  /** The lines of entries that are in the order of time. */
  List<String> of(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    String before = "";
    for (Entry entry : entries) {
      String day = day(run.times(), entry);
      if (!day.equals(before)) {
        lines.add(page.palette().strong(day));
        before = day;
      }
      lines.addAll(lines(entry));
    }
    return lines;
  }

  /** The day that stands above an entry; empty if the report covers one day only. */
  static String day(Times times, Entry entry) {
    if (!times.isDated()) {
      return "";
    }
    String day = times.dayName(entry.group().first());
    return day.isEmpty() ? WITHOUT_TIME : day;
  }

  private List<String> lines(Entry entry) {
    Group group = entry.group();
    String begin = begin(entry);
    String count = group.count() > 1 ? " ×" + Wording.number(group.count()) : "";
    List<String> texts = texts(Wording.line(group), begin.length(), count.length());
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(
          (lines.isEmpty() ? begin : " ".repeat(begin.length()))
              + page.palette().layer(entry.layer(), text));
    }
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + count);
    return lines;
  }

  /** One line where that has room for more than a few words, else two. */
  private List<String> texts(String text, int begin, int count) {
    int room = page.width() - begin;
    if (page.width() >= WIDE) {
      return List.of(cut(text, room - count));
    }
    String first = Paragraph.lines(text, room).get(0);
    if (first.length() == text.length() && first.length() + count <= room) {
      return List.of(first);
    }
    String rest = text.substring(first.length()).stripLeading();
    return rest.isEmpty()
        ? List.of(Columns.cut(first, room - count))
        : List.of(first, cut(rest, room - count));
  }

  /** Never within {@code <30 values>}, which would read as a beginning of the values. */
  private static String cut(String text, int room) {
    String cut = Columns.cut(text, room);
    int end = cut.length() - CUT.length();
    boolean inNumber = cut.endsWith(CUT) && text.startsWith(VALUES, end);
    int open = cut.lastIndexOf(" <");
    return inNumber && open > 0 ? cut.substring(0, open) + CUT : cut;
  }

  private String begin(Entry entry) {
    String time = run.times().timeOfDay(entry.group().first());
    String mark = anyNew ? entry.isNew() ? "NEW " : "    " : "";
    String alert = marksAlerts ? entry.layer() == Layer.CRACKING ? "! " : "  " : "";
    String host = host(entry);
    String gap = hostColumn == 0 ? "" : " ".repeat(hostColumn - host.length() + 1);
    return (time.isEmpty() ? "" : time + " ") + alert + mark + host + gap;
  }

  private String host(Entry entry) {
    return Columns.cut(run.hosts().inShort(entry.group()), LONGEST_HOST);
  }
}
