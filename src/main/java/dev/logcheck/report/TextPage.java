package dev.logcheck.report;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.Columns;
import dev.logcheck.line.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a summary in text is, and in which colours.
 *
 * @param width in columns; from {@value #NARROWEST} to {@value #WIDEST}
 * @param palette the colours of a terminal, or none
 */
public record TextPage(int width, Palette palette) {
  /** Where nobody knows the width: mail, files, pipes. */
  public static final TextPage MAIL = new TextPage(80, Palette.NONE);

  private static final int NARROWEST = 60;
  private static final int WIDEST = 200;
  private static final String HANGING = "  ";

  /** Brings any width into the range. */
  public TextPage {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** A heading, underlined. */
  List<String> heading(String heading) {
    return underlined(heading).stream().map(palette::strong).toList();
  }

  /** The heading of a section, in the colour of its layer. */
  List<String> heading(Report.Section section) {
    Layer layer = section.layer();
    return underlined(section.heading()).stream().map(line -> palette.layer(layer, line)).toList();
  }

  private List<String> underlined(String heading) {
    String visible = Columns.cut(VisibleText.of(heading), width);
    int columns = visible.codePointCount(0, visible.length());
    return List.of(visible, "=-".repeat((columns + 1) / 2).substring(0, columns));
  }

  /** Text within the width; what does not fit on the first line is indented. */
  List<String> paragraph(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : Paragraph.lines(VisibleText.of(text), width - HANGING.length())) {
      lines.add(lines.isEmpty() ? line : HANGING + line);
    }
    return lines;
  }
}
