package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which words of a message are values, as seen in the groups. */
final class VariableWordsTest {
  @Test
  void aWordOfManyValuesIsAVariable() {
    assertEquals(List.of("10 cat <*> came home"), groupsOfNames("cat # came home", 10));
  }

  private static List<String> groupsOfNames(String text, int count) {
    return Lines.of(
            Lines.NAMES.stream().limit(count).map(n -> text.replace("#", n)).toArray(String[]::new))
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
                Lines.NAMES.stream()
                    .map(n -> "call a=" + n + " b=" + n.charAt(0) + "x")
                    .toArray(String[]::new))
            .groups());
  }

  @Test
  void quotedTextOfAnyLengthIsOneValue() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Lines.NAMES.size(); i++) {
      lines.add("asked \"" + String.join(" ", Lines.NAMES.subList(0, i + 1)) + "\" politely");
    }
    assertEquals(
        List.of("10 asked \"<*>\" politely"), Lines.of(lines.toArray(String[]::new)).groups());
  }

  @Test
  void aBracketThatClosesWhatAnotherWordOpenedIsNoPartOfAValue() {
    List<String> lines = new ArrayList<>();
    for (String name : Lines.NAMES) {
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
            case 1 -> Lines.NAMES.get(random.nextInt(Lines.NAMES.size()));
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
    Lines.NAMES.forEach(
        a -> Lines.NAMES.forEach(b -> lines.add("account " + a + " sees " + b + " often")));
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
        Lines.of(
                Lines.NAMES.stream()
                    .limit(6)
                    .map(n -> "is owner=" + n + ", so")
                    .toArray(String[]::new))
            .and(Lines.of("is owner=ada, so"));
    Group group = lines.summary().groups().get(0);
    assertEquals(
        List.of("bea", "cleo", "dora", "emmy", "fay", "ada"), shown(group.values().get(0)));
    Occurrence line =
        lines.templates().find("is owner=zoe, so".getBytes(StandardCharsets.UTF_8), 0, 16);
    assertEquals("is owner=<*>, so", line.template().text());
    assertEquals(9, line.valueFrom(0));
    assertEquals(12, line.valueTo(0));
  }
}
