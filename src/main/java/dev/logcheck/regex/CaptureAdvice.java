package dev.logcheck.regex;

/**
 * What to write instead of what a pattern with captures may not hold.
 *
 * <p>The {@link CaptureParser} says it. Refused is what cannot be matched in one pass, and what
 * grok and extended regular expressions read in different ways.
 */
final class CaptureAdvice {
  static final String NOTHING_TO_REPEAT =
      "nothing stands before this that could repeat; write a backslash before it for the character";
  static final String POSSESSIVE =
      "possessive repeats are not needed here, since nothing is ever tried twice; leave out the +";
  static final String TWO_REPEATS = "one repeat stands behind another; write one of them";

  private CaptureAdvice() {}

  /**
   * What to write instead of a group.
   *
   * @param beginning how it begins: its parenthesis, question mark and up to two characters more
   */
  static String ofGroup(String beginning) {
    if (beginning.startsWith("(?>")) {
      return "atomic groups are not needed here, since nothing is ever tried twice; write (?:...)";
    } else if (beginning.startsWith("(?=") || beginning.startsWith("(?!")) {
      return "nothing can be looked for ahead; write what comes next into the pattern itself";
    } else if (beginning.startsWith("(?<=") || beginning.startsWith("(?<!")) {
      return "nothing can be looked for behind; write what comes before into the pattern itself";
    } else if (beginning.startsWith("(?P<") || beginning.startsWith("(?'")) {
      return "write (?<name>...)";
    } else if (beginning.startsWith("(?#")) {
      return "write comments in lines of their own that begin with #";
    } else if (beginning.startsWith("(?i")) {
      return "capitals always differ; write both, as in [Ff]ailed";
    }
    return "of (?...) only (?:...) and (?<name>...) are known";
  }

  /** What to write instead of a backslash and this; null if it stands for the character. */
  static String ofEscape(byte letter) {
    return switch (letter) {
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          "nothing can refer back to a group; write out what it is to match";
      case 'A', '`' -> "write ^ for the beginning of the line";
      case 'Z', 'z', '\'' -> "write $ for the end of the line, or ' for the character";
      case 't' -> "write [[:blank:]] for tabs and blanks";
      case 'n', 'r', 'f', 'v', 'R' -> "a line holds no line end; leave this out";
      case 'h', 'H' -> "write [[:xdigit:]] or [^[:xdigit:]]";
      default -> isLetter(letter) ? "no such escape; leave out the backslash" : null;
    };
  }

  /** What to write instead of a backslash and this in brackets; 0 if nothing stands behind it. */
  static String inBrackets(int letter) {
    String instead =
        switch (letter) {
          case 'd' -> "0-9";
          case 'w' -> "[:alnum:]_";
          case 's' -> "[:space:]";
          case ']' -> "] as the first character";
          case '-' -> "- as the last character";
          default -> "the character alone";
        };
    return "a backslash in brackets escapes nothing; write "
        + instead
        + ", or \\\\ for the backslash";
  }

  private static boolean isLetter(byte letter) {
    int lower = letter | 0x20;
    return (lower >= 'a' && lower <= 'z') || letter == '0';
  }
}
