package dev.logcheck.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What {@code logcheck.conf} and the command line mean together: all that every run depends on. The
 * keys that concern mail alone are read by the run, with the parsers of the mail room.
 *
 * @param ruleDirectory RULEDIR: holds the rule directories, {@code header.txt} and {@code
 *     footer.txt}
 * @param stateDirectory STATEDIR: holds the cursors
 * @param temporaryDirectory TMP: where findings spill
 * @param lockDirectory LOCKDIR: holds the lock against a second run
 * @param level REPORTLEVEL
 * @param introduction INTRO: whether header and footer are printed
 * @param sortUnique SORTUNIQ: whether a line that occurs again is dropped
 * @param crackingIgnore SUPPORT_CRACKING_IGNORE: whether {@code cracking.ignore.d} counts
 * @param summary SYSLOGSUMMARY: whether findings of one message become one entry
 * @param summaryChosen whether the configuration or the command line says anything of that
 * @param stampCompatibility STAMPCOMPAT: whether a rule that begins with a traditional stamp
 *     matches RFC 3339 stamps too
 * @param hostZones HOSTZONES: in which time zone hosts write stamps that name none, by globs, of
 *     which the first that fits counts; empty if all have that of this machine
 * @param ruleVariables RULEVAR_NAME: what {@code ${NAME}} means in a rule, by name
 * @param journalOptions JOURNALCTL_OPTS: further words for journalctl(1)
 * @param subjects how sections and mails are titled
 */
public record Settings(
    Path ruleDirectory,
    Path stateDirectory,
    Path temporaryDirectory,
    Path lockDirectory,
    Level level,
    boolean introduction,
    boolean sortUnique,
    boolean crackingIgnore,
    boolean summary,
    boolean summaryChosen,
    boolean stampCompatibility,
    Map<String, ZoneId> hostZones,
    Map<String, String> ruleVariables,
    List<String> journalOptions,
    Subjects subjects) {

  /**
   * Titles.
   *
   * @param attack ATTACKSUBJECT
   * @param security SECURITYSUBJECT
   * @param failures FAILURESSUBJECT
   * @param events EVENTSSUBJECT
   * @param tag ADDTAG: whether {@code [logcheck]} stands before the subject
   * @param date DATE, formatted; null for the default format
   * @param fullyQualified FQDN: whether the host is named with its domain
   */
  public record Subjects(
      String attack,
      String security,
      String failures,
      String events,
      boolean tag,
      String date,
      boolean fullyQualified) {}
}
