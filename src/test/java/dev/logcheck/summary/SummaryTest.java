package dev.logcheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.logcheck.line.StampReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummaryTest {
  @Test
  void linesThatDifferInNumbersAreOneGroup() {
    assertEquals(List.of("20 took <*> units"), Lines.numbered(20, "took # units").groups());
  }

  @Test
  void instancesInTagsAreOneProgram() {
    Summary summary =
        Lines.of(
                "Nov  9 12:01:01 web1 autoip(eth0)[17]: address in use",
                "Nov  9 12:01:01 web1 autoip(wlan0)[18]: address in use",
                "Nov  9 12:01:01 web1 autoip(br-lan): address in use",
                "Nov  9 12:01:01 web1 mail/smtpd[19]: address in use",
                "Nov  9 12:01:01 web1 mail/smtp[19]: address in use")
            .summary();
    assertEquals(List.of("5 address in use"), Lines.groups(summary));
    assertEquals(
        Map.of("autoip", 3L, "mail/smtpd", 1L, "mail/smtp", 1L),
        summary.groups().get(0).programs());
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
  void hostileLinesAreCountedLikeAnyOther() {
    Lines lines =
        Lines.of("", " ", "\0\0\0", "\001", "<*> <*>", "\033[2J", "a".repeat(1 << 20), "( [ {");
    Summary summary = lines.summary();
    assertEquals(lines.count(), summary.groups().stream().mapToLong(Group::count).sum());
    assertFalse(summary.groups().stream().anyMatch(g -> g.template().text().contains("\n")));
  }
}
