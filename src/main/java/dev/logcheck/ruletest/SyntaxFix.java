package dev.logcheck.ruletest;

import java.util.Map;

/** How to fix a malformed rule, by the words in which {@code grep} refuses it. */
final class SyntaxFix {
  private static final Map<String, String> FIXES =
      Map.of(
          "this ( has no closing )",
              "close the group with ), or write \\( for a parenthesis in the log",
          "this [ has no closing ]", "close the bracket with ], or write \\[ for one in the log",
          "Trailing backslash", "remove it, or write \\\\ for a backslash in the log",
          "Invalid back reference", "close that group before, or write the digit alone",
          "Invalid range end", "put the lower character first, or - at the end",
          "Invalid character class name", "use one of POSIX, such as [[:alpha:]] or [[:digit:]]",
          "Invalid content of \\{\\}", "put the smaller number first, or write \\{ for a brace");

  private SyntaxFix() {}

  static String of(String reason) {
    return FIXES.getOrDefault(reason, "see regex(7); the rule is not used as it stands");
  }
}
