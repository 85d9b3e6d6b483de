package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --check}: what is written in the habits of other dialects. */
final class OtherDialectsTest {
  private static final String BEGINNING = "^([[:alpha:]]{3} [ :0-9]{11}|[0-9T:.+-]{32}) h d: ";

  private final Workbench workbench = new Workbench();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "up \\d+ s ~ 4 ~ \\d is the letter d here ~ write [0-9]",
        "up \\D ~ 4 ~ \\D is the letter D here ~ write [^0-9]",
        "up\\tnow ~ 3 ~ \\t is the letter t here ~ write [[:blank:]]",
        "up [\\w.-]+ ~ 5 ~ in brackets \\w is a backslash and the letter w ~ write [:alnum:]_ in",
        "up (?:a|b) ~ 4 ~ a group begins with ( alone ~ write (",
        "up (?P<x>a|b) ~ 4 ~ a group begins with ( alone ~ write (",
        "(?i)up ~ 1 ~ rules have no switches such as (?i) ~ write both letters, such as [Aa]",
        "up (?=now)n ~ 4 ~ rules have no look-around ~ write out what may stand here",
        "up (?<!x)n ~ 4 ~ rules have no look-around ~ write out what may stand here",
        "up [^ ]+? ~ 8 ~ no repetition is lazy ~ leave out the ?",
        "up \\w{2,}?x ~ 6 ~ no repetition is lazy ~ leave out the ?",
        "up \\S++x ~ 6 ~ no repetition is possessive ~ leave out the +",
        "up [some words] ~ 4 ~ this is one character out of these ~ write \\[ and \\]",
        "up [preauth] ~ 4 ~ this is one character out of these ~ write \\[ and \\]",
        "up[[0-9]+]: x ~ 3 ~ the first ] ends the bracket ~ or \\[[0-9]+\\] where the log has",
        "at 192.0.2.1 ~ 4 ~ a . stands for any character, in this address ~ write \\.",
        "at 192\\.0\\.2.1 ~ 4 ~ a . stands for any character, in this address ~ write \\.",
        "at mail.example.org now ~ 4 ~ a . stands for any character, in this name ~ write \\.",
        "up( a*)(b*)* ~ 12 ~ repeats a group that may be empty ~ not both",
      })
  void isToldWithWhatToWriteInstead(String rule, int column, String reason, String fix) {
    check(BEGINNING + rule + "$");
    String out = workbench.out();
    assertTrue(out.contains("/d:1:" + (BEGINNING.length() + column) + ": warning: " + reason), out);
    assertTrue(out.contains("    fix: ") && out.contains(fix), out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up \\w+ \\S+\\b",
        "up \\[[0-9]+\\]: x",
        "up [[:alpha:][:digit:]]+ [aeiou]? [A-Z][a-z]*",
        "up (a|b)? \\(\\?:x\\)",
        "at 192\\.0\\.2\\.1 and mail\\.example\\.org",
        "up(,[a-z]+)* ([0-9]+ )+x",
        "up [0-9.]+? [()*?]x [^]?+]",
        "up \\\\d",
      })
  void whatIsMeantAsItIsWrittenIsNot(String rule) {
    check(BEGINNING + rule + "$");
    assertEquals("0 errors, 0 warnings in 1 rule of 1 file\n", workbench.out());
  }

  @Test
  void aBracketThatIsNotClosedIsASyntaxErrorOnly() {
    check(BEGINNING + "up [[:alpha:");
    assertTrue(workbench.out().endsWith("1 error, 0 warnings in 1 rule of 1 file\n"));
  }

  private void check(String rule) {
    workbench.rules("/d", rule).call("--check", "-r", "/d");
  }
}
