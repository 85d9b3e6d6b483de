package dev.logcheck.acceptance;

import static dev.logcheck.acceptance.Machine.at;
import static dev.logcheck.acceptance.Peers.bothAreSilent;
import static dev.logcheck.acceptance.Peers.bothReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key of {@code logcheck.conf} that shows in a report on standard output. */
@Execution(ExecutionMode.CONCURRENT)
final class ConfigurationParityIT {
  @RegisterExtension final Machine machine = new Machine();

  private Machine server() {
    return machine
        .rules("cracking.d/kernel", "Oversized")
        .rules("violations.d/logcheck", "sudo")
        .rules("violations.d/su", "su: ")
        .rules("ignore.d.paranoid/x", "paranoid")
        .rules("ignore.d.server/x", "server")
        .rules("ignore.d.workstation/x", "workstation")
        .log(
            "syslog",
            at(1, "kernel: Oversized packet"),
            at(2, "sudo: alice"),
            at(3, "su: bob"),
            at(4, "x: paranoid"),
            at(5, "x: server"),
            at(6, "x: workstation"));
  }

  private Machine introduced() {
    return server()
        .file("rules/header.txt", "This is the header.\n\nIt has two paragraphs.\n")
        .file("rules/footer.txt", "This is the footer.\n");
  }

  @Test
  void headerAndFooter() {
    bothReport(introduced());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "yes", "no", "\"\"", "'1'", "", "\"no\" # comment"})
  void introduction(String value) {
    bothReport(introduced().conf("INTRO=" + value));
  }

  @Test
  void headerWithoutFinalNewline() {
    bothReport(server().file("rules/header.txt", "Header").file("rules/footer.txt", "Footer"));
  }

  @Test
  void headerOnly() {
    bothReport(server().file("rules/header.txt", "Header\n"));
  }

  @Test
  void footerOnly() {
    bothReport(server().file("rules/footer.txt", "Footer\n"));
  }

  @Test
  void unreadableHeader() {
    bothReport(introduced().unreadable("rules/header.txt"));
  }

  @Test
  void unreadableFooter() {
    bothReport(introduced().unreadable("rules/footer.txt"));
  }

  @Test
  void emptyHeader() {
    bothReport(server().file("rules/header.txt", ""));
  }

  @Test
  void headerWithControlBytes() {
    bothReport(server().file("rules/header.txt", "\u00c3\u00bc\u001b[1m\r\n\0"));
  }

  @Test
  void noHeaderWithoutFindings() {
    bothAreSilent(
        introduced().rules("cracking.d/kernel").remove("logs/syslog").file("logs/syslog", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paranoid", "server", "workstation", "\"server\"", "'workstation'"})
  void level(String value) {
    bothReport(server().conf("REPORTLEVEL=" + value));
  }

  @Test
  void theCommandLineOverridesTheLevel() {
    bothReport(server().conf("REPORTLEVEL=workstation").options("-p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACKSUBJECT=\"Attacks\"",
        "SECURITYSUBJECT='Security of $HOME'",
        "EVENTSSUBJECT=\"Events of ${RULEDIR}\"",
        "EVENTSSUBJECT=A\\ b",
        "EVENTSSUBJECT=a\"b c\"'d e'",
        "ATTACKSUBJECT=x",
        "export SECURITYSUBJECT=exported",
        "EVENTSSUBJECT='a'; ATTACKSUBJECT='b'",
        "EVENTSSUBJECT=\"$(date +%Y)\"",
        "EVENTSSUBJECT=\"two\nlines\"",
      })
  void subjects(String line) {
    bothReport(server().conf(line));
  }

  @Test
  void headingsAreUnderlinedByCharacters() {
    bothReport(server().locale("C.UTF-8").conf("EVENTSSUBJECT='\u00c3\u0084nderungen'"));
  }

  @Test
  void anEarlierKeyInALaterOne() {
    bothReport(server().conf("ATTACKSUBJECT=Alarm", "SECURITYSUBJECT=\"No ${ATTACKSUBJECT}\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void crackingIgnore(String value) {
    bothReport(
        server()
            .rules("cracking.ignore.d/kernel", "Oversized")
            .conf("SUPPORT_CRACKING_IGNORE=" + value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void sortUniq(String value) {
    bothReport(
        server().append("syslog", at(6, "x: again"), at(6, "x: again")).conf("SORTUNIQ=" + value));
  }

  @Test
  void theRuleDirectoryIsThatOfTheCommandLine() {
    bothReport(introduced().conf("RULEDIR=/nowhere"));
  }

  @Test
  void whatOnlyMailUsesDoesNotShow() {
    bothReport(
        introduced()
            .conf(
                "DATE=\"$(date +'%Y-%m-%d %H:%M')\"",
                "SENDMAILTO=\"root\"",
                "MAILASATTACH=0",
                "FQDN=1",
                "ADDTAG=\"yes\"",
                "MIMEENCODING=\"quoted-printable\"",
                "SYSLOGSUMMARY=0",
                "TMP=\"/tmp\""));
  }

  @Test
  void hostAndRecipientDoNotShow() {
    bothReport(introduced().options("-H", "elsewhere", "-m", "root@example.org", "-R"));
  }

  @Test
  void theLastOfRepeatedOptionsCounts() {
    bothReport(introduced().options("-H", "a", "-H", "b", "-p", "-p", "-o", "-R", "-R"));
  }

  @Test
  void combinedOptions() {
    bothReport(introduced().options("-otw"));
  }

  @Test
  void aValueRightBehindItsOption() {
    bothReport(introduced().options("-tl%s/logs/syslog"));
  }
}
