package dev.logcheck.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said, when the journal is checked for the first time, to who checks log files as well:
 * where rsyslog runs it writes the journal's entries to them, and every finding comes twice.
 *
 * @param lists where the logs are named
 */
record JournalAdvice(String lists) {
  /** The files that the rules of rsyslog in Debian and its relatives write. */
  private static final Set<String> FILES_OF_RSYSLOG =
      Set.of(
          "/var/log/syslog",
          "/var/log/messages",
          "/var/log/auth.log",
          "/var/log/secure",
          "/var/log/kern.log",
          "/var/log/daemon.log",
          "/var/log/cron.log",
          "/var/log/mail.log",
          "/var/log/user.log");

  /** A line of advice; empty where no such file was read. */
  Optional<String> beside(List<String> logsRead) {
    String files =
        logsRead.stream().filter(FILES_OF_RSYSLOG::contains).collect(Collectors.joining(", "));
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "If rsyslog writes the entries of the journal to "
                + files
                + " too, they are reported twice: put a # before journal or before these files in "
                + lists);
  }
}
