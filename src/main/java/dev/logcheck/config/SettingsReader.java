package dev.logcheck.config;

import dev.logcheck.machine.NearestWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code logcheck.conf} and lays the command line over it. */
final class SettingsReader {
  private final Map<String, String> environment;
  private final Clock clock;
  private final DefaultDirectories defaults;
  private final Map<String, Key<?>> known = new HashMap<>();

  /**
   * Reads with the given environment and clock.
   *
   * @param defaults directories to use where neither the file nor the command line names them
   * @param further keys that other rooms read
   */
  SettingsReader(
      Map<String, String> environment,
      Clock clock,
      DefaultDirectories defaults,
      List<Key<?>> further) {
    this.environment = environment;
    this.clock = clock;
    this.defaults = defaults;
    know(Keys.ALL);
    know(defaults.keys());
    know(further);
  }

  private void know(List<Key<?>> keys) {
    for (Key<?> key : keys) {
      known.put(key.name(), key);
    }
  }

  /**
   * Reads one file.
   *
   * @param file {@code logcheck.conf}, or a pipe with such text; one that does not exist gives the
   *     defaults
   * @throws IOException if the file is there but cannot be read
   */
  Configured read(Path file, Overrides typed) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Setting> written = List.of();
    Map<String, Problem> unreadable = Map.of();
    if (Files.exists(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      ShellFragment fragment = ShellFragment.parse(file, text, variables(), clock);
      written = fragment.settings();
      problems.addAll(fragment.problems());
      unreadable = withDefaults(fragment.unreadable(), problems);
      problems.addAll(unknown(file, fragment));
    }
    Configuration keys = Configuration.of(file, written, unreadable);
    Settings settings = settings(keys, typed);
    new ConfiguredDirectories(defaults, keys).check(settings, typed);
    for (Problem problem : keys.problems()) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
    return new Configured(settings, keys, problems);
  }

  /** Says what is used instead of unreadable values; of mail keys the run says what becomes. */
  private Map<String, Problem> withDefaults(
      Map<String, Problem> unreadable, List<Problem> problems) {
    Map<String, Problem> all = new HashMap<>(unreadable);
    List<Key<?>> own = new ArrayList<>(Keys.ALL);
    own.addAll(defaults.keys());
    for (Key<?> key : own) {
      Problem problem = unreadable.get(key.name());
      if (problem != null) {
        Problem said = problem.with(Configuration.instead(key));
        problems.set(problems.indexOf(problem), said);
        all.put(key.name(), said);
      }
    }
    return all;
  }

  private List<Problem> unknown(Path file, ShellFragment fragment) {
    List<Problem> warnings = new ArrayList<>();
    for (Setting setting : fragment.settings()) {
      if (!known.containsKey(setting.key())
          && !Configuration.isRuleVariable(setting)
          && !fragment.expanded().contains(setting.key())) {
        warnings.add(Problem.warning(file, setting.line(), 1, unknown(setting.key())));
      }
    }
    return warnings;
  }

  private String unknown(String key) {
    String guess = "";
    Optional<String> nearest = NearestWord.to(key, known.keySet());
    if (nearest.isPresent()) {
      guess = "; did you mean " + nearest.get() + "?";
    }
    return key + " is not a key of logcheck.conf, so it has no effect" + guess;
  }

  /** What a key means before the file sets it, as in {@code RULEDIR="$RULEDIR/mine"}. */
  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(environment);
    for (Key<?> key : known.values()) {
      if (key.otherwise() != null) {
        variables.put(key.name(), key.otherwise());
      }
    }
    return variables;
  }

  private Settings settings(Configuration keys, Overrides typed) {
    return new Settings(
        unlessTyped(typed.ruleDirectory(), keys, defaults.ruleKey()),
        unlessTyped(typed.stateDirectory(), keys, defaults.stateKey()),
        keys.value(defaults.temporaryKey()),
        keys.value(defaults.lockKey()),
        unlessTyped(typed.level(), keys, Keys.REPORTLEVEL),
        keys.value(Keys.INTRO),
        keys.value(Keys.SORTUNIQ),
        keys.value(Keys.SUPPORT_CRACKING_IGNORE),
        unlessTyped(typed.summary(), keys, Keys.SYSLOGSUMMARY),
        typed.summary() != null || keys.isWritten(Keys.SYSLOGSUMMARY),
        keys.value(Keys.STAMPCOMPAT),
        keys.hostZones(),
        keys.ruleVariables(),
        keys.words(Keys.JOURNALCTL_OPTS),
        subjects(keys));
  }

  private static <T> T unlessTyped(T typed, Configuration keys, Key<T> key) {
    return typed != null ? typed : keys.value(key);
  }

  private static Settings.Subjects subjects(Configuration keys) {
    return new Settings.Subjects(
        keys.value(Keys.ATTACKSUBJECT),
        keys.value(Keys.SECURITYSUBJECT),
        keys.value(Keys.FAILURESSUBJECT),
        keys.value(Keys.EVENTSSUBJECT),
        keys.value(Keys.ADDTAG),
        keys.value(Keys.DATE),
        keys.value(Keys.FQDN));
  }
}
