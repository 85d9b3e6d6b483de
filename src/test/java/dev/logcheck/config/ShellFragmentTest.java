package dev.logcheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShellFragmentTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/root", "EMPTY", "");
  private static final Clock TIME =
      Clock.fixed(Instant.parse("2026-11-05T05:07:08Z"), ZoneOffset.ofHours(1));

  @Test
  void readsBareQuotedAndEscapedValues() {
    assertValue("KEY=value", "value");
    assertValue("KEY='a b'", "a b");
    assertValue("KEY=\"a b\"", "a b");
    assertValue("KEY=a\\ b", "a b");
    assertValue("KEY='a'\"b\"c", "abc");
    assertValue("KEY=", "");
    assertValue("export KEY=value", "value");
  }

  @Test
  void keepsWhatQuotesProtect() {
    assertValue("KEY='$HOME # \\n'", "$HOME # \\n");
    assertValue("KEY=\"\\$HOME \\\" \\x\"", "$HOME \" \\x");
    assertValue("KEY=\"two\nlines\"", "two\nlines");
    assertValue("KEY=\"joined \\\nline\"", "joined line");
  }

  @Test
  void expandsEarlierKeysAndTheEnvironment() {
    assertValue("A=1\nKEY=$A-${A}", "1-1");
    assertValue("KEY=\"$HOME/x\"", "/root/x");
    assertValue("KEY=${NONE:-otherwise}${EMPTY:-too}${HOME:-not}", "otherwisetoo/root");
    assertValue("KEY=$NONE", "");
    assertValue("KEY=5$", "5$");
  }

  @Test
  void formatsDatesAsDateDoes() {
    assertValue("KEY=\"$(date +'%Y-%m-%d %H:%M %z')\"", "2026-11-05 06:07 +0100");
    assertValue("KEY=$(date +%e.%b.%y)", " 5.Nov.26");
    assertValue("KEY=$(date -u +%FT%T%:z%%)", "2026-11-05T05:07:08+00:00%");
    assertValue("KEY=$( date '+%a %j %V %u %s %p %I' )", "Thu 309 45 4 1793855228 AM 06");
    assertValue("KEY=$(date -R)", "Thu, 05 Nov 2026 06:07:08 +0100");
  }

  @Test
  void dropsComments() {
    assertValue("# KEY=no\nKEY=a#b # comment\n", "a#b");
    assertValue("  KEY=a ; OTHER=b", "a");
    assertValue("OTHER=b KEY=a", "a");
  }

  @Test
  void readsArrays() {
    ShellFragment result = parse("KEY=(-a 'b c'\n  d)");
    assertEquals(List.of("-a", "b c", "d"), result.settings().get(0).words());
  }

  @Test
  void namesThePlaceOfWhatItCannotReadAndGoesOn() {
    assertProblem("A=1\n  if true; then", "conf:2:3: expected KEY=value");
    assertProblem("A=\"open\nB=2", "conf:1:3: this quote is not closed: write a second \"");
    assertProblem("A='open", "conf:1:3: this quote is not closed: write a second '");
    assertProblem("A=(open", "conf:1:3: this '(' has no matching ')'");
    assertProblem("A=$(hostname)", "conf:1:3: no command is run here but $(date +FORMAT)");
    assertProblem("A=`hostname`", "conf:1:3: no command is run here but $(date +FORMAT)");
    assertProblem("A=$(date +%!)", "conf:1:11: date has no conversion %!");
    assertProblem("DATE=\"$(date '+%F %Q')\"", "conf:1:19: date has no conversion %Q");
    assertProblem("A=${B/c/d}", "conf:1:3: of ${...} only");
    assertProblem("A=b /bin/rm", "conf:1:5: unexpected '/'");
    assertValue("A=`x`\nif x\nKEY=still", "still");
    assertValue("A=\"\nKEY=still", "still");
  }

  @Test
  void blanksAroundTheEqualSignAreNamed() {
    String advice = ": no blanks may stand around the = of an assignment: write KEY=value";
    assertProblem("KEY = value", "conf:1:4" + advice);
    assertProblem("export KEY\t=value", "conf:1:11" + advice);
    assertProblem("KEY= value", "conf:1:5" + advice);
    assertProblem("KEY= 'value'", "conf:1:5" + advice);
    assertValue("KEY= # nothing", "");
    assertValue("KEY= OTHER=b", "");
  }

  @Test
  void aSecondWordBehindAValueIsNamedAndTheValueIsNotHalfRead() {
    assertProblem("KEY=root ops", "conf:1:10: unexpected 'o' behind the value; quote the value");
    assertValue("KEY=root ops", "(not assigned)");
  }

  @Test
  void aQuoteThatTheNextLineClosesIsNamedWhereItOpened() {
    ShellFragment result = parse("A=\"open\nKEY=\"still\"\nB='open\nC='c d'\n");
    assertEquals(
        List.of(
            "conf:1:3: this quote is not closed: write a second \"",
            "conf:3:3: this quote is not closed: write a second '"),
        result.problems().stream().map(Problem::toString).toList());
    assertEquals(
        List.of("KEY=still", "C=c d"),
        result.settings().stream().map(s -> s.key() + "=" + s.value()).toList());
  }

  @Test
  void whatCannotStandInAnArrayIsNamed() {
    assertProblem("A=(a;b)", "conf:1:5: unexpected ';'; quote the value");
    assertProblem("A=(a & b)", "conf:1:6: unexpected '&'; quote the value");
  }

  private static void assertValue(String text, String value) {
    List<Setting> settings = parse(text).settings();
    String last =
        settings.stream()
            .filter(assignment -> assignment.key().equals("KEY"))
            .map(Setting::value)
            .findFirst()
            .orElse("(not assigned)");
    assertEquals(value, last, text);
  }

  private static void assertProblem(String text, String beginning) {
    String problem = parse(text).problems().get(0).toString();
    assertEquals(beginning, problem.substring(0, Math.min(beginning.length(), problem.length())));
  }

  private static ShellFragment parse(String text) {
    return ShellFragment.parse(Path.of("conf"), text, ENVIRONMENT, TIME);
  }
}
