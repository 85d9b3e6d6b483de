package dev.logcheck;

import dev.logcheck.line.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, and what to do about it, in one line. */
final class UsageAdvice {
  private static final String NO = "--no-";

  private UsageAdvice() {}

  /** What was typed wrongly; of what follows an unknown option nobody knows whether it is right. */
  static String mistake(ParameterException mistake) {
    String option = unknownOption(mistake);
    return option.isEmpty() ? mistake.getMessage() : "Unknown option: '" + option + "'";
  }

  /** The option that comes nearest, where an unknown one was typed, and where all of them stand. */
  static String about(ParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    String option = unknownOption(mistake);
    int value = option.indexOf('=');
    Optional<String> near =
        NearestWord.to(value < 0 ? option : option.substring(0, value), options(command));
    return (near.isEmpty() ? "; try " : "; did you mean " + near.get() + "? Try ")
        + command.name()
        + " --help";
  }

  private static String unknownOption(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-") ? first : "";
    }
    return "";
  }

  private static List<String> options(CommandSpec command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      String name = option.longestName();
      names.add(name);
      if (option.negatable()) {
        names.add(NO + name.substring("--".length()));
      }
    }
    return names;
  }
}
