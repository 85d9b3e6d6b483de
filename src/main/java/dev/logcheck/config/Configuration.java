package dev.logcheck.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one {@code logcheck.conf}. A value that makes no sense becomes a problem that names
 * its place, while the default is used instead.
 *
 * <p>Gathers the problems of what was asked of it. Whoever needs to know the problems of some keys
 * alone reads them {@link #afresh}.
 */
public final class Configuration {
  private static final String RULE_VARIABLE = "RULEVAR_";

  private final Path file;
  private final Map<String, Setting> settings;
  private final Map<String, Problem> unreadable;
  private final List<Problem> problems = new ArrayList<>();
  private final boolean hasDefaults;

  private Configuration(
      Path file,
      Map<String, Setting> settings,
      Map<String, Problem> unreadable,
      boolean hasDefaults) {
    this.hasDefaults = hasDefaults;
    this.file = file;
    this.settings = settings;
    this.unreadable = unreadable;
  }

  /**
   * The keys of a file.
   *
   * @param file only named in problems
   * @param settings in the order of the file; of two for one key the last one counts
   * @param unreadable the keys whose values could not be read, each with the reason: whoever asks
   *     for one gets that problem
   */
  static Configuration of(Path file, List<Setting> settings, Map<String, Problem> unreadable) {
    Map<String, Setting> byKey = new HashMap<>();
    for (Setting setting : settings) {
      byKey.put(setting.key(), setting);
    }
    return new Configuration(file, byKey, unreadable, true);
  }

  /** The same keys, with no problem yet. */
  public Configuration afresh() {
    return new Configuration(file, settings, unreadable, true);
  }

  /** The same keys, with no problem yet, for whoever does not go on where a value has one. */
  public Configuration withoutDefaults() {
    return new Configuration(file, settings, unreadable, false);
  }

  /** What was wrong with the values that were asked for, in the order of the questions. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The value of a key; its default where the key is not set, or its value could not be read or
   * makes no sense.
   *
   * @return null if that default is none
   */
  public <T> T value(Key<T> key) {
    Problem problem = unreadable.get(key.name());
    if (problem != null) {
      problems.add(problem);
      return key.defaultValue();
    }
    Setting setting = settings.get(key.name());
    return setting == null || (setting.value().isEmpty() && !key.readsEmpty())
        ? key.defaultValue()
        : parsed(key, setting);
  }

  private <T> T parsed(Key<T> key, Setting setting) {
    try {
      return key.parser().parse(setting.value());
    } catch (IllegalArgumentException e) {
      String message = setting.key() + ": " + e.getMessage() + (hasDefaults ? instead(key) : "");
      problems.add(Problem.error(file, setting.line(), setting.column(), message));
      return key.defaultValue();
    }
  }

  /** What becomes of a key whose value makes no sense, as the end of a sentence. */
  static String instead(Key<?> key) {
    return "; " + (key.otherwise() == null ? "the default" : key.otherwise()) + " is used instead";
  }

  /** Whether the file says anything of a key, with or without sense. */
  boolean isWritten(Key<?> key) {
    return settings.containsKey(key.name()) || unreadable.containsKey(key.name());
  }

  /** A key as messages name it: with its place, where the file sets it. */
  public String named(String key) {
    Setting setting = settings.get(key);
    return setting == null
        ? key
        : key + " in " + file + ":" + setting.line() + ":" + setting.column();
  }

  /** Notes a warning about the value of a key, if the file sets it. */
  void warn(Key<?> key, String message) {
    Setting setting = settings.get(key.name());
    if (setting != null) {
      problems.add(
          Problem.warning(file, setting.line(), setting.column(), key.name() + ": " + message));
    }
  }

  /** The value as words: those of an array, or those that blanks separate. */
  List<String> words(Key<String> key) {
    Setting setting = settings.get(key.name());
    if (setting == null) {
      return List.of();
    } else if (setting.words().size() > 1) {
      return setting.words();
    }
    String value = setting.value().strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  /** What {@code HOSTZONES} says: in which time zone hosts are, by globs. */
  Map<String, ZoneId> hostZones() {
    Setting setting = settings.get(Keys.HOSTZONES.name());
    Problem problem = unreadable.get(Keys.HOSTZONES.name());
    if (problem != null) {
      problems.add(problem);
    }
    if (problem != null || setting == null) {
      return Map.of();
    }
    HostZones zones = new HostZones(file, setting);
    problems.addAll(zones.problems());
    return zones.zones();
  }

  /** What {@code RULEVAR_NAME} keys define, by NAME. */
  Map<String, String> ruleVariables() {
    Map<String, String> variables = new HashMap<>();
    for (Setting setting : settings.values()) {
      if (isRuleVariable(setting)) {
        variables.put(setting.key().substring(RULE_VARIABLE.length()), setting.value());
      }
    }
    return Map.copyOf(variables);
  }

  /** Whether any name may follow the beginning of its key. */
  static boolean isRuleVariable(Setting setting) {
    return setting.key().startsWith(RULE_VARIABLE);
  }
}
