package dev.logcheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What bash needs to complete the options of a command and their values: a function in the manner
 * of the package bash-completion, which finds the file by its name and brings {@code
 * _init_completion} and {@code _filedir}. {@link CommandDocumentation} writes it.
 *
 * <p>Picocli's own knows no {@code --option=value}, and no files where an option takes text.
 */
record BashCompletion(CommandLine command) {

  /** The whole file. */
  String script() {
    String name = command.getCommandName();
    String function = "_" + name.replace('-', '_');
    return """
    # bash completion for %1$s

    %2$s() {
      local cur prev words cword split
      _init_completion -s || return
      case $prev in
    %3$s  esac
      $split && return
      [[ $cur != -* ]] || COMPREPLY=($(compgen -W '%4$s' -- "$cur"))
    } &&
      complete -F %2$s -o default %1$s
    """
        .formatted(
            name,
            function,
            options().map(BashCompletion::values).collect(Collectors.joining()),
            options().flatMap(this::names).collect(Collectors.joining(" ")));
  }

  private Stream<OptionSpec> options() {
    return command.getCommandSpec().options().stream();
  }

  private Stream<String> names(OptionSpec option) {
    Stream<String> names = Arrays.stream(option.names());
    if (!option.negatable()) {
      return names;
    }
    String negative =
        command
            .getNegatableOptionTransformer()
            .makeNegative(option.longestName(), command.getCommandSpec());
    return Stream.concat(names, Stream.of(negative));
  }

  /** The case for the word behind an option; empty if it takes none. */
  private static String values(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    return "    %s) %sreturn ;;%n"
        .formatted(String.join(" | ", option.names()), completion(option));
  }

  private static String completion(OptionSpec option) {
    if (option.type().isEnum()) {
      String words =
          Arrays.stream(option.type().getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      return "COMPREPLY=($(compgen -W '%s' -- \"$cur\")); ".formatted(words);
    }
    return switch (option.paramLabel()) {
      case "DIR" -> "_filedir -d; ";
      case "FILE", "LOG", "RULEFILE" -> "_filedir; ";
      default -> "";
    };
  }
}
