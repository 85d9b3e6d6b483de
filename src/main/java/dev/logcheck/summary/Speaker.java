package dev.logcheck.summary;

import dev.logcheck.line.Header;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who says a message, as far as grouping keeps writers apart: one of the programs whose words are
 * an alert or a security event, or anyone else.
 *
 * <p>Any user can write what such a program says, under as many other names as wanted. So no
 * template has messages of two speakers, and nobody under another name joins the groups of {@code
 * useradd}. All other names stay together, so that a flood of invented names is one group.
 *
 * <p>The program systemd is two: process 1 is a speaker, which reports name {@code systemd[1]}; the
 * managers of users' sessions, named {@code systemd}, say what their users want.
 *
 * <p>Whether a writer may bear its name is not asked here: the reader of the journal asks it of the
 * names whose programs it knows, those of mail servers among them, which are no speakers.
 */
final class Speaker {
  /** The writers of all names that are not of the list. */
  static final Speaker ANYONE = new Speaker("", 0);

  private static final String SYSTEMD = "systemd";

  /** At most 127, since the number of each has to fit into a byte. */
  private static final String NAMES =
      SYSTEMD
          + " kernel audit auditd su sudo doas pkexec runuser polkitd polkit-agent-helper-1 login"
          + " systemd-logind sshd sshd-session sshd-auth cron crond CRON CROND crontab"
          + " useradd adduser newusers usermod userdel deluser groupadd addgroup groupmod groupdel"
          + " delgroup gpasswd newgrp passwd chpasswd chgpasswd chage chsh chfn vipw vigr pwconv"
          + " grpconv rkhunter dockerd containerd logcheck";

  /** Those that say which command a user or cron ran, or as whom. */
  private static final String RUNNERS = " su sudo doas pkexec runuser cron crond CRON CROND ";

  private static final Speaker[] BY_NUMBER = byNumber();

  /** That of {@link #SYSTEMD}, the first of the names. */
  private static final Speaker PROCESS_ONE = BY_NUMBER[1];

  /** By the hash of the name, or in the next place that is free. */
  private static final Speaker[] TABLE = new Speaker[256];

  static {
    for (int i = 1; i < BY_NUMBER.length; i++) {
      TABLE[place(BY_NUMBER[i].written, 0, BY_NUMBER[i].written.length)] = BY_NUMBER[i];
    }
  }

  private final String name;
  private final byte[] written;
  private final int number;
  private final boolean runsCommands;

  private Speaker(String name, int number) {
    this.name = name.equals(SYSTEMD) ? "systemd[1]" : name;
    this.written = name.getBytes(StandardCharsets.US_ASCII);
    this.number = number;
    this.runsCommands = RUNNERS.contains(" " + name + " ");
  }

  private static Speaker[] byNumber() {
    String[] names = NAMES.split(" ", -1);
    Speaker[] speakers = new Speaker[names.length + 1];
    speakers[0] = ANYONE;
    for (int i = 1; i < speakers.length; i++) {
      speakers[i] = new Speaker(names[i - 1], i);
    }
    return speakers;
  }

  private static int place(byte[] bytes, int from, int to) {
    int place = (int) Hash.of(bytes, from, to, 0) & (TABLE.length - 1);
    while (TABLE[place] != null && !TABLE[place].isWritten(bytes, from, to)) {
      place = (place + 1) & (TABLE.length - 1);
    }
    return place;
  }

  private boolean isWritten(byte[] bytes, int from, int to) {
    return Arrays.equals(written, 0, written.length, bytes, from, to);
  }

  /** The one whom the header of a line names; asked for each line, so it makes no object. */
  static Speaker of(byte[] line, Header header) {
    Speaker speaker = TABLE[place(line, header.programFrom(), header.programTo())];
    boolean unknown = speaker == null || (speaker == PROCESS_ONE && !isProcessOne(line, header));
    return unknown ? ANYONE : speaker;
  }

  private static boolean isProcessOne(byte[] line, Header header) {
    return header.pidTo() == header.pidFrom() + 1 && line[header.pidFrom()] == '1';
  }

  /** Whether it is systemd as process 1, whose messages are about units. */
  boolean isProcessOne() {
    return this == PROCESS_ONE;
  }

  /** Whether it runs commands for users or cron, and says which. */
  boolean runsCommands() {
    return runsCommands;
  }

  /** The one of that {@link #number}. */
  static Speaker numbered(int number) {
    return BY_NUMBER[number];
  }

  /** Small, 0 for {@link #ANYONE}; the next version may count in another way. */
  int number() {
    return number;
  }

  /** How reports name it; empty for {@link #ANYONE}. */
  String title() {
    return name;
  }

  /** Tells its hashes from those of all others; the same in every version, 0 for anyone. */
  long seed() {
    return this == ANYONE ? 0 : Hash.of(written, 0, written.length, 0);
  }
}
