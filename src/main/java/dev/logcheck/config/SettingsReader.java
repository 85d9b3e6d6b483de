package dev.logcheck.config;

import static dev.logcheck.config.ValueParser.FLAG;
import static dev.logcheck.config.ValueParser.LEVEL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code logcheck.conf} and lays the command line over it. */
final class SettingsReader {
  /**
   * Keys that are read here, those that the run reads for its mail, and those that only the
   * original's shell used.
   */
  private static final Set<String> KEYS =
      Set.of(
          ("DATE INTRO REPORTLEVEL SENDMAILTO MAILASATTACH FQDN SORTUNIQ SUPPORT_CRACKING_IGNORE"
                  + " RULEDIR SYSLOGSUMMARY ATTACKSUBJECT SECURITYSUBJECT FAILURESSUBJECT"
                  + " EVENTSSUBJECT ADDTAG"
                  + " MIMEENCODING TMP STATEDIR LOCKDIR MAILTRANSPORT SMTPPASSWORDFILE SENDMAILFROM"
                  + " MAILMAXSIZE MAILTIMEOUT KEEPREPORTS HTMLMAIL STAMPCOMPAT JOURNALCTL_OPTS PATH"
                  + " LANG LC_ALL")
              .split(" "));

  /** What a key stands for where the file names it before it sets it. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "REPORTLEVEL", "server",
          "SENDMAILTO", "root",
          "MAILTRANSPORT", "sendmail",
          "ATTACKSUBJECT", "Security Alerts",
          "SECURITYSUBJECT", "Security Events",
          "FAILURESSUBJECT", "Failures",
          "EVENTSSUBJECT", "System Events",
          "ADDTAG", "no");

  private final Map<String, String> environment;
  private final Clock clock;

  /** Reads with the given environment and clock. */
  SettingsReader(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Reads one file.
   *
   * @param file {@code logcheck.conf}; one that does not exist, or is no regular file such as
   *     {@code /dev/null}, gives the defaults
   * @param defaults directories to use where neither the file nor the command line names them
   * @throws IOException if the file is there but cannot be read
   */
  Configured read(Path file, DefaultDirectories defaults, Overrides typed) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Setting> written = List.of();
    Map<String, Problem> unreadable = Map.of();
    if (Files.isRegularFile(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      ShellFragment fragment = ShellFragment.parse(file, text, variables(defaults), clock);
      written = fragment.settings();
      unreadable = fragment.unreadable();
      problems.addAll(fragment.problems());
      problems.addAll(unknown(file, written));
    }
    Configuration keys = Configuration.of(file, written, unreadable);
    Settings settings = settings(keys, defaults, typed);
    for (Problem problem : keys.problems()) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
    return new Configured(settings, keys, problems);
  }

  private static List<Problem> unknown(Path file, List<Setting> written) {
    List<Problem> warnings = new ArrayList<>();
    for (Setting setting : written) {
      if (!KEYS.contains(setting.key()) && !Configuration.isRuleVariable(setting)) {
        String message = setting.key() + " is not a key of logcheck.conf; it has no effect";
        warnings.add(Problem.warning(file, setting.line(), 1, message));
      }
    }
    return warnings;
  }

  /** What a key means before the file sets it, as in {@code RULEDIR="$RULEDIR/mine"}. */
  private Map<String, String> variables(DefaultDirectories defaults) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("RULEDIR", defaults.configuration().toString());
    variables.put("STATEDIR", defaults.state().toString());
    variables.putAll(DEFAULTS);
    return variables;
  }

  private static Settings settings(
      Configuration keys, DefaultDirectories defaults, Overrides typed) {
    return new Settings(
        directory(keys, "RULEDIR", typed.ruleDirectory(), defaults.configuration()),
        directory(keys, "STATEDIR", typed.stateDirectory(), defaults.state()),
        directory(keys, "TMP", null, defaults.temporary()),
        directory(keys, "LOCKDIR", null, defaults.lock()),
        typed.level() != null ? typed.level() : level(keys),
        keys.value("INTRO", true, FLAG),
        keys.value("SORTUNIQ", false, FLAG),
        keys.value("SUPPORT_CRACKING_IGNORE", false, FLAG),
        typed.summary() != null ? typed.summary() : keys.value("SYSLOGSUMMARY", false, FLAG),
        typed.summary() != null || keys.isWritten("SYSLOGSUMMARY"),
        keys.value("STAMPCOMPAT", false, FLAG),
        keys.ruleVariables(),
        keys.words("JOURNALCTL_OPTS"),
        subjects(keys));
  }

  private static Path directory(Configuration keys, String key, Path typed, Path otherwise) {
    return typed != null
        ? typed
        : keys.value(key, otherwise, ValueParser.path(otherwise.getFileSystem()));
  }

  private static Level level(Configuration keys) {
    return keys.valueOrEmpty("REPORTLEVEL", Level.SERVER, LEVEL);
  }

  private static Settings.Subjects subjects(Configuration keys) {
    return new Settings.Subjects(
        title(keys, "ATTACKSUBJECT"),
        title(keys, "SECURITYSUBJECT"),
        title(keys, "FAILURESSUBJECT"),
        title(keys, "EVENTSSUBJECT"),
        keys.value("ADDTAG", false, FLAG),
        keys.text("DATE", null),
        keys.value("FQDN", false, FLAG));
  }

  private static String title(Configuration keys, String key) {
    return keys.text(key, DEFAULTS.get(key));
  }
}
