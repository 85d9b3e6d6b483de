package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares a group with whom. */
final class SpeakerTest {
  private static final String HOST = "Nov  9 12:01:01 web1 ";
  private static final String INIT = HOST + "systemd[1]: ";

  @Test
  void unitsOfUsersDoNotBuryOneOfTheSystem() {
    Lines lines =
        Lines.numbered(30, HOST + "systemd[4242]: u#.service: Failed with result")
            .and(Lines.of(INIT + "auditd.service: Failed with result"));
    Summary summary = lines.summary();
    assertEquals(
        List.of("30 <*>: Failed with result", "1 auditd.service: Failed with result"),
        Lines.groups(summary));
    assertEquals(Map.of("systemd", 30L), summary.groups().get(0).programs());
    assertEquals(Map.of("systemd[1]", 1L), summary.groups().get(1).programs());
  }

  @Test
  void nobodyJoinsTheGroupsOfProcessOne() {
    Lines lines =
        Lines.of(
            INIT + "a.service: Failed.",
            "2026-11-09T12:01:01Z web1 systemd[1]: a.service: Failed.",
            "<13>1 2026-11-09T12:01:01Z web1 systemd 1 - - a.service: Failed.",
            HOST + "systemd[11]: a.service: Failed.",
            HOST + "systemd: a.service: Failed.",
            HOST + "systemd-networkd[1]: a.service: Failed.",
            HOST + "mate[1]: a.service: Failed.");
    Summary summary = lines.summary();
    assertEquals(2, summary.groups().size());
    assertEquals(
        Map.of("systemd", 2L, "systemd-networkd", 1L, "mate", 1L),
        summary.groups().get(0).programs());
    assertEquals(Map.of("systemd[1]", 3L), summary.groups().get(1).programs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "su",
        "sudo",
        "sshd",
        "sshd-session",
        "login",
        "CRON",
        "crontab",
        "passwd",
        "useradd",
        "usermod",
        "gpasswd",
        "pkexec",
        "auditd",
        "kernel",
        "systemd-logind",
        "logcheck"
      })
  void noTemplateSharesTheWordsOfAKnownProgramWithAnotherName(String program) {
    Summary summary =
        Lines.numbered(300, HOST + "x#[7]: new user: name=a#, UID=1003")
            .and(Lines.of(HOST + program + "[812]: new user: name=toor, UID=0"))
            .and(Lines.of(HOST + "newgrp[813]: new user: name=toor, UID=0"))
            .and(Lines.of(HOST + program + "x[812]: new user: name=toor, UID=0"))
            .summary();
    assertEquals(
        List.of(
            "301 new user: name=<*>, UID=<*>",
            "1 new user: name=toor, UID=<*>",
            "1 new user: name=toor, UID=<*>"),
        Lines.groups(summary));
    assertFalse(summary.groups().get(0).template().isOfKnownProgram());
    for (Group group : summary.groups().subList(1, 3)) {
      assertTrue(group.template().isOfKnownProgram());
      assertEquals(1, group.programs().size());
    }
    assertNotEquals(summary.groups().get(1).programs(), summary.groups().get(2).programs());
  }

  @Test
  void aKnownProgramIsTheSameInEveryFormOfHeader() {
    Summary summary =
        Lines.of(
                HOST + "su[7]: disk full",
                HOST + "su: disk full",
                "2026-11-09T12:01:01Z web1 su[7]: disk full",
                "<13>1 2026-11-09T12:01:01Z web1 su 7 - - disk full")
            .summary();
    assertEquals(List.of("4 disk full"), Lines.groups(summary));
    assertEquals(Map.of("su", 4L), summary.groups().get(0).programs());
  }

  @Test
  void linesWithoutProgramAndInventedNamesAreOneGroup() {
    Lines lines =
        Lines.numbered(3000, HOST + "x#: disk full")
            .and(Lines.of("disk full", HOST + "SU: disk full", HOST + "su.: disk full"));
    assertEquals(List.of("3003 disk full"), lines.groups());
  }

  @Test
  void whatAKnownProgramSaysInAFloodStaysItsOwn() {
    for (String program : List.of("systemd[1]", "su")) {
      Lines lines = Lines.garbage(5000, "systemd[7]").and(Lines.garbage(3000, program));
      long own = 0;
      for (Group group : lines.summary(100).groups()) {
        boolean known = group.template().isOfKnownProgram();
        assertEquals(Map.of(known ? program : "systemd", group.count()), group.programs());
        own += known ? group.count() : 0;
      }
      assertEquals(3000, own);
    }
  }

  @Test
  void noNumberOfNamesTakesTheRoomOfAKnownProgram() {
    Lines lines =
        Lines.garbage(3000, "x#").and(Lines.of(HOST + "useradd[812]: new user: name=toor, UID=0"));
    assertTrue(Lines.groups(lines.summary(100)).contains("1 new user: name=toor, UID=<*>"));
  }
}
