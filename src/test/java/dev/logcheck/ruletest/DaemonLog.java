package dev.logcheck.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Days in the log of a small server: what its daemons say, at the times and with the values of that
 * day. The same seed gives the same day.
 */
final class DaemonLog {
  private static final String[] USERS = {
    "alice", "bob", "carol", "dave", "erin", "frank", "backup", "www-data", "root", "git"
  };
  private static final String[] GUESSES = {
    "admin", "test", "oracle", "ubuntu", "pi", "ftpuser", "guest", "nagios", "user1", "postgres"
  };
  private static final String[] DOMAINS = {
    "example.com", "example.org", "mail.example.net", "lists.example.edu", "shop.example"
  };
  private static final String[] UNITS = {
    "Daily apt download activities", "Rotate log files", "Cleanup of Temporary Directories",
    "Daily man-db regeneration", "Message of the Day", "Discard unused blocks"
  };
  private static final String[] JOBS = {
    "/usr/lib/php/sessionclean", "cd / && run-parts --report /etc/cron.hourly",
    "/usr/local/bin/backup --incremental", "test -x /usr/sbin/anacron"
  };

  private final SplittableRandom random;
  private final String day;
  private final boolean rfc3339;

  private DaemonLog(long seed, String day, boolean rfc3339) {
    this.random = new SplittableRandom(seed);
    this.day = day;
    this.rfc3339 = rfc3339;
  }

  /** The lines of a day with traditional stamps, such as {@code Nov 19}. */
  static List<String> traditional(long seed, String day, int lines) {
    return new DaemonLog(seed, day, false).lines(lines);
  }

  /** The lines of a day with RFC 3339 stamps, such as {@code 2026-11-19}. */
  static List<String> rfc3339(long seed, String day, int lines) {
    return new DaemonLog(seed, day, true).lines(lines);
  }

  private List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int second = (int) (86_400L * i / count);
      lines.add(stamp(second) + " srv1 " + message());
    }
    return lines;
  }

  private String stamp(int second) {
    String time =
        String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return rfc3339
        ? String.format(Locale.ROOT, "%sT%s.%06d+01:00", day, time, random.nextInt(1_000_000))
        : day + " " + time;
  }

  private String message() {
    int kind = random.nextInt(100);
    if (kind < 30) {
      return "sshd[" + pid() + "]: " + ssh();
    } else if (kind < 45) {
      return "CRON[" + pid() + "]: (" + user() + ") CMD (" + one(JOBS) + ")";
    } else if (kind < 65) {
      return "postfix/" + mail();
    } else if (kind < 80) {
      return "systemd[1]: " + unit();
    } else if (kind < 90) {
      return "kernel: ["
          + random.nextInt(9_999_999)
          + "."
          + number(100_000, 999_999)
          + "] "
          + drop();
    }
    return other();
  }

  private String ssh() {
    return switch (random.nextInt(7)) {
      case 0 ->
          "Accepted publickey for "
              + user()
              + " from "
              + address()
              + " port "
              + port()
              + " ssh2: ED25519 SHA256:"
              + text(43);
      case 1 ->
          "Failed password for invalid user "
              + one(GUESSES)
              + " from "
              + address()
              + " port "
              + port()
              + " ssh2";
      case 2 -> "Invalid user " + one(GUESSES) + " from " + address() + " port " + port();
      case 3 ->
          "Connection closed by authenticating user "
              + user()
              + " "
              + address()
              + " port "
              + port()
              + " [preauth]";
      case 4 ->
          "pam_unix(sshd:session): session opened for user "
              + user()
              + "(uid="
              + number(0, 2000)
              + ") by (uid=0)";
      case 5 -> "Received disconnect from " + address() + " port " + port() + ":11: Bye Bye";
      default -> "Disconnected from user " + user() + " " + address() + " port " + port();
    };
  }

  private String mail() {
    String id = text(11).toUpperCase(Locale.ROOT).replace('+', 'A').replace('/', 'B');
    return switch (random.nextInt(4)) {
      case 0 -> "smtpd[" + pid() + "]: connect from " + client();
      case 1 -> "smtpd[" + pid() + "]: disconnect from " + client() + " ehlo=1 quit=1 commands=2";
      case 2 ->
          "qmgr["
              + pid()
              + "]: "
              + id
              + ": from=<"
              + user()
              + "@"
              + one(DOMAINS)
              + ">, size="
              + number(300, 90_000)
              + ", nrcpt=1 (queue active)";
      default ->
          "smtp["
              + pid()
              + "]: "
              + id
              + ": to=<"
              + user()
              + "@"
              + one(DOMAINS)
              + ">, relay=mx."
              + one(DOMAINS)
              + "["
              + address()
              + "]:25, delay="
              + number(0, 30)
              + "."
              + number(1, 9)
              + ", dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as "
              + id
              + ")";
    };
  }

  private String client() {
    return "host" + number(1, 99) + "." + one(DOMAINS) + "[" + address() + "]";
  }

  private String unit() {
    return switch (random.nextInt(4)) {
      case 0 -> "Starting " + one(UNITS) + "...";
      case 1 -> "Finished " + one(UNITS) + ".";
      case 2 -> "Started Session " + number(1, 9999) + " of User " + user() + ".";
      default -> "session-" + number(1, 9999) + ".scope: Deactivated successfully.";
    };
  }

  private String drop() {
    return "[UFW BLOCK] IN=eth0 OUT= MAC=52:54:00:"
        + hex()
        + ":"
        + hex()
        + ":"
        + hex()
        + " SRC="
        + address()
        + " DST=192.0.2.10 LEN="
        + number(40, 60)
        + " TTL="
        + number(30, 250)
        + " ID="
        + number(0, 65_535)
        + " PROTO=TCP SPT="
        + port()
        + " DPT="
        + port()
        + " SYN";
  }

  private String other() {
    return switch (random.nextInt(4)) {
      case 0 ->
          "dhclient["
              + pid()
              + "]: DHCPACK of 192.0.2.10 from 192.0.2.1 (xid=0x"
              + hex()
              + hex()
              + hex()
              + hex()
              + ")";
      case 1 -> "chronyd[" + pid() + "]: Selected source " + address() + " (2.debian.pool.ntp.org)";
      case 2 ->
          "named["
              + pid()
              + "]: client @0x"
              + hex()
              + hex()
              + hex()
              + " "
              + address()
              + "#"
              + port()
              + " (www."
              + one(DOMAINS)
              + "): query (cache) 'www."
              + one(DOMAINS)
              + "/A/IN' denied";
      default ->
          "smartd["
              + pid()
              + "]: Device: /dev/sda [SAT], SMART Usage Attribute: 194"
              + " Temperature_Celsius changed from "
              + number(60, 70)
              + " to "
              + number(60, 70);
    };
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String user() {
    return one(USERS);
  }

  private int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private int pid() {
    return number(300, 32_767);
  }

  private int port() {
    return number(1024, 65_535);
  }

  private String address() {
    return number(1, 223) + "." + number(0, 255) + "." + number(0, 255) + "." + number(1, 254);
  }

  private String hex() {
    return String.format(Locale.ROOT, "%02x", random.nextInt(256));
  }

  private String text(int length) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
