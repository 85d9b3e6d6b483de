package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.line.StampReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  private static final List<String> NAMES =
      List.of("ada", "bea", "cleo", "dora", "emmy", "fay", "grace", "hedy", "ida", "joan");

  @Test
  void linesThatDifferInNumbersAreOneGroup() {
    assertEquals(List.of("20 took <*> units"), Lines.numbered(20, "took # units").groups());
  }

  @Test
  void headersDoNotPartGroups() {
    Summary summary =
        Lines.of(
                "Nov  9 12:01:01 web1 mate[17]: disk full",
                "2026-11-09T12:01:01Z web2 mate: disk full",
                "<13>1 2026-11-09T12:01:01Z web2 atd 17 ID - disk full",
                "disk full")
            .summary();
    assertEquals(List.of("4 disk full"), Lines.groups(summary));
    assertEquals(Map.of("web1", 1L, "web2", 2L), summary.groups().get(0).hosts());
    assertEquals(Map.of("mate", 2L, "atd", 1L), summary.groups().get(0).programs());
  }

  @Test
  void aWordOfManyValuesIsAVariable() {
    assertEquals(List.of("10 cat <*> came home"), groupsOfNames("cat # came home", 10));
  }

  private static List<String> groupsOfNames(String text, int count) {
    return Lines.of(
            NAMES.stream().limit(count).map(n -> text.replace("#", n)).toArray(String[]::new))
        .groups();
  }

  @Test
  void aWordOfFewValuesIsNot() {
    assertEquals(4, groupsOfNames("cat # came home", 4).size());
  }

  @Test
  void theFirstWordNamesTheMessage() {
    assertEquals(10, groupsOfNames("# came home", 10).size());
    assertEquals(
        List.of("10 <*> came home very late today"),
        groupsOfNames("# came home very late today", 10));
  }

  @Test
  void namesOfThingsMayComeFirst() {
    assertEquals(List.of("10 <*>: gone"), groupsOfNames("#-a.unit: gone", 10));
  }

  @Test
  void aValueKeepsWhatItsWordsShare() {
    assertEquals(List.of("10 came owner=<*>, late"), groupsOfNames("came owner=#, late", 10));
  }

  @Test
  void aKnownVariableTakesFurtherValues() {
    assertEquals(
        List.of("3 peer <*> is gone"),
        Lines.of("peer 192.0.2.7 is gone", "peer mx10 is gone", "peer nobody is gone").groups());
  }

  @Test
  void numberedWordsAreValuesOnceTwoNumbersOccur() {
    assertEquals(
        List.of("2 link <*> is up", "1 link <*> is down"),
        Lines.of("link eth0 is up", "link eth1 is up", "link eth0 is down").groups());
    assertEquals(2, Lines.of("uses IPv4 only", "uses IPv6 only").groups().size());
  }

  @Test
  void recordsAreOneGroupOnceTheyAreMany() {
    assertEquals(
        List.of("10 call a=<*> b=<*>"),
        Lines.of(
                NAMES.stream()
                    .map(n -> "call a=" + n + " b=" + n.charAt(0) + "x")
                    .toArray(String[]::new))
            .groups());
  }

  @Test
  void quotedTextOfAnyLengthIsOneValue() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      lines.add("asked \"" + String.join(" ", NAMES.subList(0, i + 1)) + "\" politely");
    }
    assertEquals(
        List.of("10 asked \"<*>\" politely"), Lines.of(lines.toArray(String[]::new)).groups());
  }

  @Test
  void aBracketThatClosesWhatAnotherWordOpenedIsNoPartOfAValue() {
    List<String> lines = new ArrayList<>();
    for (String name : NAMES) {
      lines.add("cat (tame " + name + ") came home");
      lines.add("cat (tame " + name + "), came home");
      lines.add("dog (tame " + name + ") came home");
      lines.add("dog (tame " + name + ")! came home");
      lines.add("owl {age=" + name + " sex=" + name + "} came");
      lines.add("owl {age=" + name + " sex=" + name + "}; came");
    }
    assertEquals(
        List.of(
            "10 cat (tame <*>) came home",
            "10 cat (tame <*>), came home",
            "10 dog (tame <*>) came home",
            "10 dog (tame <*>)! came home",
            "10 owl {age=<*> sex=<*>} came",
            "10 owl {age=<*> sex=<*>}; came"),
        Lines.of(lines.toArray(String[]::new)).groups());
  }

  @Test
  void templatesHaveTheirBracketsInPairsAsTheirLinesHave() {
    Random random = new Random(5);
    String[] lines = new String[4000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "f" + "abcdefgh".charAt(random.nextInt(8)) + " is" + bracketed(random, 3);
    }
    for (String group : Lines.of(lines).groups()) {
      assertEquals(0, unpaired(group.replace("<*>", "")), group);
    }
  }

  private static String bracketed(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String word =
          switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(1000));
            case 1 -> NAMES.get(random.nextInt(NAMES.size()));
            default -> "of";
          };
      boolean bracket = depth > 0 && random.nextInt(3) == 0;
      int kind = random.nextInt(3);
      text.append(" ".repeat(random.nextInt(5) == 0 ? 0 : 1)).append(word);
      if (bracket) {
        text.append(" ".repeat(random.nextInt(2)))
            .append("([{".charAt(kind))
            .append(bracketed(random, depth - 1).substring(random.nextInt(2)))
            .append(")]}".charAt(kind))
            .append(random.nextInt(4) == 0 ? "," : "");
      }
    }
    return text.toString();
  }

  private static int unpaired(String text) {
    String left = text.replaceAll("[^()\\[\\]{}]", "");
    for (String less = ""; !less.equals(left); ) {
      less = left;
      left = left.replace("()", "").replace("[]", "").replace("{}", "");
    }
    return left.length();
  }

  @Test
  void twoFreeWordsAreFoundTogether() {
    List<String> lines = new ArrayList<>();
    NAMES.forEach(a -> NAMES.forEach(b -> lines.add("account " + a + " sees " + b + " often")));
    assertEquals(
        List.of("100 account <*> sees <*> often"), Lines.of(lines.toArray(String[]::new)).groups());
  }

  @Test
  void manyFreeWordsAreFoundInAFlood() {
    Random random = new Random(1);
    String[] lines = new String[1000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          "carried "
              + Lines.word(random)
              + " over "
              + Lines.word(random)
              + " into "
              + Lines.word(random)
              + " slowly";
    }
    assertEquals(List.of("1000 carried <*> over <*> into <*> slowly"), Lines.of(lines).groups());
  }

  @Test
  void variablesSayWhatTheyTook() {
    Lines lines = Lines.numbered(200, "unit # is in state 7");
    Group group = lines.summary().groups().get(0);
    assertEquals("unit <*> is in state <*>", group.template().text());
    assertEquals(List.of("7"), shown(group.values().get(1)));
    assertEquals(200, group.values().get(0).distinct());
    assertEquals(20, group.values().get(0).shown().size());
  }

  @Test
  void valuesOfFoldedWordsAreCounted() {
    Group group =
        Lines.of("peer 192.0.2.7 is gone", "peer nobody is gone").summary().groups().get(0);
    assertEquals(List.of("192.0.2.7", "nobody"), shown(group.values().get(0)));
  }

  private static List<String> shown(VariableValues values) {
    return values.shown().stream().map(VariableValues.Value::text).toList();
  }

  @Test
  void valuesOfFoldedWordsLeaveOutWhatStays() {
    Lines lines =
        Lines.of(NAMES.stream().limit(6).map(n -> "is owner=" + n + ", so").toArray(String[]::new))
            .and(Lines.of("is owner=ada, so"));
    Group group = lines.summary().groups().get(0);
    assertEquals(
        List.of("bea", "cleo", "dora", "emmy", "fay", "ada"), shown(group.values().get(0)));
    Occurrence line =
        lines
            .summary()
            .templates()
            .find("is owner=zoe, so".getBytes(StandardCharsets.UTF_8), 0, 16);
    assertEquals("is owner=<*>, so", line.template().text());
    assertEquals(9, line.valueFrom(0));
    assertEquals(12, line.valueTo(0));
  }

  @Test
  void timesSpanTheGroup() {
    Group group =
        Lines.of("no time 1")
            .at(5_000_000, "no time 2")
            .at(2_000_000, "no time 3")
            .summary()
            .groups()
            .get(0);
    assertEquals(2_000_000, group.first());
    assertEquals(5_000_000, group.last());
    assertEquals(StampReader.NO_STAMP, Lines.of("x").summary().groups().get(0).last());
  }

  @Test
  void theSampleIsTheEarliestLine() {
    Group group =
        Lines.of().at(9, "tick 1").at(3, "tick 3").at(3, "tick 2").summary().groups().get(0);
    assertEquals("tick 2", group.sample());
  }

  @Test
  void aHugeSampleIsCutAndSaysSo() {
    Group group = Lines.of("x".repeat(3 << 20)).summary().groups().get(0);
    assertEquals(1 << 20, group.sample().length());
    assertEquals(2 << 20, group.sampleCut());
  }

  @Test
  void theMostFrequentGroupComesFirst() {
    assertEquals(List.of("3 b", "2 c", "1 a"), Lines.of("a", "b", "b", "b", "c", "c").groups());
  }

  @Test
  void anEntryOfSeveralLinesIsOneMessage() {
    assertEquals(
        List.of("2 first second <*>"), Lines.of("first\n second 1", "first\nsecond 2").groups());
  }

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
  void aFloodOfOneMessageLeavesRoomForAllOthers() {
    Lines lines = Lines.of();
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      lines.at(i, "Nov  9 12:01:01 web1 noise: visitor " + Lines.word(random) + " came home");
    }
    for (String name : NAMES) {
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

  @Test
  void hostileLinesAreCountedLikeAnyOther() {
    Lines lines =
        Lines.of("", " ", "\0\0\0", "\001", "<*> <*>", "\033[2J", "a".repeat(1 << 20), "( [ {");
    Summary summary = lines.summary();
    assertEquals(lines.count(), summary.groups().stream().mapToLong(Group::count).sum());
    assertFalse(summary.groups().stream().anyMatch(g -> g.template().text().contains("\n")));
  }

  private static Lines everyKind() {
    Lines lines = Lines.numbered(300, "Nov  9 12:01:01 web# a[#]: took # units of x#");
    long stamp = 0;
    for (String a : NAMES) {
      for (String b : NAMES) {
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
