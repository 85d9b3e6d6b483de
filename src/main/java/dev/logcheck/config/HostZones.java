package dev.logcheck.config;

import dev.logcheck.machine.NearestWord;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the value of {@code HOSTZONES}: a glob for hosts and the name of their time zone, with
 * commas or line ends between the pairs. A pair that makes no sense costs only itself.
 */
final class HostZones {
  private static final String EXAMPLE = "HOSTZONES=\"web* Europe/Helsinki, db1 UTC\"";

  private final Path file;
  private final Setting setting;
  private final Map<String, ZoneId> zones = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Of what stands in {@code file}, which is only named in problems. */
  HostZones(Path file, Setting setting) {
    this.file = file;
    this.setting = setting;
    // An array has a pair in each of its words.
    String text = String.join(",", setting.words());
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ',' || text.charAt(i) == '\n') {
        addPair(text, from, i);
        from = i + 1;
      }
    }
  }

  /** The zone of each glob, in the order in which they are tried. */
  Map<String, ZoneId> zones() {
    return Collections.unmodifiableMap(zones);
  }

  /** What was wrong. */
  List<Problem> problems() {
    return problems;
  }

  private void addPair(String text, int from, int to) {
    String pair = text.substring(from, to).strip();
    if (pair.isEmpty()) {
      return;
    }
    int at = text.indexOf(pair, from);
    String[] words = pair.split("[ \t\r]+", -1);
    if (words.length != 2) {
      add(
          text,
          at,
          "expected a host and its time zone, not '" + pair + "'; write them as in " + EXAMPLE);
      return;
    }
    try {
      zones.putIfAbsent(words[0], ZoneId.of(words[1]));
    } catch (DateTimeException e) {
      add(text, text.indexOf(words[1], at + words[0].length()), unknown(words[1]));
    }
  }

  private static String unknown(String zone) {
    Optional<String> meant = NearestWord.to(zone, ZoneId.getAvailableZoneIds());
    String reason = "no time zone is named " + zone + "; ";
    return meant.isPresent()
        ? reason + "did you mean " + meant.get() + "?"
        : reason + "write one such as Europe/Helsinki, UTC or +02:00";
  }

  /** The place is exact where the value is written in one pair of quotes, without expansions. */
  private void add(String text, int at, String message) {
    int lineFrom = text.lastIndexOf('\n', at) + 1;
    int line = setting.line() + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - lineFrom + 1 + (lineFrom == 0 ? setting.column() : 0);
    boolean exact = setting.words().size() == 1;
    problems.add(
        Problem.error(
            file,
            exact ? line : setting.line(),
            exact ? column : setting.column(),
            setting.key() + ": " + message));
  }
}
