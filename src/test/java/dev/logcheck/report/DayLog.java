package dev.logcheck.report;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A bad day of a web server, made of 20,000 lines: a flood of log-in attempts and a flood of PHP
 * warnings, the routine of a day, and among them what an administrator has to see. The same lines
 * every time.
 */
final class DayLog {
  /** The day, in UTC. */
  static final String DAY = "2026-11-20";

  private static final int LINES = 20_000;
  private static final int DAY_SECONDS = 86_400;

  /** What nobody may miss, each with a word of it that a report shows. */
  static final List<String> FACTS =
      List.of(
          "Accepted password for root",
          "name=toor, UID=0",
          "No space left on device",
          "backup.service",
          "Killed process",
          "Failed to renew certificate");

  private final Random random = new Random(20_261_120);
  private final List<Line> lines = new ArrayList<>();

  private DayLog() {}

  private record Line(int second, String message) {
    @Override
    public String toString() {
      return "Nov 20 "
          + LocalTime.ofSecondOfDay(second)
          + (second % 60 == 0 ? ":00" : "")
          + " web1 "
          + message;
    }
  }

  /** The lines in the order of time. */
  static List<String> lines() {
    DayLog day = new DayLog();
    day.plant();
    return day.filled();
  }

  /** The day before, on which nothing happened but floods and routine. */
  static List<String> usual() {
    return new DayLog().filled();
  }

  private List<String> filled() {
    floodOfAttempts(9_000);
    floodOfWarnings(6_000);
    routine(LINES - lines.size());
    lines.sort(Comparator.comparingInt(Line::second));
    return lines.stream().map(Line::toString).toList();
  }

  private void plant() {
    at(
        "02:30:01",
        "systemd[1]: backup.service: Main process exited, code=exited, status=1/FAILURE");
    at("02:30:01", "systemd[1]: backup.service: Failed with result 'exit-code'.");
    at("02:30:01", "systemd[1]: Failed to start backup.service - Nightly backup.");
    at(
        "03:12:44",
        "certbot[2210]: Failed to renew certificate www.example.org with error: Some"
            + " challenges have failed.");
    at("04:34:31", "sshd[4711]: Accepted password for root from 203.0.113.66 port 41022 ssh2");
    at(
        "04:34:31",
        "sshd[4711]: pam_unix(sshd:session): session opened for user root(uid=0) by (uid=0)");
    at(
        "04:34:40",
        "useradd[4733]: new user: name=toor, UID=0, GID=0, home=/root, shell=/bin/bash,"
            + " from=/dev/pts/0");
    at(
        "09:12:03",
        "shop[5100]: OSError: [Errno 28] No space left on device: '/srv/shop/orders.db'");
    at(
        "13:22:41",
        "kernel: [81234.120001] Out of memory: Killed process 833 (mariadbd)"
            + " total-vm:4123456kB, anon-rss:2012345kB, file-rss:0kB, shmem-rss:0kB, UID:112"
            + " pgtables:5120kB oom_score_adj:0");
  }

  private void at(String time, String message) {
    lines.add(new Line(LocalTime.parse(time).toSecondOfDay(), message));
  }

  private void floodOfAttempts(int count) {
    for (int i = 0; i < count; i++) {
      int second = 3 * 3600 + random.nextInt(4 * 3600);
      String from = " from 198.51.100." + (1 + random.nextInt(40)) + " port " + port();
      String user = List.of("admin", "oracle", "test", "git", "deploy").get(random.nextInt(5));
      String tag = "sshd[" + (5000 + random.nextInt(20_000)) + "]: ";
      switch (random.nextInt(4)) {
        case 0 -> lines.add(new Line(second, tag + "Invalid user " + user + from));
        case 1 -> lines.add(new Line(second, tag + "Failed password for root" + from + " ssh2"));
        case 2 ->
            lines.add(
                new Line(
                    second, tag + "Failed password for invalid user " + user + from + " ssh2"));
        default ->
            lines.add(
                new Line(
                    second,
                    tag
                        + "Connection closed by invalid user "
                        + user
                        + from.substring(5)
                        + " [preauth]"));
      }
    }
  }

  private int port() {
    return 32_768 + random.nextInt(28_000);
  }

  private void floodOfWarnings(int count) {
    List<String> warnings =
        List.of(
            "Undefined variable $total in /srv/shop/cart.php on line 117",
            "Undefined array key \"sku\" in /srv/shop/item.php on line 42",
            "Trying to access array offset on value of type null in /srv/shop/item.php on line 57",
            "foreach() argument must be of type array|object, null given in /srv/shop/list.php on"
                + " line 9");
    for (int i = 0; i < count; i++) {
      int second = 8 * 3600 + random.nextInt(14 * 3600);
      String tag = "php-fpm[" + (900 + random.nextInt(8)) + "]: PHP Warning:  ";
      lines.add(new Line(second, tag + warnings.get(random.nextInt(warnings.size()))));
    }
  }

  private void routine(int count) {
    for (int i = 0; i < count; i++) {
      int second = (int) ((long) i * DAY_SECONDS / count);
      int pid = 1000 + random.nextInt(30_000);
      lines.add(
          new Line(
              second,
              switch (i % 4) {
                case 0 ->
                    "CRON["
                        + pid
                        + "]: pam_unix(cron:session): session opened for user root(uid=0) by"
                        + " root(uid=0)";
                case 1 ->
                    "CRON["
                        + pid
                        + "]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)";
                case 2 -> "CRON[" + pid + "]: pam_unix(cron:session): session closed for user root";
                default ->
                    "systemd[1]: Started session-"
                        + pid
                        + ".scope - Session "
                        + pid
                        + " of User alice.";
              }));
    }
  }
}
