package dev.logcheck.run;

import dev.logcheck.machine.Command;
import dev.logcheck.machine.EndedProcess;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of a {@link RunBench}: a sendmail that keeps the mails that it gets, and takes them
 * or not, and where a test says so journalctl.
 */
final class FakeSendmail implements ProcessLauncher {
  private static final int TEMPORARY_FAILURE = 75;

  private final List<Received> mails = new ArrayList<>();
  private boolean refusing;
  private ProcessLauncher journal;

  void journal(ProcessLauncher program) {
    journal = program;
  }

  void refuse(boolean refuses) {
    refusing = refuses;
  }

  void forget() {
    mails.clear();
  }

  List<Received> mails() {
    return List.copyOf(mails);
  }

  @Override
  public Process start(Command command) throws IOException {
    if (command.program().endsWith("journalctl") && journal != null) {
      return journal.start(command);
    }
    if (!command.program().endsWith("sendmail")) {
      throw new IOException("no such program here: " + command);
    }
    String text = Files.readString(command.input(), StandardCharsets.ISO_8859_1);
    mails.add(new Received(text));
    return new EndedProcess(refusing ? TEMPORARY_FAILURE : 0);
  }

  /**
   * A mail as it was handed over.
   *
   * @param text with headers, in Latin-1
   */
  record Received(String text) {
    /** The value of a header; empty if there is none. */
    String header(String name) {
      String head = text.substring(0, text.indexOf("\n\n")).replace("\n ", " ");
      return head.lines()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }

    String body() {
      return text.substring(text.indexOf("\n\n") + 2);
    }
  }
}
