package dev.logcheck.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@code logcheck.conf} and lays the command line over it. */
public final class SettingsReader {
  private static final long DEFAULT_MAXIMUM_MAIL_SIZE = 8L << 20;

  /**
   * Keys that are read here or by {@link LogList}, and those that only the original's shell used.
   */
  private static final Set<String> KEYS =
      Set.of(
          ("DATE INTRO REPORTLEVEL SENDMAILTO MAILASATTACH FQDN SORTUNIQ SUPPORT_CRACKING_IGNORE"
                  + " RULEDIR SYSLOGSUMMARY ATTACKSUBJECT SECURITYSUBJECT EVENTSSUBJECT ADDTAG"
                  + " MIMEENCODING TMP STATEDIR LOCKDIR MAILTRANSPORT SMTPPASSWORDFILE SENDMAILFROM"
                  + " MAILMAXSIZE MAILTIMEOUT KEEPREPORTS HTMLMAIL STAMPCOMPAT JOURNALCTL_OPTS PATH"
                  + " LANG LC_ALL")
              .split(" "));

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "REPORTLEVEL", "server",
          "SENDMAILTO", "root",
          "MAILTRANSPORT", "sendmail",
          "ATTACKSUBJECT", "Security Alerts",
          "SECURITYSUBJECT", "Security Events",
          "EVENTSSUBJECT", "System Events",
          "ADDTAG", "no");

  private final Map<String, String> environment;
  private final Supplier<ZonedDateTime> clock;

  /** Reads with the given environment and clock. */
  public SettingsReader(Map<String, String> environment, Supplier<ZonedDateTime> clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Settings with what was wrong in the file.
   *
   * @param problems in the order of the file; empty when all was understood
   */
  public record Result(Settings settings, List<Problem> problems) {}

  /**
   * Reads one file.
   *
   * @param file {@code logcheck.conf}; one that does not exist, or is no regular file such as
   *     {@code /dev/null}, gives the defaults
   * @param defaults directories to use where neither the file nor the command line names them
   * @throws IOException if the file is there but cannot be read
   */
  public Result read(Path file, DefaultDirectories defaults, Overrides overrides)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Assignment> assignments = List.of();
    if (Files.isRegularFile(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      ShellFragment.Result fragment = ShellFragment.parse(file, text, variables(defaults), clock);
      assignments = fragment.assignments();
      problems.addAll(fragment.problems());
    }
    Configuration configuration = new Configuration(file, assignments, KEYS);
    Settings settings = settings(configuration, defaults, overrides, file.getFileSystem());
    problems.addAll(configuration.problems());
    return new Result(settings, problems);
  }

  /** What a key means before the file sets it, as in {@code RULEDIR="$RULEDIR/mine"}. */
  private Map<String, String> variables(DefaultDirectories defaults) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("RULEDIR", defaults.rules().toString());
    variables.put("STATEDIR", defaults.state().toString());
    variables.putAll(DEFAULTS);
    return variables;
  }

  /**
   * Directories that hold when nothing else is said.
   *
   * @param rules usually {@code /etc/logcheck}
   * @param state usually {@code /var/lib/logcheck}
   * @param lock usually {@code /run/lock/logcheck}
   * @param temporary usually {@code /tmp}
   */
  public record DefaultDirectories(Path rules, Path state, Path lock, Path temporary) {}

  private static Settings settings(
      Configuration conf, DefaultDirectories defaults, Overrides typed, FileSystem files) {
    return new Settings(
        directory(typed.ruleDirectory(), conf.text("RULEDIR", ""), defaults.rules(), files),
        directory(typed.stateDirectory(), conf.text("STATEDIR", ""), defaults.state(), files),
        directory(null, conf.text("TMP", ""), defaults.temporary(), files),
        directory(null, conf.text("LOCKDIR", ""), defaults.lock(), files),
        typed.level() != null ? typed.level() : conf.level("REPORTLEVEL", Level.SERVER),
        conf.flag("INTRO", true),
        conf.flag("SORTUNIQ", false),
        conf.flag("SUPPORT_CRACKING_IGNORE", false),
        typed.summary() != null ? typed.summary() : conf.flag("SYSLOGSUMMARY", false),
        conf.flag("STAMPCOMPAT", false),
        conf.ruleVariables(),
        conf.words("JOURNALCTL_OPTS"),
        subjects(conf),
        mail(conf, typed));
  }

  private static Path directory(Path typed, String configured, Path otherwise, FileSystem files) {
    if (typed != null) {
      return typed;
    }
    return configured.isEmpty() ? otherwise : files.getPath(configured);
  }

  private static String text(Configuration conf, String key) {
    return conf.text(key, DEFAULTS.get(key));
  }

  private static Settings.Subjects subjects(Configuration conf) {
    return new Settings.Subjects(
        text(conf, "ATTACKSUBJECT"),
        text(conf, "SECURITYSUBJECT"),
        text(conf, "EVENTSSUBJECT"),
        conf.flag("ADDTAG", false),
        conf.text("DATE", null),
        conf.flag("FQDN", false));
  }

  private static Settings.Mail mail(Configuration conf, Overrides typed) {
    return new Settings.Mail(
        typed.recipients() != null ? typed.recipients() : text(conf, "SENDMAILTO"),
        conf.text("SENDMAILFROM", ""),
        text(conf, "MAILTRANSPORT"),
        conf.text("SMTPPASSWORDFILE", ""),
        conf.number("MAILASATTACH", 0, 0, 2),
        conf.text("MIMEENCODING", ""),
        conf.flag("HTMLMAIL", false),
        conf.size("MAILMAXSIZE", DEFAULT_MAXIMUM_MAIL_SIZE),
        conf.number("KEEPREPORTS", 10, 1, Integer.MAX_VALUE),
        conf.number("MAILTIMEOUT", 600, 1, Integer.MAX_VALUE));
  }
}
