package dev.logcheck.source;

import java.util.Map;
import java.util.Set;

/**
 * Decides whether a journal entry was written by the program that it names. A writer chooses its
 * name freely; the fields that begin with an underscore come from journald and cannot be chosen.
 *
 * <p>Only names on which rules rely are checked. Where journald knows nothing of the writer, as in
 * entries from elsewhere, or of one that ended at once, nobody is accused.
 */
final class ClaimedName {
  private static final String IDENTIFIER = "SYSLOG_IDENTIFIER";
  private static final String TRANSPORT = "_TRANSPORT";
  private static final String PROCESS = "_PID";
  private static final String COMMAND = "_COMM";
  private static final String PROGRAM = "_EXE";

  /** The fields that decide. */
  static final Set<String> FIELDS = Set.of(IDENTIFIER, TRANSPORT, PROCESS, COMMAND, PROGRAM);

  private static final String KERNEL = "kernel";
  private static final String SYSTEMD = "systemd";
  private static final String POSTFIX = "postfix";
  private static final Set<String> CRON = Set.of("cron", "crond");
  private static final Set<String> SSHD = Set.of("sshd", "sshd-session", "sshd-auth");

  /** Which programs write under each name. */
  private static final Map<String, Set<String>> WRITERS =
      Map.ofEntries(
          Map.entry("su", Set.of("su", "su-rs")),
          Map.entry("sudo", Set.of("sudo", "sudo-rs", "sudo.ws")),
          Map.entry("sshd", SSHD),
          Map.entry("sshd-session", SSHD),
          Map.entry("sshd-auth", SSHD),
          Map.entry("cron", CRON),
          Map.entry("crond", CRON),
          Map.entry("CRON", CRON),
          Map.entry("CROND", CRON),
          Map.entry("login", Set.of("login")),
          Map.entry("useradd", Set.of("useradd")),
          Map.entry(POSTFIX, Set.of("sendmail", "newaliases", "mailq")),
          Map.entry(SYSTEMD, Set.of()),
          Map.entry(KERNEL, Set.of()));

  /** What only the kernel, root and journald itself can write to. */
  private static final Set<String> SAFE_TRANSPORTS = Set.of(KERNEL, "audit", "driver");

  /** Where only root can put programs. */
  private static final String[] SYSTEM_DIRECTORIES = {
    "/usr/", "/bin/", "/sbin/", "/lib/", "/nix/store/", "/gnu/store/"
  };

  /** Shorter than what journalctl leaves out, whatever the characters. */
  private static final int SHORT = 75;

  private ClaimedName() {}

  /**
   * The name that an entry bears without right; empty if nothing speaks against it.
   *
   * @param entry with its {@link #FIELDS}
   */
  static String borrowed(JournalExport entry) {
    String transport = entry.field(TRANSPORT);
    if (transport.isEmpty() || SAFE_TRANSPORTS.contains(transport)) {
      return "";
    }
    String identifier = entry.field(IDENTIFIER);
    if (identifier.indexOf('\n') >= 0) {
      // journalctl prints it as it is: what follows looks like a line of any program.
      return identifier;
    }
    if (isBorrowed(claimed(identifier), entry)) {
      return claimed(identifier);
    }
    // What journalctl does not print as a name it replaces by that of the command.
    String command = isPlain(identifier) ? "" : claimed(entry.field(COMMAND));
    return isBorrowed(command, entry) ? command : "";
  }

  /** Whose name stands in the printed line, however it goes on: {@code su[1]: x} is su's. */
  private static String claimed(String identifier) {
    int end = 0;
    while (end < identifier.length() && " \t[(:/".indexOf(identifier.charAt(end)) < 0) {
      end++;
    }
    return identifier.substring(0, end);
  }

  private static boolean isPlain(String identifier) {
    boolean plain = !identifier.isEmpty() && identifier.length() <= SHORT;
    for (int i = 0; plain && i < identifier.length(); i++) {
      plain = identifier.charAt(i) >= ' ' && identifier.charAt(i) < 0x7f;
    }
    return plain;
  }

  private static boolean isBorrowed(String name, JournalExport entry) {
    Set<String> writers = WRITERS.get(name);
    if (writers == null || entry.field(PROCESS).equals("1")) {
      return false;
    }
    String program = entry.field(PROGRAM);
    if (name.equals(KERNEL)) {
      return true;
    }
    return program.isEmpty()
        ? !mayBeWriter(entry.field(COMMAND), name, writers)
        : !isOfSystem(program) || !isWriter(program, name, writers);
  }

  /** The command is known for longer than the program. */
  private static boolean mayBeWriter(String command, String name, Set<String> writers) {
    return command.isEmpty() || name.equals(POSTFIX) || isWriter(command, name, writers);
  }

  private static boolean isOfSystem(String program) {
    for (String directory : SYSTEM_DIRECTORIES) {
      if (program.startsWith(directory)) {
        return true;
      }
    }
    return false;
  }

  /** A program that systemd is about to start has its own name in parentheses. */
  private static boolean isWriter(String program, String name, Set<String> writers) {
    String last = program.substring(program.lastIndexOf('/') + 1);
    return switch (name) {
      case SYSTEMD -> last.startsWith(SYSTEMD) || last.startsWith("(");
      case POSTFIX ->
          program.contains("/postfix/") || last.startsWith("post") || writers.contains(last);
      default -> writers.contains(last);
    };
  }
}
