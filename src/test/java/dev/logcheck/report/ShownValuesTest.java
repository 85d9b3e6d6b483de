package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report in groups says of values. */
final class ShownValuesTest {
  private static final String USER_UNIT = "Nov  9 12:00:00 web1 systemd[4242]: u#.service: Failed.";
  private static final String SYSTEM_UNIT =
      "Nov  9 12:00:00 web1 systemd[1]: auditd.service: Failed.";

  @Test
  void theThreeMostFrequentAndHowManyMore() {
    assertTrue(
        report(Layer.OTHER, peers(3, 1, 5, 2, 4))
            .contains("peer <192.0.2.2 ×5, 192.0.2.4 ×4, 192.0.2.0 ×3, 2 more> is gone"));
  }

  @Test
  void whereSecurityIsConcernedAllOfThemAndTheRarestFirst() {
    for (Layer layer : List.of(Layer.CRACKING, Layer.VIOLATIONS)) {
      String report = report(layer, peers(3, 1, 5, 2));
      assertTrue(
          report.contains("peer <192.0.2.1 ×1, 192.0.2.3 ×2, 192.0.2.0 ×3, 192.0.2.2 ×5>"), report);
    }
  }

  @Test
  void moreThanTwentyAreCountedToo() {
    int[] counts = new int[25];
    Arrays.fill(counts, 2);
    counts[24] = 1;
    String report = report(Layer.CRACKING, peers(counts)).replaceAll("\\s+", " ");
    assertTrue(report.contains("peer <192.0.2.24 ×1, 192.0.2.0 ×2, "), report);
    assertTrue(report.contains(" ×2, 5 more> is gone"), report);
  }

  @Test
  void ofVeryManyProgramsNobodyKnowsHowManyThereWere() {
    String[] lines = new String[300];
    Arrays.setAll(lines, i -> "Nov  9 12:00:00 web1 p" + i + ": peer 192.0.2.1 is gone");
    String report = report(Layer.OTHER, List.of(lines)).replaceAll("\\s+", " ");
    assertTrue(report.contains(", and at least 52 more"), report);
  }

  @Test
  void whereSecurityIsConcernedARareNameIsShownAmongAThousand() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      int name = i % 1000;
      lines.add("Nov  9 12:00:00 web" + name + " p" + name + ": peer 192.0.2.1 is gone");
    }
    lines.add("Nov  9 12:00:00 db2 reader: peer 192.0.2.1 is gone");
    String report = report(Layer.VIOLATIONS, lines).replaceAll("\\s+", " ");
    assertTrue(report.contains(" hosts: db2 ×1, web0 ×2, web1 ×2, "), report);
    assertTrue(report.contains(" programs: reader ×1, p0 ×2, p1 ×2, "), report);
    assertTrue(report.contains(", and 981 more "), report);
  }

  @Test
  void namesThatCameEquallyOftenHaveOneCountOrNone() {
    List<String> lines = new ArrayList<>();
    for (String host : List.of("web1", "web2", "web3")) {
      lines.add("Nov  9 12:00:00 " + host + " door: forced open");
    }
    assertTrue(report(Layer.OTHER, lines).contains("hosts: web1, web2, web3\n"));
    lines.addAll(List.copyOf(lines));
    assertTrue(report(Layer.CRACKING, lines).contains("hosts: web1, web2, web3, each ×2\n"));
    lines.add("Nov  9 12:00:00 web2 door: forced open");
    assertTrue(report(Layer.OTHER, lines).contains("hosts: web2 ×3, web1 ×2, web3 ×2\n"));
  }

  @Test
  void aNameWithACommaHasItsCount() {
    String[] lines = {"Nov  9 12:00:00 a,b door: shut", "Nov  9 12:00:00 c door: shut"};
    String report = report(Layer.OTHER, List.of(lines));
    assertTrue(report.contains("hosts: a,b ×1, c ×1"), report);
  }

  @Test
  void valuesThatCameOnceEachHaveNoCounts() {
    assertTrue(
        report(Layer.OTHER, peers(1, 1)).contains("peer <192.0.2.0, 192.0.2.1> is gone"),
        report(Layer.OTHER, peers(1, 1)));
    assertTrue(report(Layer.CRACKING, peers(1, 1, 1, 1)).contains(", 192.0.2.2, 192.0.2.3> is"));
    List<String> quoted = new ArrayList<>();
    for (String name : List.of("a,b", "c", "d", "e", "f", "g")) {
      quoted.add("asked \"" + name + "\" politely");
    }
    assertTrue(
        report(Layer.CRACKING, quoted).contains("a,b ×1, c ×1"), report(Layer.CRACKING, quoted));
  }

  @Test
  void ofManyThatCameOnceEachSystemEventsSayHowManyTheyAre() {
    assertTrue(report(Layer.OTHER, peers(1, 1, 1, 1, 1)).contains("peer <5 values> is gone"));
  }

  @Test
  void whereTheyWouldHideTheMessageTheyAreCounted() {
    String alert = "12:00:00 NEW peer <192.0.2.0 ×2, 192.0.2.1 ×3> is gone ×5";
    assertEquals(alert, important(peers(2, 3)));
    assertEquals("12:00:00 NEW peer <4 values> is gone ×7", important(peers(2, 1, 3, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo: alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ; COMMAND=",
        "doas[7]: alice ran command ",
        "pkexec[7]: alice: Executing command ",
        "runuser[7]: alice ran command ",
        "CRON[7]: (root) CMD "
      })
  void aCommandIsShownHoweverManyOthersThereAre(String program) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      lines.add("Nov  9 12:00:00 web1 " + program + "/bin/ls " + i);
    }
    for (String command : List.of("/bin/cat /etc/shadow", "/usr/bin/tee /etc/sudoers.d/x")) {
      lines.add("Nov  9 12:00:00 web1 " + program + command);
      String report = report(Layer.OTHER, lines).replaceAll("\\s+", " ");
      assertTrue(report.contains(command), report);
    }
  }

  private static String important(List<String> lines) {
    FakeFindings findings = new FakeFindings().add(Samples.NOON + 1_000_000, "disk full");
    FakeFindings events = new FakeFindings().add(Samples.NOON, "Nov  9 12:00:00 web1 clock:");
    events.add(Samples.NOON, "    at order, in shop");
    lines.forEach(line -> findings.add(Samples.NOON, line));
    Report.Section alerts = new Report.Section(Layer.CRACKING, "X", findings);
    String report = text(Reports.of(alerts, Reports.events(events)));
    return report.lines().filter(line -> line.startsWith("12:00:00 NEW peer")).findFirst().get();
  }

  @Test
  void aSingleValueIsPrintedAsItWas() {
    String report =
        report(Layer.OTHER, List.of("peer 192.0.2.7 is gone", "peer 192.0.2.7 is gone"));
    assertTrue(report.contains("NEW   2  peer 192.0.2.7 is gone\n"), report);
  }

  @Test
  void tooManyValuesAreEstimatedAndSaySo() {
    List<String> lines = new ArrayList<>(Collections.nCopies(400, "peer 192.0.2.7 is gone"));
    for (int i = 0; i < 3000; i++) {
      lines.add("peer 198.51." + i / 250 + "." + i % 250 + " is gone");
    }
    String frequent = report(Layer.OTHER, lines);
    assertTrue(frequent.contains("peer <192.0.2.7 ×~400, ~"), frequent);
    lines.subList(0, 400).clear();
    assertTrue(report(Layer.OTHER, lines).contains("peer <~"), frequent);
    assertTrue(report(Layer.CRACKING, lines).replaceAll("\\s+", " ").contains(", ~"), frequent);
  }

  @Test
  void aSampleStandsOnlyWhereItSaysMore() {
    assertFalse(report(Layer.OTHER, peers(1, 1, 1)).contains("e.g. "));
    assertTrue(report(Layer.OTHER, peers(1, 1, 1, 1, 1)).contains("e.g. peer 192.0.2.0 is gone"));
    assertFalse(report(Layer.CRACKING, peers(1, 1, 1, 1)).contains("e.g. "));
    assertFalse(report(Layer.OTHER, List.of("disk full", "disk full")).contains("e.g. "));
  }

  @Test
  void aMessageShowsControlBytes() {
    String bell = "disk\007 full";
    assertTrue(report(Layer.OTHER, List.of(bell, bell)).contains("  2  disk\\x07 full\n"));
    String report = report(Layer.OTHER, List.of(bell, "disk\033 full"));
    assertTrue(report.contains("disk<\\x1b, \\x07> full"), report);
  }

  @Test
  void aSampleShowsNewlines() {
    String lines = "disk\nfull";
    assertTrue(report(Layer.OTHER, List.of(lines, lines)).contains("e.g. disk\n         full"));
  }

  @Test
  void aLineWithControlBytesShowsThemInSubjectsAndJsonToo() throws IOException {
    String line = "Nov  9 12:00:00 web1 app: a \033[31mred and \177 more\007";
    FakeFindings findings = new FakeFindings().add(Samples.NOON, line);
    Report report = Reports.of(Reports.events(findings));
    assertEquals(
        "app: a \\x1b[31mred and \\x7f more\\x07",
        Samples.summaries().headline(report).mostTelling());
    String json = Reports.text(new JsonSummary(Samples.summaries()), report);
    assertTrue(json.contains("\"message\":\"a \\\\x1b[31mred and \\\\x7f more\\\\x07\""), json);
  }

  @Test
  void nobodyForgesTheCountsOfValues() {
    String forged = "peer <root ×80, 26 more> is <192.0.2.%s> ×9";
    List<String> lines = List.of(forged.formatted(1), forged.formatted(2));
    String report = report(Layer.OTHER, lines).replaceAll("\\s+", " ");
    assertTrue(report.contains("root <U+00D7>80"), report);
    assertFalse(report.contains("×80"), report);
    assertFalse(report.contains("×9"), report);
  }

  @Test
  void hostileValuesAreVisible() {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("a\033[2J", "b\u202e", "c\u009b", "d", "e", "f")) {
      lines.add("asked \"" + name + "\" politely");
    }
    String report = report(Layer.CRACKING, lines);
    assertFalse(report.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x202e || c == 0x9b));
    assertTrue(report.contains("b<U+202E>"), report);
  }

  @Test
  void aUnitOfTheSystemStandsApartFromThoseOfUsers() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add(USER_UNIT.replace("#", Integer.toString(i)));
    }
    lines.add(SYSTEM_UNIT);
    String report = report(Layer.OTHER, lines);
    assertTrue(report.contains("NEW  30  systemd: <"), report);
    assertTrue(report.contains("NEW   1  " + SYSTEM_UNIT), report);
    lines.add(SYSTEM_UNIT);
    assertTrue(report(Layer.OTHER, lines).contains("NEW   2  systemd[1]: auditd.service: Failed."));
  }

  @Test
  void shufflingTheLogChangesNothingButSamples() {
    List<String> lines = peers(9, 8, 7, 6, 5, 4, 3, 2, 1);
    lines.addAll(List.of(SYSTEM_UNIT, USER_UNIT, "disk full", "disk full"));
    for (Layer layer : Layer.values()) {
      String expected = withoutSamples(report(layer, lines));
      for (int seed = 0; seed < 5; seed++) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(expected, withoutSamples(report(layer, shuffled)));
      }
    }
  }

  private static String withoutSamples(String report) {
    return report.replaceAll("(?m)^ *e\\.g\\. .*$", "");
  }

  /** Lines of peers, of each so many. */
  private static List<String> peers(int... counts) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      lines.addAll(Collections.nCopies(counts[i], "peer 192.0.2." + i + " is gone"));
    }
    return lines;
  }

  private static String report(Layer layer, List<String> lines) {
    FakeFindings findings = FakeFindings.of(lines.toArray(String[]::new));
    return text(Reports.of(new Report.Section(layer, "X", findings)));
  }

  private static String text(Report report) {
    return Reports.text(
        new SummaryReport(Samples.summaries(), TextPage.MAIL, SummaryReport.Extent.WHOLE), report);
  }
}
