package dev.logcheck;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to do about a mistake in a command line, as the end of the line that names it. */
final class UsageAdvice {
  private UsageAdvice() {}

  /** The option that comes nearest, where an unknown one was typed, and where all of them stand. */
  static String about(ParameterException mistake) {
    String command = mistake.getCommandLine().getCommandName();
    List<String> near =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return (near.isEmpty() ? "; try " : "; did you mean " + near.get(0) + "? Try ")
        + command
        + " --help";
  }
}
