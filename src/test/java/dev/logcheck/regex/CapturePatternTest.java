package dev.logcheck.regex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapturePatternTest {
  private final NamedExpressions named = new NamedExpressions(name -> "; none is near");

  private CapturePattern whole(String pattern) throws PatternSyntaxException {
    return CapturePattern.of(pattern.getBytes(UTF_8), named, true);
  }

  private static String captures(CapturePattern pattern, String line) {
    byte[] bytes = line.getBytes(UTF_8);
    CaptureMatcher matcher = pattern.newMatcher();
    if (!matcher.match(bytes, 0, bytes.length)) {
      return "no match";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.captures().size(); i++) {
      int from = matcher.start(i);
      text.append(i == 0 ? "" : " ").append(pattern.captures().get(i).name()).append('=');
      text.append(from < 0 ? "-" : new String(bytes, from, matcher.end(i) - from, UTF_8));
    }
    return text.toString();
  }

  @Test
  void namesReferToExpressionsWithCapturesOfTheirOwn() throws PatternSyntaxException {
    named.define("A", "a+".getBytes(UTF_8));
    named.define("PAIR", "%{A:first},(?<second>b)".getBytes(UTF_8));
    CapturePattern pattern = whole("%{PAIR:both};%{PAIR}");
    assertEquals("both=aa,b first=aa second=b first=a second=b", captures(pattern, "aa,b;a,b"));
    assertEquals("((a+),(b));((a+),(b))", new String(pattern.plain(), UTF_8));
  }

  @Test
  void moreThanNineGroupsAreKept() throws PatternSyntaxException {
    StringBuilder pattern = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      pattern.append("(?<f").append(i).append(">.)");
      expected.append(i == 0 ? "" : " ").append('f').append(i).append("=x");
    }
    assertEquals(expected.toString(), captures(whole(pattern.toString()), "x".repeat(30)));
  }

  @Test
  void typesAndGroksFieldNamesAreRead() throws PatternSyntaxException {
    named.define("INT", "[0-9]+".getBytes(UTF_8));
    assertEquals(
        "[Capture[name=a.b, type=int, expression=INT, column=7]]",
        whole("%{INT:[a][b]:int}").captures().toString());
  }

  @Test
  void charactersAreKeptWhole() throws PatternSyntaxException {
    assertEquals("a=ä b=€x", captures(whole("(?<a>.)(?<b>.*)"), "ä€x"));
  }

  @Test
  void loneBytesAreMatchedOneByOne() throws PatternSyntaxException {
    byte[] line = "a\u00c3\u0080\u0080b".getBytes(ISO_8859_1);
    CaptureMatcher matcher = whole("a(?<x>..)b").newMatcher();
    assertTrue(matcher.match(line, 0, line.length));
    assertEquals(4, matcher.end(0));
    assertFalse(whole("a.b").newMatcher().match(line, 0, line.length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a(?>b)~2~atomic groups are not needed",
        "(?<=a)b~1~nothing can be looked for behind",
        "(?P<x>b)~1~write (?<name>...)",
        "(?i)b~1~capitals always differ",
        "(a)\\1~4~nothing can refer back",
        "a++~3~possessive repeats are not needed",
        "a**~3~one repeat stands behind another",
        "a|*~3~nothing stands before this",
        "[%{X}]~1~here [ begins a set of characters; write \\[%{...}\\]",
        "[\\d]~2~a backslash in brackets escapes nothing; write 0-9",
        "%{X}~3~no pattern is named X; none is near",
        "%{A B}~1~expected %{NAME}, %{NAME:field} or %{NAME:field:type}",
        "%{X~1~this %{ is never closed",
        "(a~1~this ( is never closed",
        "a)~2~this ) closes no group",
        "\\Aa~1~write ^ for the beginning",
        "a{2000}~2~counts go up to 1000",
        "((a{1000}){1000})~1~too long with its repeats written out",
        "(?<>a)~4~a name is missing here",
      })
  void whatCannotBeMatchedSaysWhatToWrite(String pattern, int column, String reason) {
    PatternSyntaxException e = assertThrows(PatternSyntaxException.class, () -> whole(pattern));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
    assertEquals(column, e.column());
  }

  @Test
  void anExpressionThatIsMadeOfItselfIsRefused() {
    named.define("A", "a%{B}".getBytes(UTF_8));
    named.define("B", "b%{A}".getBytes(UTF_8));
    PatternSyntaxException e = assertThrows(PatternSyntaxException.class, () -> whole("x%{A}"));
    assertEquals("in A, column 4: in B, column 4: A is made of itself", e.getMessage());
    assertEquals(4, e.column());
  }

  @Test
  void hostileLinesCostNoMoreThanTheirLength() throws PatternSyntaxException {
    byte[] line = new byte[1 << 20];
    Arrays.fill(line, (byte) 'a');
    CapturePattern pattern = whole("(?<x>(a*)*)(?<y>(a|aa)+)(?<z>.*)b?(c|(?<v>.*a.{12}))");
    CaptureMatcher matcher = pattern.newMatcher();
    assertTrue(matcher.match(line, 0, line.length));
    line[line.length / 2] = (byte) 0xff;
    assertTrue(matcher.match(line, 0, line.length));
    // Each byte is one look-up where its state is known, and the line has few states.
    assertTrue(matcher.states() < 100, () -> matcher.states() + " states");
  }

  @Test
  void aSetDoesNotCountFar() throws PatternSyntaxException {
    CapturePattern pattern = whole("x{1,20}(?<a>a{2,18}) .{5,40}?");
    assertEquals("x{1,}(a{2,18}) .{5,}", new String(pattern.plain(), UTF_8));
    assertEquals("a=aa", captures(pattern, "xaa 12345"));
    String many = "x".repeat(21);
    assertEquals("no match", captures(pattern, many + "aa 12345"));
  }

  /** Letters of which almost each place of a line has another state. */
  private static byte[] hostile(int length, int seed) {
    Random random = new Random(seed);
    byte[] line = new byte[length];
    for (int i = 0; i < length; i++) {
      line[i] = (byte) (random.nextInt(9) == 0 ? 0xff : 'a' + random.nextInt(2));
    }
    return line;
  }

  @Test
  void linesOfManyStatesTeachButFew() throws PatternSyntaxException {
    CapturePattern pattern = whole("(?<x>.*)a[ab]{16}b(?<y>.*)");
    CaptureMatcher matcher = pattern.newMatcher();
    for (int i = 0; i < 20; i++) {
      byte[] line = hostile(20_000, i);
      line[5_000] = 'a';
      Arrays.fill(line, 5_001, 20_000, (byte) 'b');
      assertTrue(matcher.match(line, 0, line.length));
      assertEquals(5_000, matcher.end(0));
      assertEquals(5_018, matcher.start(1));
    }
    assertTrue(matcher.states() <= 2001, () -> matcher.states() + " states");
  }

  @Test
  void longLinesHaveTheSameCapturesWithoutStates() throws PatternSyntaxException {
    CapturePattern pattern = whole("(?<x>.*) .{1,64}(?<y>\\b.*?)(?<z>€+)(?<v>[ab€]{30,}.*)");
    CaptureMatcher matcher = pattern.newMatcher();
    CaptureMatcher forgetful = pattern.newForgetfulMatcher();
    byte[] euro = "€".getBytes(UTF_8);
    for (int length : new int[] {300, 20_000, 50_000, 1 << 18}) {
      byte[] line = hostile(length, length);
      for (int i = length / 2; i < length - 3; i += 3) {
        System.arraycopy(euro, 0, line, i, 3);
      }
      line[length / 3] = ' ';
      assertTrue(matcher.match(line, 0, length));
      assertTrue(forgetful.match(line, 0, length));
      for (int i = 0; i < 4; i++) {
        assertEquals(matcher.start(i), forgetful.start(i));
        assertEquals(matcher.end(i), forgetful.end(i));
      }
    }
  }

  @Test
  void afterHostileLinesOthersAreLearnedAgain() throws PatternSyntaxException {
    CaptureMatcher matcher = whole("(?<x>.*)a[ab]{16}b(?<y>.*)").newMatcher();
    byte[] line = hostile(100_000, 1);
    matcher.match(line, 0, line.length);
    int known = matcher.states();
    Arrays.fill(line, (byte) 'a');
    line[50] = 'b';
    assertTrue(matcher.match(line, 0, 100));
    assertEquals(known, matcher.states());
    matcher.match(line, 0, line.length);
    Arrays.fill(line, 60, 99, (byte) ' ');
    assertTrue(matcher.match(line, 0, 100));
    assertTrue(matcher.states() < 100, () -> matcher.states() + " states, all of them new");
  }

  @Test
  void matchersOfOneRoomForgetBeforeTheyTakeTooMuch() throws PatternSyntaxException {
    CaptureRoom room = new CaptureRoom(100_000);
    List<CaptureMatcher> matchers = new ArrayList<>();
    byte[] line = "some words of one line".getBytes(UTF_8);
    for (int i = 0; i < 200; i++) {
      matchers.add(whole("(?<x>.*)o{" + i % 2 + "}(?<y>[a-z]+) (?<z>.*)").newMatcher(room));
      assertTrue(matchers.get(i).match(line, 0, line.length));
      assertEquals(18, matchers.get(i).start(2));
    }
    int known = 0;
    for (CaptureMatcher matcher : matchers) {
      known += matcher.states() > 0 ? 1 : 0;
    }
    int remembering = known;
    assertTrue(known > 0 && known < 100, () -> remembering + " matchers remember");
  }
}
