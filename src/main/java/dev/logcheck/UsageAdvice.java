package dev.logcheck;

import dev.logcheck.machine.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    if (!option.isEmpty()) {
      return "Unknown option: '" + option + "'";
    } else if (mistake instanceof UnmatchedArgumentException unmatched) {
      return "'" + unmatched.getUnmatched().get(0) + "' is no option; a log is named with -l";
    } else if (mistake.getArgSpec() instanceof OptionSpec known && mistake.getValue() != null) {
      return known.longestName() + " " + mistake.getValue() + ": " + wanted(known.type(), mistake);
    }
    return mistake.getMessage();
  }

  /** What to write where an option came without the task that it belongs to; empty if none did. */
  static String misplaced(LogcheckTest typed) {
    if (typed.json && !typed.chosen.statistics && !typed.chosen.wanted.events) {
      return "--json is how --stats and --events print: write --stats --json, or leave --json out";
    } else if (typed.each && !typed.chosen.explain) {
      return "--each is how --explain prints: write --explain --each, or leave --each out";
    } else if (typed.counts && !typed.chosen.groups) {
      return "--counts is how --groups prints: write --groups --counts, or leave --counts out";
    } else if (typed.into != null && !(typed.chosen.wanted.suggest && typed.invert)) {
      return "--into takes the rules that you keep: write --suggest -i --into " + typed.into;
    }
    return "";
  }

  private static String wanted(Class<?> type, ParameterException mistake) {
    if (type == Integer.class) {
      return "write a whole number of days";
    }
    return type.isEnum() ? "choose " + anyOf(type.getEnumConstants()) : mistake.getMessage();
  }

  private static String anyOf(Object[] values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : i == values.length - 1 ? " or " : ", ");
      text.append(values[i].toString().toLowerCase(Locale.ROOT));
    }
    return text.toString();
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
