package dev.logcheck.report;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.List;

/**
 * What the templates of the HTML page show; each record is the model of one of them.
 *
 * <p>The page is written piece by piece, so that its size does not matter. The pieces are Mustache
 * templates beside this class, compiled to Java with it; they escape all that they are given.
 */
final class HtmlPage {
  private HtmlPage() {}

  /** The beginning of the page, up to the first section. */
  @JStache(path = "dev/logcheck/report/head.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Head(String introduction, List<String> notices, List<String> errors) {}

  /** The heading of a section. */
  @JStache(path = "dev/logcheck/report/section.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record SectionHead(String heading, String colour, String total) {}

  /** A group. */
  @JStache(path = "dev/logcheck/report/group.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record GroupRow(
      long count,
      int percent,
      boolean isNew,
      String program,
      List<RowPart> parts,
      String span,
      List<Bar> bars,
      String barTitle,
      String hosts,
      String programs,
      String sample) {
    boolean isDrawn() {
      return !bars.isEmpty();
    }
  }

  /** A part of a template; one of the two texts is empty. */
  record RowPart(String literal, String variable) {}

  /** A slice of time, {@code height} of 24 pixels high. */
  record Bar(int height) {}

  /** A finding on its own. */
  @JStache(path = "dev/logcheck/report/line.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Line(String text) {}

  /** The end of a section. */
  @JStache(path = "dev/logcheck/report/section-end.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record SectionEnd() {}

  /** The end of the page. */
  @JStache(path = "dev/logcheck/report/tail.mustache")
  @JStacheConfig(type = JStacheType.STACHE)
  record Tail(List<String> warnings, String conclusion) {
    boolean hasWarnings() {
      return !warnings.isEmpty();
    }
  }
}
