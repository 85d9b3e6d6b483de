package dev.logcheck.ruletest;

import java.util.regex.Pattern;

/**
 * Messages that a person should read, whatever program says them and whatever the rules are: no
 * draft for them is used unasked.
 *
 * <p>No list of programs is complete, so most expressions ask for the words of a matter near each
 * other, whoever says them: too many drafts commented out cost a look, one too few hides a
 * break-in.
 *
 * <p>The expressions are searched in lines that attackers write, so all that repeats in them is
 * bounded: a search takes time in proportion to the line. Upper and lower case are the same.
 */
enum GuardedMessage {
  LOG_IN(
      "a log-in that succeeded",
      near(
              "auth|authentication|authorization|log-?in|log-?on|sign-?in|password|passphrase"
                  + "|passcode|pub-?key|public ?key|credentials?|ticket|token|otp|[2m]fa",
              "succe[a-z]{1,9}+|accept(?:ed|s)|grant(?:ed|s)|ok|okay|passed|allowed|approved"
                  + "|permitted|verified|valid|validated|completed?")
          + "|(?<!\\((?:cron|crond|atd|systemd-user):session\\): )"
          + "(?<!(?:cron|crond)\\(pam_unix\\)\\[[0-9]{1,9}\\]: )session opened for"
          + " (?:[^ ]{1,64}+ )?user |New session [^ ]{1,64}+ of user |Starting session: "
          + "|(?:logged|signed)[ -](?:in|on)\\b|type=\"?LOGIN\\b"
          + "|log-?in(?:: by |[:,]? user[ =:]| (?:on|from|as|by|for|of) )"
          + "|sasl_method=[^ ]{1,64}+ sasl_username="
          + "|(?:authenticated|authori[sz]ed)\\b|ISSUE: |Peer Connection Initiated"),
  SU(
      "a user who became another one",
      "successful su for |^su(?:\\[[0-9]{1,9}\\])?: (?:\\+ |\\(to )"),
  COMMAND(
      "a command that a user or cron ran",
      "(?:COMMAND|CMD|CMDEND)(?:=| \\(|: )|(?:command|cmd|cmdline|argv|proctitle)="
          + "|ran command |(?:executing|running) (?:the )?command\\b"
          + "|start(?:ed|ing) (?:run-[^ ]{1,64}+ - )?(?:\\[systemd-run\\] )?(?=/)"
          // A path of its own behind a word of running it.
          + "|(?:run|runs|ran|running|exec|execve|execut(?:e|es|ed|ing)|cmd|command|job|script"
          + "|spawn(?:s|ed|ing)?|launch(?:es|ed|ing)?|invok(?:es|ed|ing))\\b[^/]{0,80}?"
          + "(?<=[ '\"`=(:\\[<])(?=/[a-z._])"),
  ACCOUNT(
      "a change of an account, a group or a password",
      "^(?:useradd|adduser|newusers|userdel|deluser|usermod|groupadd|addgroup|groupdel|delgroup"
          + "|groupmod|gpasswd|passwd|chpasswd|chgpasswd|chage|chfn|chsh|vipw|vigr)(?:\\[|: )"
          + "|new (?:user|group): |to (?:shadow )?group '|"
          + near(
              "accounts?|group|role|password|passphrase|admin|administrator|superuser|sudoers"
                  + "|wheel|privileges?|permissions?|authorized_keys|root (?:shell|access)",
              "creat(?:ed|es|ing)|add(?:ed|s|ing)?|chang(?:ed|es|ing)|set|reset|modif(?:ied|ies)"
                  + "|updated?|deleted?|remov(?:e|ed|es|ing)|grant(?:ed|s|ing)?|revoked?"
                  + "|promoted?|assign(?:ed|s)?|enabled?|disabled?|(?:un)?lock(?:ed|s)?|renamed?")
          // A user is named in too many messages, so the verb has to be about that user.
          + "|user [^ ]{1,64}+ (?:was |has been |is )?(?:created|added|changed|modified|updated"
          + "|deleted|removed|enabled|disabled|locked|unlocked|renamed|promoted)\\b"
          + "|(?:create|add|change|modifie|delete|remove|enable|disable|rename|promote)(?:d|ed)?"
          + " (?:new |the |local )?user\\b(?! slice| manager|-)"),
  DANGER(
      "damage or an attack that was noticed",
      "(?:threat|malware|virus|trojan|rootkit|infect|quarantine|intrusion|break-?in|attack"
          + "|exploit|backdoor|malicious|suspicious|tamper|compromis|hijack|breach|corrupt"
          + "|unreadable|uncorrect|data loss|bad (?:sector|block)|(?:i/o|medium) error|panic\\b"
          + "|segfault)|"
          + near(
              "integrity|checksum|hash|digest|signature|fingerprint|host key",
              "changed|mismatch|differs?|fail(?:s|ed|ure)|invalid|bad|wrong|modified")
          + "|"
          + near("certificate|password|account|licen[cs]e|key", "expired|revoked")
          + "|"
          + near(
              "firewall|iptables|nftables|ufw|fail2ban|antivirus|selinux|apparmor|audit|auditing"
                  + "|auditd|logs?|logging|syslog|protection|monitoring",
              "stopped|disabled|cleared|flushed|erased|wiped|deleted|truncated|unloaded|killed"
                  + "|(?:switched|turned) off"));

  /** What the message is about. */
  private final String meaning;

  /** Begins with a word, so that most places of a line are ruled out at once. */
  private final Pattern found;

  GuardedMessage(String meaning, String found) {
    this.meaning = meaning;
    this.found = Pattern.compile("\\b(?:" + found + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Words of the first kind and of the second one, in any order, with a few others between. */
  private static String near(String first, String second) {
    String between = "\\b.{0,80}?\\b";
    return "(?:(?:%1$s)%3$s(?:%2$s)|(?:%2$s)%3$s(?:%1$s))\\b".formatted(first, second, between);
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
