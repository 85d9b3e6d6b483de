package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --check} on stanzas of events. */
final class EventCheckTest {
  private static final String SOUND =
      """
      Event: up
      Program: d
      Pattern: up from %{IP:source.ip}
      Samples:
       up from 192.0.2.7
        => source.ip=192.0.2.7
      """;

  private final Workbench workbench = new Workbench();

  private void check(String stanzas) {
    workbench.file("/t/events.d/local", stanzas).call("--check", "-r", "/t/events.d/local");
  }

  private void assertSays(String text) {
    assertTrue(workbench.out().contains(text), workbench.out());
    assertEquals(1, workbench.status());
  }

  private void assertWarns(String text) {
    assertTrue(workbench.out().contains(text), workbench.out());
    assertEquals(0, workbench.status());
  }

  private void assertFine() {
    assertTrue(workbench.out().startsWith("0 errors, 0 warnings in "), workbench.out());
  }

  @Test
  void aSoundFileHasNoMistakes() {
    check(SOUND);
    assertEquals("0 errors, 0 warnings in 1 event of 1 file\n", workbench.out());
    assertEquals(0, workbench.status());
  }

  @Test
  void aMistakeIsShownWithItsPlaceAndItsFix() {
    check("Event: bad\nPattern: a(?=b)\n");
    assertSays(
        """
        /t/events.d/local:2:11: error: nothing can be looked for ahead
            Pattern: a(?=b)
                      ^
            fix: write what comes next into the pattern itself
        """);
    assertSays("1 error, 0 warnings in 0 events of 1 file\n");
  }

  @Test
  void aSampleThatDoesNotMatchIsAnError() {
    check(SOUND.replace(" up from 192", " up to 192"));
    assertSays("/t/events.d/local:5:2: error: this sample is not up\n");
    assertSays("\n    fix: make the pattern match it, or write => - under it\n");
  }

  @Test
  void aSampleThatShouldNotMatchIsAnError() {
    check(SOUND.replace("=> source.ip=192.0.2.7", "=> -"));
    assertSays("/t/events.d/local:5:2: error: this sample is up, but should not be\n");
  }

  @Test
  void aSampleThatGivesSomethingElseIsAnError() {
    check(SOUND.replace("=> source.ip=192.0.2.7", "=> source.ip=192.0.2.8"));
    assertSays("error: this sample gives source.ip=192.0.2.7, not 192.0.2.8\n");
  }

  @Test
  void whatASampleShouldGiveHasANameAndAValue() {
    check(SOUND.replace("source.ip=192.0.2.7", "source.ip 192.0.2.7"));
    assertSays(":6:3: error: expected field=value behind =>, or - alone");
    check(SOUND.replace("source.ip=192", "event.reason= source.ip=192"));
    assertFine();
  }

  @Test
  void withoutSamplesNobodyKnowsWhatOthersCanShift() {
    check("Event: in\nProgram: d\nPattern: %{DATA:user.name} from %{IP:source.ip}\n");
    assertWarns("/t/events.d/local:1:1: warning: without Samples: nobody knows which field");
    check("Event: in\nProgram: d\nPattern: from %{IP:source.ip}\n");
    assertFine();
  }

  @Test
  void aConstantThatCannotBeAValueIsAnError() {
    check(SOUND + "Set:\n source.port = 99999\n");
    assertSays(":8:2: error: 99999 cannot be the value of source.port\n");
    assertSays("fix: write a number below 65536\n");
  }

  @Test
  void aListHoldsNoNetworkThatIsNone() {
    check(SOUND + "\nList: home\nValues: 192.0.2.0/33 host/x\n");
    assertSays(":9:1: error: 192.0.2.0/33 is no network\n");
  }

  @Test
  void aFieldOfWhatIsIgnoredThatNoEventHasIsDoubtful() {
    check(SOUND + "\nIgnore: it\nWhen: up\n and source.pi = 192.0.2.7\n");
    assertWarns(":10:6: warning: no event has a field source.pi\n");
    assertWarns("fix: did you mean source.ip?\n");
  }

  @Test
  void oneFileIsCheckedWithWhatOthersOfItsDirectoryDefine() {
    workbench.file("/t/events.d/base", "Patterns: FROM from %{IP:source.ip}\n\nEvent: broken\n");
    check(SOUND.replace("from %{IP:source.ip}", "%{FROM}"));
    assertEquals("0 errors, 0 warnings in 1 event of 1 file\n", workbench.out());
  }

  @Test
  void aNameThatIsSkippedIsAnError() {
    workbench.file("/t/events.d/own.conf", SOUND).call("--check", "-r", "/t/events.d/own.conf");
    assertSays("run-parts(8) skips this name");
    workbench.call("--check", "-r", "/t/events.d");
    assertSays("rename it to own_conf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/t", "/t/events.d", "/elsewhere", "/elsewhere/stanzas"})
  void eventsAreCheckedWhereverTheyAreNamed(String path) {
    String bad = "# what it is\n\nEvent: Bad\nPattern: x\n";
    workbench
        .file("/t/ignore.d.server/local", "^x$\n")
        .file("/t/events.d/local", bad)
        .file("/elsewhere/stanzas", bad)
        .call("--check", "-r", path);
    assertSays(":3:1: error: an event is named with small letters");
    assertEquals(1, workbench.status());
  }

  @Test
  void aTreeIsCheckedWithItsRules() {
    workbench
        .file("/t/ignore.d.server/local", "^x$\n")
        .file("/t/events.d/local", SOUND)
        .call("--check", "-r", "/t");
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file, 1 event of 1 file\n", workbench.out());
  }

  @Test
  void whatLooksLikeAStanzaIsARuleWhereRulesAre() {
    workbench
        .file("/t/ignore.d.server/local", "Event: (a\n")
        .call("--check", "-r", "/t/ignore.d.server/local");
    assertSays("/t/ignore.d.server/local:1:8: error: this ( has no closing )");
  }

  @Test
  void aFieldThatTheSchemaDoesNotHaveIsSaid() {
    check(SOUND.replace("source.ip", "source.adress"));
    assertWarns(
        """
        /t/events.d/local:3:23: warning: the Elastic Common Schema has no field source.adress
            Pattern: up from %{IP:source.adress}
                                  ^
            fix: did you mean source.address?
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Top: source.prt", "Set: source.prt = 5", "Keys: P=source.prt"})
  void wrongNamesAreFoundWhereverFieldsStand(String field) {
    check(SOUND.replace("Samples:", field + "\nSamples:"));
    assertWarns("has no field source.prt\n");
    assertWarns("fix: did you mean source.port?\n");
  }

  @Test
  void namesOfOnesOwnAreFine() {
    check(SOUND.replace("Samples:", "Set: backup.speed = 5\nSamples:"));
    assertFine();
  }

  @Test
  void eventsThatAlwaysComeTogetherAreSaid() {
    check(SOUND + "\n" + SOUND.replace("Event: up", "Event: same"));
    assertWarns(
        "/t/events.d/local:8:1: warning: every sample of this event is up at"
            + " /t/events.d/local:1 too, and every one of that is this\n");
    assertWarns("fix: remove one of them, or write Unless: up\n");
  }

  @Test
  void anEventThatIsAPartOfAnotherIsFine() {
    String wide = "Event: wide\nProgram: d\nPattern: up.*\nSamples: up and up\n";
    check(SOUND + "\n" + wide);
    assertFine();
  }

  private static final String LOGIN =
      """
      Event: login
      Pattern: d: %{DATA:user.name} from %{IP:source.ip}
      Samples:
       d: bob from 192.0.2.7
      """;

  @Test
  void aFieldThatTheTextOfOthersShiftsIsSaid() {
    check(LOGIN);
    assertWarns(
        """
        /t/events.d/local:2:20: warning: what others write into user.name can shift source.ip: \
        of two the first one counts
            Pattern: d: %{DATA:user.name} from %{IP:source.ip}
                               ^
            fix: let user.name take as much as possible, as %{GREEDYDATA:...} does
        """);
  }

  @Test
  void aTextOfOthersThatStandsLastShiftsGreedyOnes() {
    check(
        LOGIN
            .replace("DATA:user.name", "GREEDYDATA:user.name")
            .replace("}\nS", "}: %{GREEDYDATA:why}\nS")
            .replace("2.7\n", "2.7: no\n"));
    assertWarns("what others write into why can shift source.ip: of two the last one counts\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%{GREEDYDATA:user.name}", "%{NOTSPACE:user.name}"})
  void whatCannotBeShiftedIsFine(String name) {
    check(LOGIN.replace("%{DATA:user.name}", name));
    assertFine();
  }
}
