package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.line.StampReader;
import dev.logcheck.report.SummaryReport.Extent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The list of what a reader should see first: how its lines look, and when it is left out. */
final class ImportantLinesTest {
  private static final String HEADING = "Important, in order of time\n";
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;

  @Test
  void overSeveralDaysEachDayHasALineOfItsOwn() {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web1", "oven", "smoke in the kitchen");
    add(alerts, HOUR, "web1", "door", "nobody locked");
    add(alerts, DAY, "web1", "roof", "water came through");
    add(alerts, DAY + HOUR, "web1", "cat", "gone again");
    assertEquals(
        List.of(
            "Mon 09 Nov",
            "12:00:00 NEW oven: smoke in the kitchen",
            "13:00:00 NEW door: nobody locked",
            "Tue 10 Nov",
            "12:00:00 NEW roof: water came through",
            "13:00:00 NEW cat: gone again"),
        important(80, alerts));
  }

  @Test
  void overOneDayNoDayIsNamed() {
    assertEquals("12:00:00 NEW oven: smoke in the kitchen", important(80, four("a")).get(0));
  }

  @Test
  void whatHasNoTimeIsNotTakenForThatOfTheLastDay() {
    FakeFindings alerts = four("web1");
    add(alerts, DAY, "web1", "roof", "water came through");
    alerts.add(StampReader.NO_STAMP, "who knows when");
    List<String> lines = important(80, alerts);
    assertEquals(
        List.of("Time not known", "NEW who knows when"),
        lines.subList(lines.size() - 2, lines.size()));
  }

  @Test
  void hostsStandInAColumnUpToTheirFirstDot() {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web1.example.org", "oven", "smoke in the kitchen");
    add(alerts, 1, "db.example.org", "door", "nobody locked");
    add(alerts, 2, "192.0.2.7", "roof", "water came through");
    add(alerts, 3, "web1.example.org", "cat", "gone again");
    assertEquals(
        List.of(
            "12:00:00 NEW web1      oven: smoke in the kitchen",
            "12:00:00 NEW db        door: nobody locked",
            "12:00:00 NEW 192.0.2.7 roof: water came through",
            "12:00:00 NEW web1      cat: gone again"),
        important(80, alerts));
  }

  @Test
  void theHostsOfOneEntryAreCounted() {
    FakeFindings alerts = four("web1");
    add(alerts, 9, "db", "oven", "smoke in the kitchen");
    assertEquals(
        "12:00:00 NEW 2 hosts oven: smoke in the kitchen ×2", important(80, alerts).get(0));
  }

  @Test
  void aShortNameThatTwoHostsHaveIsNotUsed() {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web.example.org", "oven", "smoke in the kitchen");
    add(alerts, 1, "web.example.net", "door", "nobody locked");
    add(alerts, 2, "db.example.net", "roof", "water came through");
    add(alerts, 3, "db.example.net", "cat", "gone again");
    List<String> lines = important(100, alerts);
    assertTrue(lines.get(0).contains(" web.example.org oven"), lines.get(0));
    assertTrue(lines.get(2).contains(" db              roof"), lines.get(2));
  }

  @Test
  void onANarrowPageAnEntryHasTwoLinesBeforeItIsCut() {
    FakeFindings alerts = four("web1");
    add(alerts, HOUR, "web1", "useradd", "new user: name=toor, UID=0, " + "very=long, ".repeat(9));
    List<String> lines = important(60, alerts);
    List<String> last = lines.subList(lines.size() - 2, lines.size());
    assertTrue(last.get(0).startsWith("13:00:00 NEW useradd: new user: name=toor"), last.get(0));
    assertTrue(last.get(1).startsWith(" ".repeat(13) + "very=long"), last.get(1));
    assertTrue(last.get(1).endsWith("..."), last.get(1));
    lines.forEach(line -> assertTrue(line.length() <= 60, line));
    assertEquals(5, important(80, alerts).size());
  }

  @Test
  void whatTheSectionsSayIsNotSaidTwiceWhateverItsOrder() {
    assertFalse(text(80, new FakeFindings(), four("web1")).contains(HEADING));
    assertFalse(text(80, drip(), four("web1")).contains(HEADING));
    assertEquals(0, page(drip(), four("web1")).select(".important").size());
  }

  @Test
  void ofThreeEntriesNoneIsSaidTwice() {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web1", "oven", "smoke in the kitchen");
    assertFalse(text(80, blank(drip()), alerts).contains(HEADING));
  }

  @Test
  void itIsThereWhereTheSectionsSayMore() {
    String report = text(80, blank(drip()), four("web1"));
    assertTrue(report.contains(HEADING + "=-"), report);
    assertEquals(5, page(blank(drip()), four("web1")).select(".important .time").size());
  }

  @Test
  void aPageNamesDaysAndHostsTheSameWay() {
    FakeFindings alerts = four("web1.example.org");
    add(alerts, DAY, "db.example.org", "roof", "water came through");
    Document page = page(blank(drip()), alerts);
    assertEquals(List.of("Mon 09 Nov", "Tue 10 Nov"), page.select(".important .day").eachText());
    assertEquals("db", page.select(".important .host").last().text());
    assertEquals("12:00:00", page.select(".important .time").last().text());
  }

  @Test
  void theHeadNamesTheHostsWhereTheyAreNotThisMachine() {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web1.example.org", "oven", "smoke in the kitchen");
    assertFalse(text(80, new FakeFindings(), alerts).contains("Hosts reported: "));
    add(alerts, 0, "db.example.org", "oven", "smoke in the kitchen");
    String report = text(80, new FakeFindings(), alerts);
    assertTrue(
        report.startsWith("Host: web1\nHosts reported: db.example.org, web1.example.org\n"),
        report);
    assertEquals(
        "Hosts reported:", page(new FakeFindings(), alerts).select(".facts small").first().text());
  }

  @Test
  void whereAnEntryDoesNotKnowAllHostsTheHeadSaysThatThereAreMore() {
    FakeFindings events = new FakeFindings();
    for (int i = 0; i < 200; i++) {
      add(events, 0, "web" + i, "oven", "smoke in the kitchen");
    }
    String report = text(80, events, four("web1")).replaceAll("\\s+", " ");
    assertTrue(report.contains(", and at least 56 more "), report);
  }

  /** Single alerts of programs of which none has another. */
  private static FakeFindings four(String host) {
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, host, "oven", "smoke in the kitchen");
    add(alerts, 1, host, "door", "nobody locked");
    add(alerts, 2, host, "cat", "gone again");
    add(alerts, 3, host, "dog", "barks at night");
    return alerts;
  }

  private static FakeFindings drip() {
    FakeFindings events = new FakeFindings();
    add(events, -HOUR, "web1", "tap", "drips all day");
    return events;
  }

  /** Adds what is not important. */
  private static FakeFindings blank(FakeFindings events) {
    add(events, 0, "web1", "tap", "");
    return events;
  }

  @Test
  void aCommandOfSudoStandsBeforeWhereItWasTyped() {
    String start = "alice : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/home/alice ; ";
    FakeFindings alerts = new FakeFindings();
    add(alerts, 0, "web1", "sudo", start + "USER=root ; COMMAND=/bin/ls TTY=a ; PWD=b ; c");
    assertEquals(
        "12:00:00 NEW sudo: alice : 3 incorrect password attempts ; USER=root ;"
            + " COMMAND=/bin/ls TTY=a ; PWD=b ; c",
        important(120, alerts).get(0));
  }

  @Test
  void theNumberOfValuesIsShownWholeOrNotAtAll() {
    FakeFindings alerts = new FakeFindings();
    for (int i = 0; i < 30; i++) {
      String sector = "I/O error on the first of the two disks, sector " + 4096 * i;
      add(alerts, i, "web1", "kernel", sector + " op 0x0:(READ) flags 0x0");
    }
    String start = "12:00:00 NEW kernel: I/O error on the first of the two disks, sector";
    assertEquals(start + " ... ×30", important(81, alerts).get(0));
    assertEquals(start + " <30 values> ... ×30", important(89, alerts).get(0));
  }

  private static void add(
      FakeFindings findings, long after, String host, String program, String message) {
    findings.add(Samples.NOON + after, "Nov  9 12:00:00 " + host + " " + program + ": " + message);
  }

  private static List<String> important(int width, FakeFindings alerts) {
    try {
      RunSummary run = Samples.summaries().of(report(new FakeFindings(), alerts));
      List<Entry> entries = run.important().inOrderOfTime();
      return new ImportantLines(entries, run, new TextPage(width, Palette.NONE)).of(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(int width, FakeFindings events, FakeFindings alerts) {
    TextPage page = new TextPage(width, Palette.NONE);
    return Reports.text(
        new SummaryReport(Samples.summaries(), page, Extent.WHOLE), report(events, alerts));
  }

  private static Document page(FakeFindings events, FakeFindings alerts) {
    return Jsoup.parse(
        Reports.text(new HtmlSummary(Samples.summaries(), Extent.WHOLE), report(events, alerts)));
  }

  private static Report report(FakeFindings events, FakeFindings alerts) {
    return Reports.of(
        new Report.Section(Layer.CRACKING, "Security Alerts", alerts), Reports.events(events));
  }
}
