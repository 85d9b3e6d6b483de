package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal would obey, in a log, a rule, a name or a word that was typed. */
final class TerminalTest {
  @Test
  void whereReadingTakesLongABarShowsHowFarItIs() {
    Workbench slow = new Workbench().log("Nov  9 12:00:00 web1 app: hello").whereTimePasses(501);
    slow.call("--groups", "-l", "/log");
    assertTrue(slow.progress().contains("Reading logs"), slow.progress());
    assertTrue(slow.progress().contains("100%"), slow.progress());
    slow.whereTimePasses(100).call("--groups", "-l", "/log");
    assertEquals("", slow.progress());
  }

  @Test
  void noBarStandsAmongLinesThatArePrintedMeanwhile() {
    Workbench slow = new Workbench().log("Nov  9 12:00:00 web1 app: hello").whereTimePasses(501);
    slow.onATerminal().call("-l", "/log", "hello");
    assertEquals("", slow.progress());
    slow.call("--explain", "--each", "-l", "/log", "hello");
    assertEquals("", slow.progress());
    slow.call("--groups", "-l", "/log");
    assertTrue(slow.progress().contains("Reading logs"), slow.progress());
  }

  @Test
  void aBarShowsThatGroupsAreBeingCollectedToBeExplained() {
    Workbench slow = new Workbench().log("Nov  9 12:00:00 web1 app: hello").whereTimePasses(501);
    slow.onATerminal().call("--explain", "-l", "/log", "hello");
    assertTrue(slow.progress().contains("Reading logs"), slow.progress());
  }

  @Test
  void whereCheckingTakesLongABarShowsHowManyRulesAreLeft() {
    Workbench slow = new Workbench().rules("/d", "^a$\n^b$").whereTimePasses(501);
    slow.call("--check", "-r", "/d");
    assertTrue(slow.progress().contains("Checking rules"), slow.progress());
    assertTrue(slow.progress().contains("100%"), slow.progress());
    slow.whereTimePasses(100).call("--check", "-r", "/d");
    assertEquals("", slow.progress());
  }

  /** One character for each byte: controls, and characters that turn, hide or end text. */
  private static final List<String> HOSTILE =
      List.of(
          "\033[2J",
          "\u0007",
          "\b",
          "\r",
          "\177",
          "\u0080",
          "\u009b2J",
          "\u009d0;x\u009c",
          bytes("\u009b2J"),
          bytes("\u009d0;x\u009c"),
          bytes("\u2028"),
          bytes("\u2029"),
          bytes("\u202a"),
          bytes("\u202e"),
          bytes("\u2066"),
          bytes("\u2069"));

  private static final List<String> TASKS =
      List.of(
          "-l /log -r /rules",
          "-l /log -i -r /rules",
          "-l /log .",
          "-l /log --explain -r /rules",
          "-l /log --explain --each -r /rules",
          "-l /log --stats -r /rules",
          "-l /log --stats --json -r /rules",
          "-l /log --suggest ^none",
          "-l /log --groups",
          "--check -r /rules",
          "--check -r /rules-HOSTILE",
          "-l /log-HOSTILE HOSTILE(",
          "-l /none-HOSTILE x",
          "-l /log -r /none-HOSTILE",
          "-l /log HOSTILE more",
          "--level HOSTILE -l /log x",
          "--config /HOSTILE --explain -l /log x",
          "--stale HOSTILE",
          "--no-HOSTILE",
          "--suggest -i --into /HOSTILE -l /log ^none");

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> everyTaskWithEveryText() {
    return TASKS.stream()
        .flatMap(task -> HOSTILE.stream().map(hostile -> Arguments.of(task, hostile)));
  }

  @ParameterizedTest
  @MethodSource("everyTaskWithEveryText")
  void isNeverPrintedOnOne(String task, String hostile) {
    Workbench workbench = machineWith(hostile).onATerminal().call(words(task, hostile));
    assertHarmless(workbench.out());
    assertHarmless(bytes(workbench.err()));
    assertFalse((workbench.out() + workbench.err()).isEmpty());
  }

  @Test
  void isMadeVisibleInANameThatIsPrintedForAPager() {
    for (String hostile : HOSTILE) {
      Workbench workbench = new Workbench().rules("/rules-" + words("HOSTILE", hostile)[0], "(");
      workbench.call(words("--check -r /rules-HOSTILE", hostile));
      assertTrue(workbench.out().contains("/rules-"), workbench.out());
      assertHarmless(workbench.out().lines().findFirst().orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l", "-l /log -l", "-l /log -r"})
  void aNameOfSeveralLinesStaysOnOne(String words) {
    String[] typed = (words + " NAME x").split(" ");
    typed[typed.length - 2] = "/no\nne";
    Workbench workbench = new Workbench().log("Nov 19 00:00:01 h d: x").call(typed);
    assertTrue(workbench.err().contains("/no\\x0ane"), workbench.err());
  }

  @Test
  void isPrintedAsItIsForAProgram() {
    for (String hostile : HOSTILE) {
      Workbench workbench = machineWith(hostile).call("-q", "-l", "/log", "x: ");
      assertEquals("Nov 19 00:00:01 h d: x: " + hostile + " end\n", workbench.out());
    }
  }

  @Test
  void isAClassInADraft() {
    for (String hostile : HOSTILE) {
      Workbench workbench = machineWith(hostile).call("-l", "/log", "--suggest", "^none");
      assertHarmless(workbench.out());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x9b, 0xad, 0x61c, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff, 0xfff9, 0xe0041})
  void aDraftMatchesTheLinesThatHaveIt(int character) {
    String hostile = bytes(Character.toString(character));
    Workbench workbench = machineWith(hostile).call("-l", "/log", "--suggest", "^none");
    assertTrue(workbench.out().contains(" x: [^[:alnum:]] end$\n"), workbench.out());
  }

  private static Workbench machineWith(String hostile) {
    return new Workbench()
        .log("Nov 19 00:00:01 h d: x: " + hostile + " end")
        .rules("/rules", "d: x: " + hostile + " end$", "([" + hostile);
  }

  private static String[] words(String task, String hostile) {
    String typed =
        new String(hostile.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return task.replace("HOSTILE", typed).split(" ");
  }

  /** What is printed holds, but for our own colours, no byte that a terminal obeys. */
  private static void assertHarmless(String printed) {
    String plain = printed.replaceAll("\033\\[(0|1|2|1;31)m", "").replaceAll("[\n\t]", "");
    byte[] raw = plain.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(raw, StandardCharsets.UTF_8);
    assertArrayEquals(raw, text.getBytes(StandardCharsets.UTF_8), printed);
    assertTrue(
        text.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || (c >= 0x2028 && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069)),
        printed);
  }
}
