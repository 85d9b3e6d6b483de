package dev.logcheck.event;

import dev.logcheck.config.Problem;
import dev.logcheck.config.Stanza;
import java.util.ArrayList;
import java.util.List;

/** What stanzas of every kind have: a name, and whether and how they count. */
final class NamedStanza {
  private final Stanza stanza;
  private final List<Problem> problems;

  /**
   * Finds fault with fields that are none of {@code fields}, and with the name.
   *
   * @param what the stanza defines, as the beginning of a sentence
   * @param example a name that is one
   */
  NamedStanza(Stanza stanza, List<String> fields, String what, String example) {
    this.stanza = stanza;
    this.problems = new ArrayList<>(stanza.unknownFields(fields));
    if (!isName(stanza.name())) {
      String reason = " is named with small letters, digits and -, at most 64, as in ";
      error(stanza.line(), 1, what + reason + stanza.fields().get(0).name() + ": " + example);
    }
    if (replaces() && !isLocal(stanza)) {
      String reason = "Replaces: counts only in files of your own";
      String fix = "; move this stanza into a file named local or local-NAME";
      error(stanza.field("Replaces").line(), 1, reason + fix);
    }
  }

  private static boolean isName(String name) {
    boolean valid = !name.isEmpty() && name.length() <= 64;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && (c == '-' || (c >= '0' && c <= '9'));
      valid &= inner || (c >= 'a' && c <= 'z');
    }
    return valid;
  }

  /** Whether a stanza is in a file of the administrator's own, or one that is named like it. */
  static boolean isLocal(Stanza stanza) {
    String file = stanza.file().getFileName().toString();
    return file.equals("local") || file.startsWith("local-");
  }

  Stanza stanza() {
    return stanza;
  }

  /** What was wrong so far; a stanza with problems defines nothing. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether it defines something, and does not remove it. */
  boolean isEnabled() {
    return flag("Enabled", true);
  }

  /** Whether it takes the place of what is shipped. */
  boolean replaces() {
    return flag("Replaces", false);
  }

  private boolean flag(String name, boolean otherwise) {
    Stanza.Field field = stanza.field(name);
    if (field == null) {
      return otherwise;
    }
    String value = field.joined();
    boolean known = value.equals("yes") || value.equals("no");
    Problem problem = stanza.error(field.line(), 1, name + ": is yes or no, not " + value);
    if (!known && !problems.contains(problem)) {
      problems.add(problem);
    }
    return known ? value.equals("yes") : otherwise;
  }

  void error(int line, int column, String message) {
    problems.add(stanza.error(line, column, message));
  }
}
