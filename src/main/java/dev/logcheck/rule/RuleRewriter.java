package dev.logcheck.rule;

import dev.logcheck.regex.PatternPlaces;
import dev.logcheck.rule.RulePattern.Edit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  /** And the day and time behind it: digits, blank and colon in every order. */
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
  public RulePattern rewrite(String written) {
    RulePattern pattern = RulePattern.written(written);
    RulePattern expanded =
        variables.isEmpty() ? pattern : pattern.edited(expansions(pattern.text()));
    return bothStamps ? expanded.edited(secondStamp(expanded.text())) : expanded;
  }

  private List<Edit> expansions(String pattern) {
    List<Edit> expansions = new ArrayList<>();
    for (int start = pattern.indexOf("${"); start >= 0; start = pattern.indexOf("${", start + 2)) {
      int end = pattern.indexOf('}', start);
      String value = end < 0 ? null : variables.get(pattern.substring(start + 2, end));
      if (value != null) {
        expansions.add(new Edit(start, end + 1, asBytes(value), start));
      }
    }
    return expansions;
  }

  /** Patterns hold one byte in each character; the configuration is text. */
  private static String asBytes(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static List<Edit> secondStamp(String pattern) {
    if (!pattern.startsWith("^")) {
      return List.of();
    }
    boolean group = pattern.startsWith("^(");
    int start = group ? 2 : 1;
    int end = endOfTraditionalStamp(pattern, start);
    if (end == start) {
      return List.of();
    } else if (group && pattern.startsWith(" )", end)) {
      return List.of(new Edit(end + 1, end + 1, "|" + RFC_3339 + " ", start));
    } else if (!pattern.startsWith(group ? ") " : " ", end)) {
      return List.of();
    } else if (group) {
      return List.of(new Edit(end, end, "|" + RFC_3339, start));
    } else if (PatternPlaces.refersBack(pattern.getBytes(StandardCharsets.ISO_8859_1))) {
      return List.of(new Edit(start, end, EITHER_STAMP, start));
    }
    return List.of(
        new Edit(start, start, "(", start), new Edit(end, end, "|" + RFC_3339 + ")", start));
  }

  /** The index behind the stamp that begins at that place; the place itself if none does. */
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
    return start;
  }
}
