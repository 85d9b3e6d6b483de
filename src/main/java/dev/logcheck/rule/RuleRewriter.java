package dev.logcheck.rule;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Keeps old rules working: expands {@code ${NAME}} that the configuration defines, and lets a rule
 * that begins with a traditional stamp match RFC 3339 stamps too.
 */
public final class RuleRewriter {
  /** How administrators write the month of a traditional stamp. */
  private static final String[] MONTHS = {
    "\\w{3}",
    "[[:alpha:]]{3}",
    "[A-Z][a-z]{2}",
    "[A-Za-z]{3}",
    "[a-zA-Z]{3}",
    "[[:alnum:]]{3}",
    "..."
  };

  /** And the day and time behind it. */
  private static final String[] TIMES = {
    "[ :[:digit:]]{11}",
    "[ :0-9]{11}",
    "[ 0-9:]{11}",
    "[0-9: ]{11}",
    "[0-9 :]{11}",
    "[:0-9 ]{11}",
    "[: 0-9]{11}",
    "[[:digit:] :]{11}",
    "[[:digit:]: ]{11}",
    "[:[:digit:] ]{11}",
    "[ [:digit:]:]{11}",
    "[: [:digit:]]{11}"
  };

  /** RFC 3339 as syslog daemons write it. No group in it: it would renumber back-references. */
  private static final String RFC_3339 = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}[Z+-][0-9:]{0,5}";

  /** A stamp of either form: looser, but for rules whose back-references count groups. */
  private static final String EITHER_STAMP = "[[:alnum:]:.+ -]{15,35}";

  private final Map<String, String> variables;
  private final boolean bothStamps;

  /**
   * Rewrites with the given settings.
   *
   * @param variables what {@code ${NAME}} means, by name; others stay as they are
   * @param bothStamps whether a traditional stamp at the start stands for both stamps
   */
  public RuleRewriter(Map<String, String> variables, boolean bothStamps) {
    this.variables = variables;
    this.bothStamps = bothStamps;
  }

  /** One that changes nothing. */
  public static RuleRewriter none() {
    return new RuleRewriter(Map.of(), false);
  }

  /** The pattern that is matched in place of the one that is written. */
  public String rewrite(String pattern) {
    String expanded = variables.isEmpty() ? pattern : expand(pattern);
    return bothStamps ? withBothStamps(expanded) : expanded;
  }

  private String expand(String pattern) {
    StringBuilder expanded = new StringBuilder();
    int done = 0;
    for (int start = pattern.indexOf("${"); start >= 0; start = pattern.indexOf("${", start + 2)) {
      int end = pattern.indexOf('}', start);
      String value = end < 0 ? null : variables.get(pattern.substring(start + 2, end));
      if (value != null) {
        expanded.append(pattern, done, start).append(asBytes(value));
        done = end + 1;
      }
    }
    return expanded.append(pattern, done, pattern.length()).toString();
  }

  /** Patterns hold one byte in each character; the configuration is text. */
  private static String asBytes(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String withBothStamps(String pattern) {
    boolean group = pattern.startsWith("^(");
    int start = group ? 2 : 1;
    int end = pattern.startsWith("^") ? endOfTraditionalStamp(pattern, start) : -1;
    if (end < 0) {
      return pattern;
    } else if (group) {
      return pattern.startsWith(") ", end)
          ? pattern.substring(0, end) + "|" + RFC_3339 + pattern.substring(end)
          : pattern;
    } else if (!pattern.startsWith(" ", end)) {
      return pattern;
    }
    String stamp = pattern.substring(start, end);
    String rest = pattern.substring(end);
    return hasBackReference(rest)
        ? "^" + EITHER_STAMP + rest
        : "^(" + stamp + "|" + RFC_3339 + ")" + rest;
  }

  private static boolean hasBackReference(String pattern) {
    for (int i = pattern.indexOf('\\'); i >= 0; i = pattern.indexOf('\\', i + 2)) {
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
      if (next >= '1' && next <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The index behind the stamp that stands at that place, or -1. */
  private static int endOfTraditionalStamp(String pattern, int start) {
    for (String month : MONTHS) {
      if (pattern.startsWith(month, start) && pattern.startsWith(" ", start + month.length())) {
        int timeStart = start + month.length() + 1;
        for (String time : TIMES) {
          if (pattern.startsWith(time, timeStart)) {
            return timeStart + time.length();
          }
        }
      }
    }
    return -1;
  }
}
