package dev.logcheck.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class HeaderTest {

  @Test
  void traditionalSyslog() {
    assertHeader("web1", "cron", "done", "Nov  9 12:01:01 web1 cron[17]: done");
    assertHeader("web1", "cron", "done", "<13>Nov  9 12:01:01 web1 cron: done");
    assertHeader("web1", "cron", "done", "Nov  9 2026 12:01:01.123 web1 cron: done");
    assertHeader("web1", "", "repeated 2 times", "Nov  9 12:01:01 web1 repeated 2 times");
    assertHeader("", "cron", "done", "Nov  9 12:01:01 cron[17]: done");
  }

  @Test
  void programsWithModuleOrMore() {
    assertHeader("web1", "login", "done", "Nov  9 12:01:01 web1 login(auth)[17]: done");
    assertHeader("web1", "a.b", "done", "Nov  9 12:01:01 web1 a.b[1] (a.c.17): done");
    assertHeader("web1", "mail/in", "done", "Nov  9 12:01:01 web1 mail/in[1]: done");
    assertHeader("web1", "(sshd)", "done", "Nov  9 12:01:01 web1 (sshd)[17]: done");
    assertHeader("web1", "(sd-pam)", "done", "2026-11-09T12:01:01Z web1 (sd-pam): done");
    assertHeader("web1", "", "(no, tag): done", "Nov  9 12:01:01 web1 (no, tag): done");
    assertHeader("web1", "", "((x)): done", "Nov  9 12:01:01 web1 ((x)): done");
  }

  @Test
  void rfc3339() {
    assertHeader("web1", "cron", "done", "2026-11-09T12:01:01.123456+02:00 web1 cron[17]: done");
    assertHeader("web1", "cron", "done", "2026-11-09T12:01:01Z web1 cron: done");
  }

  @Test
  void rfc5424() {
    assertHeader("web1", "cron", "done", "<13>1 2026-11-09T12:01:01Z web1 cron 17 ID - done");
    assertHeader(
        "web1",
        "cron",
        "done",
        "1 2026-11-09T12:01:01Z web1 cron - - [a@1 b=\"x ] \\\" y\"][c@1 d=\"e\"] done");
  }

  @Test
  void kernelStamps() {
    assertHeader("web1", "kernel", "up", "Nov  9 12:01:01 web1 kernel: [   12.345678] up");
    assertHeader("", "", "up", "[12345.678901] up");
  }

  @Test
  void stampsInBrackets() {
    assertHeader("", "", "done", "[Sun Dec 04 04:47:44 2005] [notice] done");
    assertHeader(
        "",
        "",
        "[client 192.0.2.7] no",
        "[Sun Dec 04 04:47:44 2005] [error] [client 192.0.2.7] no");
    assertHeader(
        "", "", "done", "[Fri Sep 09 10:42:29.902022 2011] [core:error] [pid 1:tid 2] done");
    assertHeader("", "some.exe", "done", "[11.09 12:01:01] some.exe *64 - done");
  }

  @Test
  void programWithPidAndNothingElse() {
    assertHeader("", "cron", "done", "cron[17]: done");
    assertHeader("", "login", "done", "login(auth)[17]: done");
  }

  @Test
  void applications() {
    assertHeader("", "a.b.C", "done", "2026-11-09 12:01:01,123 INFO [main] a.b.C: done");
    assertHeader("", "", "done", "2026-11-09 12:01:01,123 - WARN  [a:B@1] - done");
    assertHeader("", "Tag", "done", "11-09 12:01:01.123  17  18 D Tag: done");
    assertHeader("", "", "done", "20261109-12:01:01:123|Part|300|done");
    assertHeader("", "", "done", "- 1131566461 R02-M1 UNIT PART INFO done");
    assertHeader(
        "", "a.b.C", "[r1 - -] done", "2026-11-09 12:01:01.123 17 INFO a.b.C [r1 - -] done");
  }

  @Test
  void secondsSince1970BehindANumberAndNames() {
    assertHeader("", "", "done", "17 n-12 a.part b_state.c 1131566461 done");
    assertHeader("", "", "done", "1131566461.123 done");
    assertHeader("", "", "17 jobs: done at 1131566461 or so", "17 jobs: done at 1131566461 or so");
    assertHeader("", "", "done at 1131566461 or so", "done at 1131566461 or so");
  }

  @Test
  void syslogBehindWhatACollectorPutBeforeIt() {
    assertHeader(
        "n1/n1", "cron", "done", "- 1131566461 2026.11.09 n12 Nov 9 12:01:01 n1/n1 cron: done");
  }

  @Test
  void noneAtAll() {
    assertHeader("", "", "disk full", "disk full");
    assertHeader("", "", "error: disk full", "error: disk full");
    assertHeader("", "", "", "");
    assertHeader(
        "", "", "last seen by two on Nov 9 12:01:01", "last seen by two on Nov 9 12:01:01");
  }

  @Property
  void anyBytesGivePlacesInTheLine(@ForAll byte[] line) {
    Header header = new Header();
    header.read(line, 0, line.length);
    assertTrue(header.hostFrom() <= header.hostTo() && header.hostTo() <= line.length);
    assertTrue(header.programFrom() <= header.programTo() && header.programTo() <= line.length);
    assertTrue(header.messageFrom() >= 0 && header.messageFrom() <= line.length);
  }

  @Property
  void cutHeadersGivePlacesInTheLine(@ForAll @IntRange(max = 70) int length) {
    String whole = "<13>1 2026-11-09T12:01:01Z web1 cron - - [a@1 b=\"x ] \\\" y\"] done and done";
    anyBytesGivePlacesInTheLine(whole.substring(0, length).getBytes(StandardCharsets.UTF_8));
  }

  private static void assertHeader(String host, String program, String message, String line) {
    byte[] bytes = ("x" + line).getBytes(StandardCharsets.UTF_8);
    Header header = new Header();
    header.read(bytes, 1, bytes.length);
    assertEquals(host, text(bytes, header.hostFrom(), header.hostTo()), "host");
    assertEquals(program, text(bytes, header.programFrom(), header.programTo()), "program");
    assertEquals(message, text(bytes, header.messageFrom(), bytes.length).strip(), "message");
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
