package dev.logcheck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom journald's own fields accuse. */
final class ClaimedNameTest {
  private static String borrowed(String... fields) throws IOException {
    String text = String.join("\n", fields) + "\n\n";
    JournalExport entry =
        new JournalExport(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ClaimedName.FIELDS);
    assertTrue(entry.next());
    return ClaimedName.borrowed(entry);
  }

  private static String borrowed(String identifier, String command, String program)
      throws IOException {
    return borrowed(
        "SYSLOG_IDENTIFIER=" + identifier,
        "_TRANSPORT=syslog",
        "_PID=7",
        "_COMM=" + command,
        "_EXE=" + program);
  }

  @ParameterizedTest
  @CsvSource({
    "su, su, /usr/bin/su",
    "su, su, /bin/su",
    "sudo, sudo, /usr/bin/sudo",
    "sudo, sudo, /usr/bin/sudo-rs",
    "sshd, sshd, /usr/sbin/sshd",
    "sshd, sshd-session, /usr/lib/openssh/sshd-session",
    "sshd-session, sshd-session, /usr/lib/openssh/sshd-session",
    "CRON, cron, /usr/sbin/cron",
    "cron, cron, /usr/sbin/cron",
    "CROND, crond, /usr/sbin/crond",
    "login, login, /usr/bin/login",
    "useradd, useradd, /usr/sbin/useradd",
    "systemd, systemd, /usr/lib/systemd/systemd",
    "systemd, (agetty), /usr/lib/systemd/systemd-executor",
    "systemd, (sd-pam), ''",
    "postfix/smtpd, smtpd, /usr/lib/postfix/sbin/smtpd",
    "postfix/postfix-script, postlog, /usr/sbin/postlog",
    "postfix/sendmail, sendmail, /usr/sbin/sendmail",
    "postfix/smtpd, smtpd, ''",
    "su, '', ''",
  })
  void programsBearTheirOwnNames(String identifier, String command, String program)
      throws IOException {
    assertEquals("", borrowed(identifier, command, program));
  }

  @ParameterizedTest
  @CsvSource({
    "su, su, su, /home/alice/su",
    "su, su, su, /tmp/usr/bin/su",
    "su, su, logger, /usr/bin/logger",
    "su, su, logger, ''",
    "sudo, sudo[12], python3, /usr/bin/python3.11",
    "sshd, sshd, logger, /usr/bin/logger",
    "sshd-session, sshd-session, sshd-session, /dev/shm/sshd-session",
    "CRON, CRON, bash, /usr/bin/bash",
    "login, login: x, login, /var/tmp/login",
    "useradd, useradd, logger, /usr/bin/logger",
    "systemd, systemd, logger, /usr/bin/logger",
    "systemd, systemd[1]: Startup finished in, su, /usr/bin/su",
    "systemd, 'systemd crontab', crontab, /usr/bin/crontab",
    "kernel, kernel, logger, /usr/bin/logger",
    "kernel, kernel, '', ''",
    "postfix, postfix/smtpd, logger, /usr/bin/logger",
    "su, '', su, /home/alice/su",
  })
  void othersBorrowThem(String name, String identifier, String command, String program)
      throws IOException {
    assertEquals(name, borrowed(identifier, command, program));
  }

  private static String borrowedBy(String user, String identifier, String program)
      throws IOException {
    return borrowed(
        "SYSLOG_IDENTIFIER=" + identifier,
        "_TRANSPORT=syslog",
        "_PID=7",
        "_UID=" + user,
        "_EXE=" + program);
  }

  @ParameterizedTest
  @CsvSource({
    "systemd, systemd[4242]: Startup finished",
    "CRON, CRON",
    "login, login",
    "useradd, useradd",
    "systemd-logind, systemd-logind",
  })
  void whoEndsAtOnceBearsNoNameOfRootsPrograms(String name, String identifier) throws IOException {
    assertEquals(name, borrowedBy("1000", identifier, ""));
    assertEquals("", borrowedBy("0", identifier, ""));
  }

  @Test
  void cronMayHaveBecomeTheShellOfTheCommandThatItNames() throws IOException {
    for (String program : new String[] {"/usr/bin/dash", "/usr/bin/run-parts", "/opt/zsh"}) {
      assertEquals("", borrowedBy("0", "CRON", program));
      assertEquals("CRON", borrowedBy("1000", "CRON", program));
      assertEquals("su", borrowedBy("0", "su", program));
    }
  }

  @ParameterizedTest
  @CsvSource({"su", "sudo", "sshd", "postfix/smtpd", "systemd-resolved"})
  void programsThatWriteAsAnotherThanRootMayEndAtOnce(String identifier) throws IOException {
    assertEquals("", borrowedBy("1000", identifier, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "systemd, /usr/bin/systemd-escape",
    "systemd, /usr/bin/systemd-cat",
    "systemd-logind, /usr/bin/systemd-escape",
    "systemd-resolved, /usr/lib/systemd/systemd-networkd",
    "systemd-resolved, /home/alice/systemd-resolved",
    "systemd-network, /usr/bin/systemd-escape",
  })
  void aToolOfSystemdIsNeitherSystemdNorAnotherTool(String name, String program)
      throws IOException {
    assertEquals(name, borrowedBy("1000", name, program));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, systemd, /usr/lib/systemd/systemd",
    "1000, systemd, /usr/lib/systemd/systemd-executor",
    "101, systemd-resolved, /usr/lib/systemd/systemd-resolved",
    "101, systemd-network, /usr/lib/systemd/systemd-networkd",
    "0, systemd-udevd, /usr/bin/udevadm",
    "0, systemd-fsck, /usr/sbin/e2fsck",
  })
  void systemdAndItsDaemonsBearTheirOwnNames(String user, String name, String program)
      throws IOException {
    assertEquals("", borrowedBy(user, name, program));
  }

  @ParameterizedTest
  @CsvSource({"app, app, /home/alice/app", "su-exec, x, /home/alice/x", "app, su, /home/alice/su"})
  void namesThatNoRuleTrustsAreFree(String identifier, String command, String program)
      throws IOException {
    assertEquals("", borrowed(identifier, command, program));
  }

  @ParameterizedTest
  @CsvSource({"kernel", "audit", "driver"})
  void whatOnlyRootCanWriteIsTrusted(String transport) throws IOException {
    assertEquals("", borrowed("SYSLOG_IDENTIFIER=systemd", "_TRANSPORT=" + transport));
    assertEquals("", borrowed("SYSLOG_IDENTIFIER=kernel", "_TRANSPORT=" + transport));
  }

  @Test
  void processOneIsSystemd() throws IOException {
    assertEquals(
        "", borrowed("SYSLOG_IDENTIFIER=systemd", "_TRANSPORT=journal", "_PID=1", "_EXE=/init"));
  }

  @Test
  void entriesWithoutTrustedFieldsAreNotAccused() throws IOException {
    assertEquals("", borrowed("SYSLOG_IDENTIFIER=su", "MESSAGE=x"));
    assertEquals("", borrowed("SYSLOG_IDENTIFIER=kernel", "MESSAGE=x"));
  }

  @Test
  void aNameThatIsNotPrintedDoesNotHideTheOneThatIs() throws IOException {
    assertEquals("su", borrowed("\u0001", "su", "/home/alice/su"));
    assertEquals("su", borrowed("x".repeat(300), "su", "/home/alice/su"));
  }

  @Test
  void aNameOfSeveralLinesIsNobodys() throws IOException {
    String name = "x\nNov 20 06:25:01 host su";
    String text =
        "_TRANSPORT=journal\nSYSLOG_IDENTIFIER\n" + (char) name.length() + "\0\0\0\0\0\0\0" + name;
    assertEquals(name, borrowed(text));
  }
}
