package dev.logcheck.source;

import java.util.Map;
import java.util.Set;

/**
 * Decides whether a journal entry was written by the program that it names. A writer chooses its
 * name freely; the fields that begin with an underscore come from journald and cannot be chosen.
 *
 * <p>Only names on which rules rely are checked. Of a writer that ended at once journald may know
 * the user alone: then nobody but root bears a name of root's programs. Where it knows nothing at
 * all, as in entries from elsewhere, nobody is accused.
 */
final class ClaimedName {
  private static final String IDENTIFIER = "SYSLOG_IDENTIFIER";
  private static final String TRANSPORT = "_TRANSPORT";
  private static final String PROCESS = "_PID";
  private static final String COMMAND = "_COMM";
  private static final String PROGRAM = "_EXE";
  private static final String USER = "_UID";

  /** The fields that decide. */
  static final Set<String> FIELDS = Set.of(IDENTIFIER, TRANSPORT, PROCESS, COMMAND, PROGRAM, USER);

  private static final String ROOT = "0";
  private static final String KERNEL = "kernel";
  private static final String SYSTEMD = "systemd";
  private static final String DAEMON = "systemd-";
  private static final String POSTFIX = "postfix";
  private static final Set<String> CRON = Set.of("cron", "crond");
  private static final Set<String> SYSTEMD_ITSELF = Set.of(SYSTEMD, "systemd-executor");
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
          Map.entry(SYSTEMD, SYSTEMD_ITSELF),
          Map.entry(KERNEL, Set.of()));

  /**
   * Programs that write as the user who started them or, like the last process of an ssh session,
   * who logged in. The others write as root, or, like systemd for a user, run for so long that
   * journald knows them.
   */
  private static final Set<String> NOT_ROOT =
      Set.of("su", "sudo", POSTFIX, "sshd", "sshd-session", "sshd-auth");

  /** Daemons of systemd that write as root; others have users of their own. */
  private static final Set<String> ROOT_DAEMONS = Set.of("systemd-logind", "systemd-udevd");

  /** The kernel cuts the name of a command. */
  private static final int COMMAND_LENGTH = 15;

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
    if (entry.field(PROCESS).equals("1")) {
      return false;
    }
    if (writers == null) {
      return name.startsWith(DAEMON) && isBorrowedDaemon(name, entry);
    }
    if (writers == CRON && entry.field(USER).equals(ROOT)) {
      // It names the command, and at once becomes its shell: journald may come too late to see
      // cron.
      return false;
    }
    String program = entry.field(PROGRAM);
    if (name.equals(KERNEL) || (program.isEmpty() && !NOT_ROOT.contains(name) && isUser(entry))) {
      return true;
    }
    return program.isEmpty()
        ? !mayBeWriter(entry.field(COMMAND), name, writers)
        : !isOfSystem(program) || !isWriter(program, name, writers);
  }

  /** What root's daemons start writes under their names too: only others are asked. */
  private static boolean isBorrowedDaemon(String name, JournalExport entry) {
    if (!isUser(entry)) {
      return false;
    }
    String program = entry.field(PROGRAM);
    if (program.isEmpty()) {
      return ROOT_DAEMONS.contains(name) || !name.startsWith(entry.field(COMMAND));
    }
    String last = lastName(program);
    boolean own = last.equals(name) || (name.length() == COMMAND_LENGTH && last.startsWith(name));
    return !isOfSystem(program) || !(own || SYSTEMD_ITSELF.contains(last));
  }

  /** Somebody whom journald knows not to be root. */
  private static boolean isUser(JournalExport entry) {
    String user = entry.field(USER);
    return !user.isEmpty() && !user.equals(ROOT);
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
    String last = lastName(program);
    return switch (name) {
      case SYSTEMD -> writers.contains(last) || last.startsWith("(");
      case POSTFIX ->
          program.contains("/postfix/") || last.startsWith("post") || writers.contains(last);
      default -> writers.contains(last);
    };
  }

  private static String lastName(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }
}
