package dev.logcheck.ruletest;

import java.util.regex.Pattern;

/**
 * Messages that a person should read, whatever program says them and whatever the rules are: no
 * draft for them is used unasked.
 *
 * <p>The expressions are searched in lines that attackers write, so all that repeats in them is
 * bounded: a search takes time in proportion to the line.
 */
enum GuardedMessage {
  LOG_IN(
      "a log-in that succeeded",
      "\\bAccepted [^ ]{1,64}+ for |(?<!\\((?:cron|crond|atd|systemd-user):session\\):"
          + " )(?<!(?:cron|CRON|crond)\\(pam_unix\\)\\[[0-9]{1,9}\\]: )session opened for user"
          + " |\\bNew session [^ ]{1,64}+ of user |\\bStarting session: |\\blogged"
          + " (?:in|on)\\b|\\b(?:Login|login|LOGIN)(?:: (?:user=|by )| ON | on | FROM |"
          + " succe)|\\bOK LOGIN\\b|\\bsasl_method=[^ ]{1,64}+"
          + " sasl_username=|\\b[Aa]uthenticat(?:ed\\b|ion succe)|\\b[Ss]ucce[a-z]{1,9}+"
          + " (?:log-?in|logon|authent)|Peer Connection Initiated"),
  SU(
      "a user who became another one",
      "\\b[Ss]uccessful su for |^su(?:\\[[0-9]{1,9}\\])?: (?:\\+ |\\(to )"),
  COMMAND(
      "a command that a user or cron ran",
      "\\b(?:COMMAND|CMD|CMDEND)(?:=| \\(|: )|\\b(?:command|cmd|cmdline|argv|proctitle)="
          + "|\\bran command |\\b(?:[Ee]xecuting|[Rr]unning) (?:the )?command\\b"
          + "|\\bStart(?:ed|ing) (?:run-[^ ]{1,64}+ - )?(?:\\[systemd-run\\] )?(?=/)"),
  ACCOUNT(
      "a change of an account, a group or a password",
      "^(?:useradd|adduser|newusers|userdel|deluser|usermod|groupadd|addgroup|groupdel|delgroup"
          + "|groupmod|gpasswd|passwd|chpasswd|chgpasswd|chage|chfn|chsh|vipw|vigr)(?:\\[|: )"
          + "|\\bnew (?:user|group): |\\b[Pp]assword (?:for [^ ]{1,64}+ )?(?:was |has been )?"
          + "(?:changed|reset)\\b|\\bto (?:shadow )?group '"
          + "|\\b(?:add|added|delete|deleted|remove|removed|lock|locked|unlock|unlocked)"
          + " (?:user|group|account)\\b");

  /** What the message is about. */
  private final String meaning;

  private final Pattern found;

  GuardedMessage(String meaning, String found) {
    this.meaning = meaning;
    this.found = Pattern.compile(found);
  }

  /**
   * Says what a message is about.
   *
   * @param message from the name of the program on
   * @return empty if it is none of these
   */
  static String meaning(String message) {
    for (GuardedMessage kind : values()) {
      if (kind.found.matcher(message).find()) {
        return kind.meaning;
      }
    }
    return "";
  }

  /** Where the command begins that a message tells; -1 if it tells none. */
  static int commandStart(String message) {
    var command = COMMAND.found.matcher(message);
    return command.find() ? command.end() : -1;
  }
}
