package dev.logcheck;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    for (Object options :
        List.of(LogcheckOptions.describe(FileSystems.getDefault()), new LogcheckTest(null))) {
      CommandLine command = new CommandLine(options);
      String name = command.getCommandName();
      ManPageGenerator.generateManPage(
          documents.toFile(), null, new boolean[0], false, command.getCommandSpec());
      joinLines(documents.resolve(name + ".adoc"));
      Files.writeString(completions.resolve(name), new BashCompletion(command).script());
    }
  }

  /** What is broken into lines for a terminal is one paragraph in a manual page. */
  private static void joinLines(Path document) throws IOException {
    Files.writeString(document, Files.readString(document).replace("\n+\n", "\n"));
  }
}
