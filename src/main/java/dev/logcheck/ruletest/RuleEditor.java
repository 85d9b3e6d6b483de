package dev.logcheck.ruletest;

import dev.logcheck.line.Output;
import dev.logcheck.machine.Command;
import dev.logcheck.machine.FailureReason;
import dev.logcheck.machine.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Lets a person change a rule: in the editor that {@code VISUAL} or {@code EDITOR} names, or else
 * by typing it anew. No shell reads the name of the editor: its words are separated by blanks.
 */
final class RuleEditor {
  private final Surroundings surroundings;
  private final Path terminal;
  private final BufferedReader answers;
  private final Output output;

  /**
   * Edits on a terminal.
   *
   * @param answers what is typed there; each character stands for a byte
   */
  RuleEditor(Surroundings surroundings, Path terminal, BufferedReader answers, Output output) {
    this.surroundings = surroundings;
    this.terminal = terminal;
    this.answers = answers;
    this.output = output;
  }

  /** The rule that is wanted instead; the same one if it was left as it is. */
  byte[] edit(byte[] rule, String comment) throws IOException {
    List<String> editor = words();
    if (editor.isEmpty()) {
      return typed(rule);
    }
    Path directory = surroundings.path(surroundings.environment().getOrDefault("TMPDIR", "/tmp"));
    Path file = Files.createTempFile(directory, "logcheck-rule-", "");
    try {
      output.flush();
      Files.write(file, text(rule, comment));
      return run(editor, file) ? read(file, rule) : typed(rule);
    } finally {
      Files.delete(file);
    }
  }

  private List<String> words() {
    Map<String, String> environment = surroundings.environment();
    String visual = environment.getOrDefault("VISUAL", "").strip();
    String editor = visual.isEmpty() ? environment.getOrDefault("EDITOR", "").strip() : visual;
    return editor.isEmpty() ? List.of() : Arrays.asList(editor.split(" +"));
  }

  private static byte[] text(byte[] rule, String comment) {
    String help = "# One rule, on one line. Lines that begin with # are left out.\n";
    byte[] comments = ("\n" + comment + "\n" + help).getBytes(StandardCharsets.UTF_8);
    byte[] text = Arrays.copyOf(rule, rule.length + comments.length);
    System.arraycopy(comments, 0, text, rule.length, comments.length);
    return text;
  }

  /** Whether the editor did its work; says why not. */
  private boolean run(List<String> editor, Path file) throws IOException {
    List<String> words = new ArrayList<>(editor);
    words.add(file.toString());
    try {
      int status = surroundings.processes().start(Command.onTerminal(words, terminal)).waitFor();
      if (status != 0) {
        output.text("The editor " + editor.get(0) + " ended with status " + status + ".");
      }
      return status == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(editor.get(0) + ": interrupted", e);
    } catch (IOException e) {
      output.text("The editor " + editor.get(0) + " cannot be run: " + FailureReason.of(e) + ".");
      if (editor.size() > 1) {
        output.text(
            "VISUAL and EDITOR are split at blanks: if its path has one, give a link without.");
      }
      return false;
    }
  }

  private byte[] read(Path file, byte[] rule) throws IOException {
    List<String> rules = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    rules.removeIf(line -> line.isBlank() || line.startsWith("#"));
    if (rules.size() == 1) {
      return rules.get(0).getBytes(StandardCharsets.ISO_8859_1);
    }
    output.text("There must be one rule, and there are " + rules.size() + ": nothing is changed.");
    return rule;
  }

  private byte[] typed(byte[] rule) throws IOException {
    output.prompt("New rule (nothing: leave it as it is): ");
    String typed = answers.readLine();
    return typed == null || typed.isBlank() ? rule : typed.getBytes(StandardCharsets.ISO_8859_1);
  }
}
