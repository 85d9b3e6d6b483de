package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Floods, and lines in any order: what a summary keeps of them is bounded, and always the same. */
final class BoundedSummaryTest {
  @Test
  void shufflingChangesNothing() {
    Lines lines = everyKind();
    Map<String, String> expected = Lines.everything(lines.summary());
    for (int seed = 0; seed < 5; seed++) {
      assertEquals(expected, Lines.everything(lines.shuffled(seed).summary()));
    }
  }

  @Test
  void shufflingAFloodChangesNothingEither() {
    Lines lines = everyKind().and(Lines.garbage(3000, "noise"));
    Map<String, String> expected = Lines.everything(lines.summary(64));
    for (int seed = 0; seed < 3; seed++) {
      assertEquals(expected, Lines.everything(lines.shuffled(seed).summary(64)));
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    String huge = "Nov  9 12:01:01 web1 huge: " + "x y ".repeat(50_000);
    Lines lines = everyKind().and(Lines.of(huge)).and(Lines.garbage(20_000, "noise"));
    Map<String, String> expected = Lines.everything(lines.summary(withThreads(1)));
    for (int threads : new int[] {2, 3, 8}) {
      assertEquals(expected, Lines.everything(lines.summary(withThreads(threads))));
    }
  }

  private static Budget withThreads(int threads) {
    return new Budget(threads, 1000, MaskedLines.MOST_BYTES, 32 << 20, 1 << 18);
  }

  @Test
  void whatIsRememberedOfLinesIsWhatMaskingThemAgainWouldSay() {
    Lines lines =
        everyKind().and(Lines.numbered(50, "  two  blanks: (#), then # " + "x".repeat(300)));
    Map<String, String> expected = Lines.everything(lines.summary(Templates.MOST_MESSAGES, 0));
    for (int mostBytes : new int[] {22_000, 30_000, MaskedLines.MOST_BYTES}) {
      Summary summary = lines.summary(Templates.MOST_MESSAGES, mostBytes);
      assertEquals(expected, Lines.everything(summary));
    }
  }

  @Test
  void whatIsRememberedIsOfNoUseWhereTheLastMessagesHadToGo() {
    Lines lines = Lines.garbage(150, "noise");
    Map<String, String> expected = Lines.everything(lines.summary(100, 0));
    Summary summary = lines.summary(100, MaskedLines.MOST_BYTES);
    assertEquals(expected, Lines.everything(summary));
  }

  @Test
  void aFloodKeepsABoundedNumberOfTemplatesAndCountsTheRest() {
    Summary summary = Lines.garbage(5000, "noise").summary(100);
    assertTrue(summary.groups().size() <= 102, summary.groups().size() + " groups");
    assertEquals(5000, summary.groups().stream().mapToLong(Group::count).sum());
    Group rest = summary.groups().get(0);
    assertTrue(rest.template().isRemainder());
    assertEquals("other messages of noise", rest.template().text());
  }

  @Test
  void aFloodOfOneProgramDoesNotHideAnother() {
    Lines lines = Lines.garbage(5000, "noise").and(Lines.of("Nov  9 12:01:01 web1 quiet: alone"));
    assertTrue(Lines.groups(lines.summary(100)).contains("1 alone"));
  }

  @Test
  void aFloodAboutOneUserDoesNotHideAnother() {
    Lines lines = Lines.of();
    Random random = new Random(6);
    for (int i = 0; i < 5000; i++) {
      String words = Lines.word(random) + ' ' + Lines.word(random) + ' ' + Lines.word(random);
      lines.at(i, "Nov  9 12:01:01 web1 CRON[7]: (alice) CMD (" + words + " " + words + ")");
    }
    for (String name : Lines.NAMES) {
      lines.at(9, "Nov  9 12:01:01 web1 CRON[7]: (root) CMD (curl " + name + ")");
    }
    List<String> groups = Lines.groups(lines.summary(100));
    assertTrue(groups.stream().anyMatch(group -> group.contains("(root) CMD (curl")), "no root");
  }

  @Test
  void aFloodOfOneMessageLeavesRoomForAllOthers() {
    Lines lines = Lines.of();
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      lines.at(i, "Nov  9 12:01:01 web1 noise: visitor " + Lines.word(random) + " came home");
    }
    for (String name : Lines.NAMES) {
      lines.at(0, "Nov  9 12:01:01 web1 noise: " + name + " rules");
    }
    List<String> groups = Lines.groups(lines.summary(100));
    assertEquals("3000 visitor <*> came home", groups.get(0));
    assertEquals(11, groups.size());
  }

  @Test
  void manyProgramsAreBoundedToo() {
    Lines lines = Lines.of();
    Random random = new Random(4);
    for (int i = 0; i < 3000; i++) {
      lines.at(
          i, "Nov  9 12:01:01 web1 p" + i + ": " + Lines.word(random) + ' ' + Lines.word(random));
    }
    Summary summary = lines.summary(100);
    assertTrue(summary.groups().size() <= 101, summary.groups().size() + " groups");
    assertEquals(3000, summary.groups().stream().mapToLong(Group::count).sum());
  }

  private static Lines everyKind() {
    Lines lines = Lines.numbered(300, "Nov  9 12:01:01 web# a[#]: took # units of x#");
    long stamp = 0;
    for (String a : Lines.NAMES) {
      for (String b : Lines.NAMES) {
        lines.at(stamp++ * 1_000_000, "account " + a + " sees " + b + " often");
        lines.at(stamp++ * 7_000_000, "call from=" + a + " to=" + b + ", eth" + a.length());
      }
      lines.at(stamp, "unit " + a + ".service: done");
      lines.at(stamp, a + " rules");
      lines.at(stamp, "asked \"" + a + " and " + a + "\" politely");
    }
    return lines;
  }
}
