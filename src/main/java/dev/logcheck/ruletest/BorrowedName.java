package dev.logcheck.ruletest;

import dev.logcheck.line.VisibleText;
import dev.logcheck.regex.PatternEnding;
import dev.logcheck.regex.PatternFollower;
import dev.logcheck.regex.PatternProgress.Expectation;
import dev.logcheck.regex.PatternRemainder;
import dev.logcheck.regex.PatternSyntaxException;
import dev.logcheck.ruletest.Mistake.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that drops what su(1) or crontab(1) report when somebody starts them under a name of his
 * choice.
 *
 * <p>Both give argv[0] to the system log as their name, so any user can make their lines begin like
 * a routine message: {@code systemd[1]: Startup finished in: pam_unix(su:auth): ...}. The rule's
 * automaton is asked, not an example: a rule that passes drops no such line, whatever the name.
 * Only of a rule too large to tell nothing is said.
 */
final class BorrowedName {
  private static final int BUDGET = 20_000;

  /** One stamp of each form, and a host that every way to write a host admits. */
  private static final String HEADER =
      "^(Nov 19 00:00:01|2026-11-19T00:00:01[.]123456[+]01:00) web1 ";

  private static final String SU = "(FAILED SU )?[(]to root[)] alice on (pts/0|none)";
  private static final String CRONTAB = "[(]alice[)] (REPLACE|DELETE|BEGIN EDIT) [(]alice[)]";
  private static final String PAM =
      "pam_unix[(](su|sudo|passwd):(auth|session|chauthtok)[)]: (authentication failure;"
          + " logname=alice uid=1000 euid=0 tty=pts/0 ruser=alice rhost=  user=root"
          + "|session (opened for user root[(]uid=0[)] by alice[(]uid=1000[)]|closed for user root)"
          + "|password changed for alice|conversation failed"
          + "|auth could not identify password for \\[root\\]|any other message)";

  /** What other modules of PAM say when they refuse. */
  private static final String REFUSAL =
      "pam_(succeed_if|access|wheel|listfile|faillock|tally2|nologin|time|shells|rootok)"
          + "[(](su|sudo|passwd):(auth|account)[)]: ("
          + "requirement \"user ingroup wheel\" not met by user \"alice\""
          + "|access denied for user 'alice' from 'pts/0'"
          + "|Access denied to 'alice' for 'root'"
          + "|Refused user alice for service su"
          + "|Consecutive login failures for user root account temporarily locked"
          + "|user root [(]0[)] tally 5, deny 3"
          + "|User has an invalid shell '/bin/x'"
          + "|any other message)";

  private static final String MESSAGE = "(" + SU + "|" + CRONTAB + "|" + PAM + "|" + REFUSAL + ")$";

  private static final byte[] REPORTED = bytes(HEADER + ".*: " + MESSAGE);

  /** Nobody can tell these from the lines of a program that was started by its own name. */
  private static final byte[] GENUINE =
      bytes(HEADER + "(/usr/bin/)?(su|sudo|passwd|crontab)(\\[[0-9]+\\])?: " + MESSAGE);

  /** The name that was chosen, in front of the first message. */
  private static final Pattern NAME = Pattern.compile(".*?: (?=" + MESSAGE + ")");

  /** Few rules match anything that ends like this; the others need no comparison. */
  private final PatternEnding reportedEnding;

  private final PatternRemainder chosenNames;

  BorrowedName() {
    try {
      reportedEnding = PatternEnding.of(bytes("^: " + MESSAGE));
      chosenNames = PatternRemainder.of(REPORTED, GENUINE);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Only rules that take lines away, and that say how their lines begin and end. */
  void check(LintedRule rule, Consumer<Mistake> mistakes) {
    if (rule.rule().file().use().raises()
        || !rule.facts().isAnchoredAtStart()
        || !rule.facts().isAnchoredAtEnd()) {
      return;
    }
    try {
      if (!reportedEnding.mayEnd(rule.bytes())) {
        return;
      }
      byte[] line = chosenNames.sharedWith(rule.bytes(), BUDGET);
      if (line != null) {
        mistakes.accept(mistake(rule, line));
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("sound rules only: " + rule.rule(), e);
    }
  }

  private static Mistake mistake(LintedRule rule, byte[] line) throws PatternSyntaxException {
    boolean shipped = rule.rule().file().isPackaged();
    return Mistake.in(
        rule,
        shipped ? Severity.ERROR : Severity.WARNING,
        column(rule, line),
        "drops lines that any user can log through su(1) or crontab(1), under any program name: "
            + VisibleText.of(line, 0, line.length),
        "allow no ( and no \": \" here: write [^(] or name the characters, such as [0-9a-z ]");
  }

  /** Where the rule lets the first character of the message in. */
  private static int column(LintedRule rule, byte[] line) throws PatternSyntaxException {
    // One character for each byte: neither the rule nor its line need be text.
    Matcher name = NAME.matcher(new String(line, StandardCharsets.ISO_8859_1));
    // No rule gets over a newline, so that the rule stops there and says what it waited for.
    String begun = name.lookingAt() ? name.group() + "\n" : "\n";
    byte[] bytes = begun.getBytes(StandardCharsets.ISO_8859_1);
    List<Expectation> expected = PatternFollower.of(rule.bytes()).follow(bytes).expected();
    return expected.isEmpty() ? 1 : rule.writtenColumn(expected.get(0).column());
  }
}
