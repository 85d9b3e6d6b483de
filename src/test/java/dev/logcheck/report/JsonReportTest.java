package dev.logcheck.report;

import static dev.logcheck.report.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.logcheck.audit.Layer;
import dev.logcheck.audit.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonObjects.class.getResourceAsStream(JsonObjects.SCHEMA));

  @Test
  void reportsLookAsTheyAlwaysDid() {
    Samples.all().forEach((name, report) -> assertGolden(name + ".ndjson", groups(report)));
    assertGolden("whole-lines.ndjson", lines(Samples.whole()));
  }

  @Test
  void everyLineFitsTheSchema() {
    Samples.all()
        .forEach(
            (name, report) -> {
              groups(report).lines().forEach(JsonReportTest::assertFits);
              lines(report).lines().forEach(JsonReportTest::assertFits);
            });
    assertFits(overview(groups(report(day()))));
    assertFits(overview(lines(report(day()))));
  }

  @Test
  void theSchemaRefusesWhatItDoesNotDescribe() {
    String extra = "{\"type\":\"notice\",\"text\":\"x\",\"more\":1}";
    assertFalse(SCHEMA.validate(extra, InputFormat.JSON).isEmpty());
    String layer = overview(groups(report(day()))).replace("security-alerts", "security");
    assertFalse(SCHEMA.validate(layer, InputFormat.JSON).isEmpty());
  }

  @Test
  void theFirstObjectSaysWhatTheRunWas() {
    assertEquals(
        "{\"type\":\"overview\",\"host\":\"web1\","
            + "\"first\":\"2026-11-09T12:00:00Z\",\"last\":\"2026-11-09T13:00:00Z\","
            + "\"logs\":3,\"lines\":240002,\"dropped\":170963,"
            + "\"entries\":{\"security-alerts\":1,\"system-events\":2},\"new\":3,"
            + "\"events\":{\"firewall-drop\":1200,\"ssh-login\":3},\"tookSeconds\":4.25,"
            + "\"previous\":\"2026-11-09T11:02:03Z\","
            + "\"routine\":[{\"name\":\"sshd\",\"lines\":52030,\"usual\":1950},"
            + "{\"name\":\"cron\",\"lines\":9}]}",
        overview(groups(report(day()))));
  }

  @Test
  void thePeriodCoversEveryFindingWhateverItsPlaceInTheLog() {
    FakeFindings findings = new FakeFindings().add(Samples.NOON + 7_200_000_000L, "late");
    findings.add(Samples.NOON + 60_000_000L, "early");
    Overview day = day();
    Report report =
        new Report(day, List.of(), "", List.of(), List.of(Reports.events(findings)), List.of(), "");
    String last = "\"first\":\"2026-11-09T12:00:00Z\",\"last\":\"2026-11-09T14:00:00Z\"";
    assertTrue(overview(groups(report)).contains(last), overview(groups(report)));
    assertTrue(overview(lines(report)).contains(last), overview(lines(report)));
    String page = Reports.text(new HtmlLines(ZoneOffset.UTC), report);
    assertTrue(page.contains("2026-11-09 12:00:00 – 14:00:00"), page);
  }

  @Test
  void aMessageHasTheValuesThatNeverChanged() {
    FakeFindings findings = FakeFindings.of("pan 1 burnt at 7", "pan 2 burnt at 7");
    String report = groups(Reports.of(Reports.events(findings)));
    assertTrue(
        report.contains("\"message\":\"pan <*> burnt at 7\",\"template\":\"pan <*> burnt at <*>\""),
        report);
  }

  @Test
  void singleFindingsAreCountedByLayerAndNotCalledNew() {
    String overview = overview(lines(report(day())));
    String entries = "\"entries\":{\"security-alerts\":1,\"system-events\":3}";
    assertTrue(overview.contains(entries), overview);
    assertFalse(overview.contains("\"new\""), overview);
  }

  @Test
  void theDozenThatAReaderShouldSeeFirstIsMarked() {
    FakeFindings alerts = new FakeFindings();
    for (char c = 'a'; c < 'z'; c++) {
      alerts.add(Samples.NOON, "soup" + c + " burnt" + c + " pan" + c);
    }
    String report = groups(Reports.of(new Report.Section(Layer.CRACKING, "Alerts", alerts)));
    assertEquals(25, report.lines().filter(line -> line.contains("\"group\"")).count());
    assertEquals(12, report.lines().filter(line -> line.contains("\"important\":true")).count());
  }

  @Test
  void problemsStandBeforeWhatWasFound() {
    List<String> types =
        groups(Samples.whole())
            .lines()
            .map(line -> line.replaceFirst("^\\{\"type\":\"(\\w+)\".*", "$1"))
            .distinct()
            .toList();
    assertEquals(List.of("overview", "notice", "error", "warning", "group"), types);
  }

  private static Overview day() {
    return new Overview(
        "web1",
        3,
        new Totals(240_002, 170_963, Samples.NOON, Samples.NOON + 3_600_000_000L),
        Duration.ofMillis(4250),
        Optional.of(Instant.parse("2026-11-09T11:02:03Z")),
        false,
        List.of(
            new Overview.Routine("sshd", 52_030, Optional.of(1950L), Duration.ofDays(1)),
            new Overview.Routine("cron", 9, Optional.empty(), Duration.ofDays(1))),
        new TreeMap<>(Map.of("ssh-login", 3L, "firewall-drop", 1200L)));
  }

  private static Report report(Overview overview) {
    Report.Section alerts =
        new Report.Section(Layer.CRACKING, "Security Alerts", FakeFindings.of("smoke"));
    Report.Section events = Reports.events(FakeFindings.of("pan 1 burnt", "pan 2 burnt", "fire"));
    return new Report(overview, List.of(), "", List.of(), List.of(alerts, events), List.of(), "");
  }

  private static String overview(String report) {
    return report.lines().findFirst().orElseThrow();
  }

  private static void assertFits(String line) {
    assertEquals(List.of(), SCHEMA.validate(line, InputFormat.JSON), line);
  }

  private static String groups(Report report) {
    return Reports.text(new JsonSummary(Samples.summaries()), report);
  }

  private static String lines(Report report) {
    return Reports.text(new JsonLines(ZoneOffset.UTC), report);
  }
}
