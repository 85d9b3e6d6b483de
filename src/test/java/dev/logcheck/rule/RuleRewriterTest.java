package dev.logcheck.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuleRewriterTest {
  private static final String RFC = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}[Z+-][0-9:]{0,5}";

  @Test
  void expandsOnlyVariablesThatAreDefined() {
    RuleRewriter rewriter = new RuleRewriter(Map.of("WAN_IF", "eth0", "NET", "ü"), false);
    assertEquals("IN=eth0 OUT=$", rewriter.rewrite("IN=${WAN_IF} OUT=$").text());
    assertEquals("${LAN_IF}${", rewriter.rewrite("${LAN_IF}${").text());
    assertEquals("${eth0", rewriter.rewrite("${${WAN_IF}").text());
    assertEquals("\u00c3\u00bc", rewriter.rewrite("${NET}").text(), "the UTF-8 bytes of the value");
  }

  @Test
  void aTraditionalStampAtTheStartStandsForBoth() {
    assertBoth("^\\w{3} [ :[:digit:]]{11} h");
    assertBoth("^\\w{3} [ :0-9]{11} h");
    assertBoth("^[[:alpha:]]{3} [ :[:digit:]]{11} h");
    assertBoth("^(\\w{3} [ :[:digit:]]{11}) h");
    assertEquals(
        "^(\\w{3} [ :0-9]{11} |" + RFC + " )h",
        new RuleRewriter(Map.of(), true).rewrite("^(\\w{3} [ :0-9]{11} )h").text());
  }

  @Test
  void anythingElseStaysAsItIs() {
    assertSame("^(\\w{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) h");
    assertSame("\\w{3} [ :0-9]{11} h");
    assertSame("^\\w{3} [ :0-9]{11}h");
    assertSame("^host \\w{3} [ :0-9]{11} h");
    assertSame("^");
    assertSame("");
  }

  @Test
  void backReferencesKeepTheirNumbers() {
    assertEquals(
        "^[[:alnum:]:.+ -]{15,35} (a)\\1",
        new RuleRewriter(Map.of(), true).rewrite("^\\w{3} [ :0-9]{11} (a)\\1").text());
    assertEquals(
        "^(\\w{3} [ :0-9]{11}|" + RFC + ") (a)\\2",
        new RuleRewriter(Map.of(), true).rewrite("^(\\w{3} [ :0-9]{11}) (a)\\2").text());
  }

  @Test
  void aDigitInABracketIsNoBackReference() {
    assertEquals(
        "^(\\w{3} [ :0-9]{11}|" + RFC + ") (a)[]\\1]",
        new RuleRewriter(Map.of(), true).rewrite("^\\w{3} [ :0-9]{11} (a)[]\\1]").text());
  }

  @Test
  void everyPlaceIsFoundAgainInWhatIsWritten() {
    String written = "^\\w{3} [ :0-9]{11} ${A}-${B}x$";
    RulePattern pattern = new RuleRewriter(Map.of("A", "1", "B", "long"), true).rewrite(written);
    assertEquals(written, pattern.written());
    assertEquals(0, pattern.writtenPlace(0));
    assertEquals(2, pattern.writtenPlace(pattern.text().indexOf("w{3}")));
    assertEquals(1, pattern.writtenPlace(pattern.text().indexOf("T[0-9:.]")));
    assertEquals(written.indexOf("${A}"), pattern.writtenPlace(pattern.text().indexOf("1-")));
    assertEquals(written.indexOf("}-") + 1, pattern.writtenPlace(pattern.text().indexOf("-long")));
    assertEquals(written.indexOf("${B}"), pattern.writtenPlace(pattern.text().indexOf("ongx")));
    assertEquals(written.length(), pattern.writtenPlace(pattern.text().length()));
  }

  private static void assertBoth(String pattern) {
    String stamp = pattern.substring(1, pattern.indexOf("{11}") + 4).replace("(", "");
    assertEquals(
        "^(" + stamp + "|" + RFC + ") h", new RuleRewriter(Map.of(), true).rewrite(pattern).text());
  }

  private static void assertSame(String pattern) {
    assertEquals(pattern, new RuleRewriter(Map.of(), true).rewrite(pattern).text());
  }
}
