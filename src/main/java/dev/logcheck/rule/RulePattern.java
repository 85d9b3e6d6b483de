package dev.logcheck.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A pattern: one that stands in a rule file, or what {@link RuleRewriter} made of that.
 *
 * <p>It knows the way back, so that whoever speaks of a rule shows it as it is written.
 *
 * @param text as it is matched, one character for each byte
 * @param source the pattern that was edited; null if this is as it is written
 * @param edits what was changed in the source, from left to right
 */
public record RulePattern(String text, RulePattern source, List<Edit> edits) {

  /**
   * One change of a pattern.
   *
   * @param start the first place that is replaced
   * @param end the place behind the last one
   * @param text what comes there instead
   * @param place which place of the source this text speaks for
   */
  record Edit(int start, int end, String text, int place) {}

  /** One that nobody has changed. */
  public static RulePattern written(String text) {
    return new RulePattern(text, null, List.of());
  }

  RulePattern edited(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      edited.append(text, done, edit.start).append(edit.text);
      done = edit.end;
    }
    return new RulePattern(edited.append(text, done, text.length()).toString(), this, edits);
  }

  /** The pattern as it stands in its file. */
  public String written() {
    return source == null ? text : source.written();
  }

  /** The same as people read it: {@link #written} has one byte in each character. */
  public String readable() {
    return new String(written().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Whether it is matched otherwise than it is written. */
  public boolean isRewritten() {
    return source != null;
  }

  /**
   * Where something stands as it is written.
   *
   * @param place an index into the text; its length is the place behind it
   */
  public int writtenPlace(int place) {
    return source == null ? place : source.writtenPlace(sourcePlace(place));
  }

  private int sourcePlace(int place) {
    int shift = 0;
    for (Edit edit : edits) {
      int start = edit.start + shift;
      if (place < start) {
        break;
      } else if (place < start + edit.text.length()) {
        return edit.place;
      }
      shift += edit.text.length() - (edit.end - edit.start);
    }
    return place - shift;
  }
}
