package dev.logcheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.logcheck.audit.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which entry the subject of a mail names. */
final class MostTellingTest {
  private static final String HOST = "Nov  9 12:00:00 web1 ";

  @Test
  void anAlertComesBeforeAFailureThatIsRarer() throws IOException {
    assertNamed(
        "useradd: new user: name=toor",
        section(Layer.CRACKING, "useradd: new user: name=toor", "useradd: new user: name=toor"),
        section(Layer.FAILURES, "disk: full"));
  }

  @Test
  void whatAProgramSaysComesBeforeWhatBecameOfItsUnit() throws IOException {
    assertNamed(
        "backup: repository is locked",
        section(
            Layer.FAILURES,
            "systemd[1]: backup.service: Main process exited, code=exited, status=1/FAILURE",
            "systemd[1]: backup.service: Failed with result 'exit-code'.",
            "backup: repository is locked",
            "backup: repository is locked"));
  }

  @Test
  void aRareMessageComesBeforeAFloodWhoeverWroteIt() throws IOException {
    String[] lines = new String[41];
    for (int i = 0; i < 40; i++) {
      lines[i] = "su: FAILED SU (to root) www-data on pts/" + i;
    }
    lines[40] = "door: forced open";
    assertNamed("door: forced open", section(Layer.VIOLATIONS, lines));
  }

  @Test
  void anInventedNameHidesNoAlertOfAKnownProgram() throws IOException {
    assertNamed(
        "su: FAILED SU (to root) www-data on pts/1",
        section(
            Layer.CRACKING,
            "x1: abc def: FAILED SU (to root) www-data on pts/1",
            "su: FAILED SU (to root) www-data on pts/1",
            "su: FAILED SU (to root) www-data on pts/1"));
  }

  @Test
  void theRestOfAMessageIsNamedOnlyWhereNothingElseIs() throws IOException {
    FakeFindings trace = new FakeFindings().add(Samples.NOON, "    at order, in shop");
    assertNamed("at order, in shop", Reports.events(trace));
    trace.add(Samples.NOON, HOST + "shop: gave up");
    trace.add(Samples.NOON, HOST + "shop: gave up");
    assertNamed("shop: gave up", Reports.events(trace));
  }

  private static void assertNamed(String expected, Report.Section... sections) throws IOException {
    assertEquals(expected, Samples.summaries().headline(Reports.of(sections)).mostTelling());
  }

  private static Report.Section section(Layer layer, String... lines) {
    FakeFindings findings = new FakeFindings();
    for (String line : lines) {
      findings.add(Samples.NOON, HOST + line);
    }
    return new Report.Section(layer, "Findings", findings);
  }
}
