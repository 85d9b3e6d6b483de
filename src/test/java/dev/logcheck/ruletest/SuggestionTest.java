package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.logcheck.line.Output;
import dev.logcheck.rule.RuleBook;
import dev.logcheck.rule.RuleFile;
import dev.logcheck.rule.RuleRewriter;
import dev.logcheck.rule.RuleUse;
import dev.logcheck.ruletest.Mistake.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
  private static final String PREFIX = "Nov 19 00:00:01 h d: ";

  private final Path directory =
      Jimfs.newFileSystem(Configuration.unix()).getPath("/ignore.d.server");

  @Test
  void theSameLogLeavesNothing() throws IOException {
    List<String> day = withoutCommands(DaemonLog.traditional(1, "Nov 19", 3000));
    assertEquals(0, left(day, suggested(day)));
  }

  @Test
  void anotherDayOfTheSameDaemonsLeavesUnderFivePercent() throws IOException {
    RuleFile rules = suggested(withoutCommands(DaemonLog.traditional(1, "Nov 19", 3000)));
    long left = left(withoutCommands(DaemonLog.traditional(2, "Nov 20", 3000)), rules);
    assertTrue(left < 150, left + " lines left of 3000");
  }

  @Test
  void rulesOutliveAChangeOfTheStamp() throws IOException {
    RuleFile rules = suggested(withoutCommands(DaemonLog.traditional(1, "Nov 19", 3000)));
    long left = left(withoutCommands(DaemonLog.rfc3339(3, "2026-11-21", 3000)), rules);
    assertTrue(left < 150, left + " lines left of 3000");
  }

  @Test
  void theDraftsHaveNoMistakes() throws IOException {
    RuleFile rules = suggested(withoutCommands(DaemonLog.traditional(1, "Nov 19", 3000)));
    List<Mistake> mistakes = new Lint(RuleRewriter.none()).addNamed(rules).mistakes();
    assertEquals(List.of(), mistakes.stream().filter(m -> m.severity() == Severity.ERROR).toList());
    assertEquals(List.of(), mistakes.stream().filter(m -> m.reason().contains("broad")).toList());
  }

  @Test
  void keepsWordsAndOpensValuesAsLittleAsFits() throws IOException {
    assertEquals(
        "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+ d\\[[0-9]+\\]:"
            + " lease of [0-9]{1,3}(\\.[0-9]{1,3}){3} ends \\(in [0-9]+ s\\)$",
        firstRule(
            "Nov 19 00:00:01 h d[1]: lease of 192.0.2.7 ends (in 30 s)",
            "Nov 19 00:00:02 h d[22]: lease of 192.0.2.113 ends (in 3600 s)"));
  }

  @Test
  void idsInAngleBracketsAreOpenedEvenWhenTheyStandAlone() throws IOException {
    assertEquals(
        "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+ d:"
            + " login: user=<alice>, session=<[0-9A-Za-z+/=]+>$",
        firstRule("Nov 19 00:00:01 h d: login: user=<alice>, session=<JQwWwsRg+utz/AAAB>"));
  }

  @Test
  void idsOfManySessionsAreOneVariable() throws IOException {
    assertEquals(
        "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+ d:"
            + " gone: session=<[0-9A-Za-z+/=]+>$",
        firstRule(
            PREFIX + "gone: session=<wPhzYa+Kb/gqAQ>",
            PREFIX + "gone: session=<wPhz8aKb2gqAQAAB>",
            PREFIX + "gone: session=<7+hzYaTKbLgq/Q==>"));
  }

  @Test
  void aStampBeforeNoHostIsInBothFormatsToo() throws IOException {
    String message = "-- carol[17]: LOGIN ON tty2";
    RuleFile rules = suggested(List.of("Nov 19 00:00:01 h  " + message));
    String later = "2026-11-21T00:00:01.123456+01:00 h  " + message;
    assertEquals(0, left(List.of(later), rules));
  }

  @Test
  void namesOfUsersWhoWereRefusedAreOpenedThoughOnlyOneCame() throws IOException {
    String line = "Nov 19 00:00:01 h d: Failed password for backup from 192.0.2.7 port 22 ssh2";
    assertEquals(0, left(List.of(line.replace("backup", "games")), suggested(List.of(line))));
  }

  @Test
  void theSuperuserIsNotJustAnotherUser() throws IOException {
    String line = "Nov 19 00:00:01 h d: authentication failure; rhost=192.0.2.7  user=root";
    assertEquals(1, left(List.of(line.replace("root", "backup")), suggested(List.of(line))));
  }

  @Test
  void namesOfUsersWhoWereLetInStayAsTheyAre() throws IOException {
    String line = "Nov 19 00:00:01 h d: Accepted password for alice from 192.0.2.7 port 22 ssh2";
    assertEquals(1, left(List.of(line.replace("alice", "root")), suggested(List.of(line))));
  }

  @Test
  void whoWasLetInAndFromWhereStaysAsItNeverVaried() throws IOException {
    String line =
        PREFIX
            + "Accepted publickey for alice from 192.0.2.40 port 51234 ssh2: ED25519 SHA256:aB3+x9";
    RuleFile rules = suggested(List.of(line, line.replace("51234", "40022")));
    assertEquals(0, left(List.of(line.replace("51234", "33001")), rules));
    assertEquals(1, left(List.of(line.replace("192.0.2.40", "203.0.113.9")), rules));
    assertEquals(1, left(List.of(line.replace("alice", "mallory")), rules));
    assertEquals(1, left(List.of(line.replace("aB3+x9", "zZ7+q1")), rules));
  }

  @Test
  void ofSeveralAddressesThatWereLetInTheKindIsKept() throws IOException {
    String line = PREFIX + "Accepted password for alice from 192.0.2.40 port 51234 ssh2";
    RuleFile rules = suggested(List.of(line, line.replace("192.0.2.40", "192.0.2.41")));
    assertEquals(0, left(List.of(line.replace("192.0.2.40", "192.0.2.42")), rules));
  }

  @Test
  void theNumberOfAUserWhoWasLetInStays() throws IOException {
    String line = PREFIX + "pam_unix(d:session): session opened for user alice(uid=1000)";
    assertEquals(1, left(List.of(line.replace("1000", "0")), suggested(List.of(line))));
  }

  @Test
  void aUserWithANameOfDigitsAndAHostWithoutANameAreOfTheirKind() throws IOException {
    String line = "Nov 19 00:00:01 h d: refused user 1234 rhost=192.0.2.7 tty=ssh";
    String other = "Nov 20 00:00:01 h d: refused user mary rhost=a-b.example.org tty=ssh";
    assertEquals(0, left(List.of(other), suggested(List.of(line))));
  }

  @Test
  void measurementsOutgrowTheirFormOfToday() throws IOException {
    assertSuggestsFor("took 0.5", "took 12", "took -0.25");
    assertSuggestsFor("used 2.345s of time", "used 1min 2.345s of time", "used 17ms of time");
    assertSuggestsFor("has 5M now", "has 5.5M now", "has 0B now");
    assertSuggestsFor("irqs 3 4 5 6 free", "irqs 10 11 free", "irqs 9 free");
    assertSuggestsFor("reads:   12", "reads: 12345", "reads:      1");
  }

  @Test
  void theSameKindOfThingIsAnotherThingTomorrow() throws IOException {
    assertSuggestsFor("link eth0 up", "link eth1 up", "link eth12 up");
    assertSuggestsFor("name is \"a.example\" now", "name is \"b-c.example\" now");
    assertSuggestsFor("due on Mon Nov  9 12:00:00 2026", "due on Tue Dec 10 12:00:00 2026");
    assertSuggestsFor("key SHA256:3Bd8ZJq0x8mYw5Vb2Pkd ok", "key SHA256:3Bd8+Jq0x8mYw5/b2Pkd ok");
  }

  @Test
  void otherWordsAreOtherMessages() throws IOException {
    assertKeepsApart("link eth0 up", "link eth0 down");
    assertKeepsApart("speaks IPv4", "speaks IPv6");
    assertKeepsApart("state is \"idle\" now", "state is \"dead\" now");
    assertKeepsApart("status=sent", "status=bounced");
    assertKeepsApart("May fail with 3 errors", "Dec fail with 3 errors");
  }

  @Test
  void fewWordsInOnePlaceStayThoseWords() throws IOException {
    String line = PREFIX + "state is \"idle\" now";
    List<String> lines = List.of(line, line.replace("idle", "busy"));
    assertEquals(0, left(lines, suggested(lines)));
    assertEquals(1, left(List.of(line.replace("idle", "dead")), suggested(lines)));
  }

  @Test
  void instancesOfAProgramAreOneProgram() throws IOException {
    String line = "Nov 19 00:00:01 h init[1] (web.32502): not found";
    assertEquals(0, left(List.of(line.replace("32502", "7")), suggested(List.of(line))));
  }

  @Test
  void stampsInNoKnownHeaderGoOnToTheNextWeekday() throws IOException {
    String line = "[Sun Nov 29 00:00:01 2026] [notice] all is well";
    String other = "[Tue Dec 01 10:00:01 2026] [notice] all is well";
    assertEquals(0, left(List.of(other), suggested(List.of(line))));
    assertEquals(1, left(List.of(other.replace("notice", "error")), suggested(List.of(line))));
  }

  @Test
  void programsInParenthesesHaveTheirHeaderInBothStamps() throws IOException {
    assertEquals(
        "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+"
            + " \\(sshd\\)\\[[0-9]+\\]: no such file$",
        firstRule("2026-11-19T00:00:01.123456+01:00 h (sshd)[17]: no such file"));
  }

  @Test
  void textOfALogIsNeverReadAsAnExpression() throws IOException {
    String line = "Nov 19 00:00:01 h d: a.b*c+ (x|y) [z] {1,2} $HOME ^ \\n ?";
    assertEquals(0, left(List.of(line), suggested(List.of(line))));
    assertEquals(1, left(List.of(line.replace("a.b", "aab")), suggested(List.of(line))));
  }

  @Test
  void linesThatAreNoTextDoNoHarm() throws IOException {
    List<String> lines =
        List.of("\u00ff\0\u001b[31m", "", " ", "]^-[", "\u00c3\u00a4 1", "x".repeat(5000));
    assertTrue(left(lines, suggested(lines)) <= 3);
  }

  @Test
  void hugeValuesAndColumnsDoNoHarm() throws IOException {
    for (String part : new String[] {"1.", "1s ", "ab:", "<aB", "user=", "\"a.", " ", "for x "}) {
      List<String> lines = List.of(PREFIX + "word " + part.repeat(30_000) + "9 end");
      assertTrue(left(lines, suggested(lines)) <= 1, part);
    }
  }

  private void assertSuggestsFor(String message, String... others) throws IOException {
    RuleFile rules = suggested(List.of(PREFIX + message));
    for (String other : others) {
      assertEquals(0, left(List.of(PREFIX + other), rules), other);
    }
  }

  private void assertKeepsApart(String message, String other) throws IOException {
    assertEquals(1, left(List.of(PREFIX + other), suggested(List.of(PREFIX + message))), other);
  }

  private String firstRule(String... lines) throws IOException {
    return Files.readAllLines(suggested(List.of(lines)).path(), StandardCharsets.ISO_8859_1)
        .stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .orElseThrow();
  }

  /** No rule is drafted for any command: see {@link ImportantDraftsTest}. */
  private static List<String> withoutCommands(List<String> log) {
    return log.stream().filter(line -> !line.contains(" CMD (")).toList();
  }

  /** All drafts, those included that are commented out. */
  private RuleFile suggested(List<String> log) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Output output = new Output(out, false, false);
    Judge none = Judge.leavingAll();
    new DraftFile(Suggestion.of(kept(log, none), new GuardedLines(none)), output).print();
    output.flush();
    Files.createDirectories(directory);
    Path file = directory.resolve("local-drafts");
    String drafts = out.toString(StandardCharsets.ISO_8859_1).replace("#^", "^");
    Files.writeString(file, drafts, StandardCharsets.ISO_8859_1);
    return new RuleFile(RuleUse.IGNORE, "local-drafts", file);
  }

  private static long left(List<String> log, RuleFile rules) throws IOException {
    RuleBook book = RuleBook.builder(RuleRewriter.none()).add(rules).build();
    return kept(log, new Judge(book, false)).count();
  }

  private static KeptLines kept(List<String> log, Judge judge) throws IOException {
    KeptLines kept = new KeptLines(judge);
    byte[] bytes = (String.join("\n", log) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    LogLines.read(new ByteArrayInputStream(bytes), kept);
    return kept;
  }
}
