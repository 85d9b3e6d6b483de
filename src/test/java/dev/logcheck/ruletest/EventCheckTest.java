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
}
