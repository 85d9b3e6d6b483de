package dev.logcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what the options of the commands say about themselves: AsciiDoc that the man pages
 * include, and completions for bash. The profile {@code deb} runs it before it makes the package.
 */
final class CommandDocumentation {
  private CommandDocumentation() {}

  /**
   * Writes {@code NAME.adoc} and {@code NAME} for each command.
   *
   * @param args the directory for AsciiDoc, and the one for completions
   */
  public static void main(String[] args) throws IOException {
    Path documents = Files.createDirectories(Path.of(args[0]));
    Path completions = Files.createDirectories(Path.of(args[1]));
    for (Object options : List.of(Logcheck.options(), new LogcheckTest(null))) {
      CommandLine command = new CommandLine(options);
      ManPageGenerator.generateManPage(
          documents.toFile(), null, new boolean[0], false, command.getCommandSpec());
      Files.writeString(completions.resolve(command.getCommandName()), completion(command));
    }
  }

  /** Without the line that names an interpreter, since bash reads the file and nobody runs it. */
  private static String completion(CommandLine command) {
    return AutoComplete.bash(command.getCommandName(), command).replaceFirst("^#!.*\n", "");
  }
}
