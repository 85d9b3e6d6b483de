package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import dev.logcheck.report.SummaryReport.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What came within one second stands in the order in which it must have happened. */
final class TimeOrderTest {
  private static final String IMPORTANT = "Important, in order of time\n";
  private static final TextPage PAGE = new TextPage(200, Palette.NONE);

  @Test
  void aFailedUnitIsToldFromItsCauseToItsEffects() {
    assertOrder(
        "systemd[1]: Starting backup.service - Nightly backup...",
        "backup: cannot reach the store",
        "systemd[1]: backup.service: Killing process 71 (backup) with signal SIGKILL.",
        "systemd[1]: backup.service: Main process exited, code=killed, status=9/KILL",
        "systemd[1]: backup.service: Failed with result 'timeout'.",
        "systemd[1]: Failed to start backup.service - Nightly backup.",
        "systemd[1]: Dependency failed for report.target - Weekly report.",
        "systemd[1]: backup.service: Triggering OnFailure= dependencies.",
        "systemd[1]: backup.service: Consumed 2.100s CPU time.",
        "systemd[1]: backup.service: Scheduled restart job, restart counter is at 1.");
  }

  @Test
  void aServiceThatEndsIsAnnouncedBeforeItSaysFarewell() {
    assertOrder(
        "systemd[1]: Stopping ssh.service - OpenBSD Secure Shell server...",
        "sshd: Received signal 15; terminating.",
        "systemd[1]: ssh.service: Deactivated successfully.",
        "systemd[1]: Stopped ssh.service - OpenBSD Secure Shell server.");
  }

  @Test
  void aServiceThatCrashesAtOnceWasStartedBefore() {
    assertOrder(
        "systemd[1]: Started shop.service - Shop.",
        "systemd[1]: shop.service: Main process exited, code=dumped, status=11/SEGV",
        "systemd[1]: shop.service: Failed with result 'core-dump'.");
  }

  private static void assertOrder(String... lines) {
    List<String> shuffled = new ArrayList<>(Arrays.asList(lines));
    Collections.shuffle(shuffled, new Random(lines.length));
    // Entries that are not important: so the important lines are not left out as the same.
    Report report =
        Reports.of(
            section("Failures for clocks", Samples.NOON, List.of("clock:", "watch:", "bell:")),
            section("Failures for systemd", Samples.NOON, shuffled));
    String text = Reports.text(new SummaryReport(Samples.summaries(), PAGE, Extent.WHOLE), report);
    int sections = text.indexOf("Failures for clocks");
    assertInOrder(text.substring(text.indexOf(IMPORTANT), sections), lines);
    assertInOrder(text.substring(sections), ofUnit(lines));
  }

  /** What systemd says of the unit; what follows for another one is told with that. */
  private static String[] ofUnit(String... lines) {
    return Arrays.stream(lines)
        .filter(line -> line.startsWith("systemd") && line.contains(".service"))
        .toArray(String[]::new);
  }

  private static void assertInOrder(String text, String... lines) {
    for (String line : lines) {
      assertTrue(text.contains(message(line)), text);
    }
    List<String> sorted = new ArrayList<>(Arrays.asList(lines));
    sorted.sort(Comparator.comparingInt(line -> text.indexOf(message(line))));
    assertEquals(List.of(lines), sorted, text);
  }

  /** As much as stands in a line of any width. */
  private static String message(String line) {
    String message = line.substring(line.indexOf(": ") + 2);
    return message.substring(0, Math.min(message.length(), 40));
  }

  private static Report.Section section(String heading, long stamp, List<String> lines) {
    FakeFindings findings = new FakeFindings();
    lines.forEach(line -> findings.add(stamp, "Nov  9 12:00:00 web1 " + line));
    return new Report.Section(Layer.FAILURES, heading, findings);
  }
}
