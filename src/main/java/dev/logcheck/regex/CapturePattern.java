package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern that says not only whether a line matches, but where the parts lie that it names.
 *
 * <p>Its language is that of extended regular expressions with what grok and Perl have besides, as
 * far as a line can be matched in linear time: named captures, references to {@link
 * NamedExpressions}, lazy repeats. Of several matches the one that begins first counts; of those,
 * the one that Perl finds. {@link #plain} is meant for a {@link PatternSet}, which finds the lines;
 * a {@link CaptureMatcher} then takes the parts out of them. Immutable, safe for threads.
 */
public final class CapturePattern {
  private final CaptureNode tree;
  private final byte[] plain;
  private final List<Capture> captures;
  private final boolean whole;
  private CaptureProgram program;

  private CapturePattern(CaptureNode tree, byte[] plain, List<Capture> captures, boolean whole) {
    this.tree = tree;
    this.plain = plain;
    this.captures = captures;
    this.whole = whole;
  }

  /**
   * Reads a pattern.
   *
   * @param pattern its bytes, without newline
   * @param named what it may refer to
   * @param whole whether all that a matcher is given has to match, and not some part of it
   * @throws PatternSyntaxException if it is malformed; says what to write
   */
  public static CapturePattern of(byte[] pattern, NamedExpressions named, boolean whole)
      throws PatternSyntaxException {
    List<Capture> captures = new ArrayList<>();
    CaptureParser parser = new CaptureParser(pattern, named, captures);
    CaptureNode tree = parser.parse();
    return new CapturePattern(tree, parser.plain(), List.copyOf(captures), whole);
  }

  /**
   * The pattern as an extended regular expression without captures. Added to a set {@linkplain
   * PatternSet.Builder#addWithLoneBytes with lone bytes} it matches every line that a matcher does;
   * and more only where edges of words decide, or the most of a repeat that counts far: both are
   * left out, since they make a set slower. Between other things it needs parentheses about it.
   */
  public byte[] plain() {
    return plain.clone();
  }

  /** What it captures, in the order in which captures begin; matchers number them from 0. */
  public List<Capture> captures() {
    return captures;
  }

  /**
   * A matcher that tells whether a whole text can be what one capture keeps; for whoever asks how
   * far the text of others could reach.
   *
   * @param capture counted from 0
   */
  public CaptureMatcher newMatcherOf(int capture) {
    CaptureNode body = tree.capture(capture);
    return matcher(new CaptureProgram(body, true), new CaptureRoom());
  }

  /** A matcher for use by one thread, with a room of its own. */
  public CaptureMatcher newMatcher() {
    return newMatcher(new CaptureRoom());
  }

  /**
   * A matcher for use by one thread.
   *
   * @param room shared by all matchers of the thread
   */
  public CaptureMatcher newMatcher(CaptureRoom room) {
    return matcher(program(), room);
  }

  /** A matcher that learns nothing of the lines that it reads, which is slower. */
  CaptureMatcher newForgetfulMatcher() {
    return new CaptureMatcher(program(), captures.size(), new CaptureRoom(), 0);
  }

  private CaptureMatcher matcher(CaptureProgram steps, CaptureRoom room) {
    return new CaptureMatcher(steps, captures.size(), room, CaptureMatcher.MOST_STATES);
  }

  /** Compiled when the first line asks for it: most patterns of most hosts never see one. */
  private synchronized CaptureProgram program() {
    if (program == null) {
      program = new CaptureProgram(tree, whole);
    }
    return program;
  }
}
