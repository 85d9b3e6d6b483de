package dev.logcheck.mail;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.Command;
import dev.logcheck.machine.ProcessLauncher;
import dev.logcheck.mail.MailTransport.Sendmail;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Hands a message to the local sendmail program.
 *
 * <p>The message waits in a file that becomes the program's standard input: if it cannot be
 * composed to its end, nothing was started that could send half of it, and a program that does not
 * read cannot block us. Such a program has not taken the message, whatever its exit status says.
 */
final class SendmailSubmission {
  /** Enough to say what is wrong. */
  private static final int LONGEST_OUTPUT = 4096;

  /** In bytes: far more than any mail program says. */
  private static final long MOST_OUTPUT = 16L * 1024 * 1024;

  /** In milliseconds. */
  private static final long LOOK_AGAIN = 100;

  private static final String SEE_LOG = " (the log of the mail system may say why)";

  private final Path program;
  private final MailSettings settings;
  private final List<Path> temporaryDirectories;
  private final ProcessLauncher launcher;

  SendmailSubmission(
      Sendmail sendmail,
      MailSettings settings,
      List<Path> temporaryDirectories,
      ProcessLauncher launcher) {
    this.launcher = launcher;
    this.program = sendmail.program();
    this.settings = settings;
    this.temporaryDirectories = temporaryDirectories;
  }

  Acceptance submit(MailComposer composer, MailMessage message) throws DeliveryException {
    DeliveryException unwritten = null;
    for (Path directory : temporaryDirectories) {
      try {
        submit(composer, message, directory);
        return Acceptance.COMPLETE;
      } catch (IOException | MessagingException e) {
        unwritten = unwritten == null ? unwritten(directory, e) : unwritten;
      }
    }
    throw unwritten;
  }

  private static DeliveryException unwritten(Path directory, Exception e) {
    return new DeliveryException(
        "cannot write the mail to the temporary directory %s: %s; make space there, or set TMP"
            .formatted(directory, ProblemText.reason(e)),
        e);
  }

  private void submit(MailComposer composer, MailMessage message, Path directory)
      throws IOException, MessagingException, DeliveryException {
    Path mail = Files.createTempFile(directory, "mail", ".eml");
    try {
      write(composer, message, mail);
      Path output = Files.createTempFile(directory, "sendmail", ".out");
      try {
        run(mail, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } finally {
      Files.deleteIfExists(mail);
    }
  }

  private static void write(MailComposer composer, MailMessage message, Path mail)
      throws IOException, MessagingException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mail))) {
      composer.compose(message, true).writeTo(new LocalLineEnds(out));
    }
  }

  private void run(Path mail, Path output) throws DeliveryException, IOException {
    Process process = start(mail, output);
    try {
      // It is open: should this run be killed, it does not stay there.
      Files.delete(mail);
      await(process, output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem("was killed because this run has to stop");
    } finally {
      kill(process);
    }
    if (process.exitValue() == Command.UNREAD) {
      throw problem("ended without having read the whole mail" + said(output) + SEE_LOG);
    } else if (process.exitValue() != 0) {
      throw problem(
          "failed with exit status " + status(process.exitValue()) + said(output) + SEE_LOG);
    }
  }

  /** Looks at the output now and then, which would fill the temporary directory in the end. */
  private void await(Process process, Path output)
      throws DeliveryException, IOException, InterruptedException {
    for (long left = settings.deadline().toMillis(); left > 0; left -= LOOK_AGAIN) {
      if (process.waitFor(Math.min(left, LOOK_AGAIN), TimeUnit.MILLISECONDS)) {
        return;
      }
      if (Files.size(output) > MOST_OUTPUT) {
        throw problem(
            "wrote more than 16 MiB of output and was killed (correct MAILTRANSPORT, if that is no"
                + " sendmail program)");
      }
    }
    throw problem(
        "did not end within "
            + ProblemText.seconds(settings.deadline())
            + " and was killed (if it is only slow, raise MAILTIMEOUT)");
  }

  private Process start(Path mail, Path output) throws DeliveryException {
    try {
      return launcher.start(Command.withFiles(words(), mail, output));
    } catch (IOException e) {
      throw problem(
          "cannot be started: install a mail transport agent such as exim4, or set MAILTRANSPORT");
    }
  }

  /** Recipients as arguments, not {@code -t}: nothing in the message decides where it goes. */
  private List<String> words() {
    List<String> words = new ArrayList<>(List.of(program.toString(), "-i"));
    settings.sender().ifPresent(sender -> words.addAll(List.of("-f", sender)));
    words.add("--");
    words.addAll(settings.recipients());
    return words;
  }

  /** With its children, while it has them: those of a program that ended are not its own. */
  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** What sysexits.h says of a number that mail programs use. */
  private static String status(int exit) {
    String meaning =
        switch (exit) {
          case 64 -> " (wrong usage)";
          case 65 -> " (wrong data)";
          case 67 -> " (unknown recipient)";
          case 68 -> " (unknown host)";
          case 69 -> " (service unavailable)";
          case 70 -> " (internal error)";
          case 71 -> " (system error)";
          case 73 -> " (cannot create a file)";
          case 74 -> " (input or output error)";
          case 75 -> " (temporary failure)";
          case 77 -> " (permission denied)";
          case 78 -> " (wrong configuration)";
          default -> exit > 128 ? " (killed by signal " + (exit - 128) + ")" : "";
        };
    return exit + meaning;
  }

  private static String said(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String output = new String(in.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
      String words = VisibleText.line(eachLineOnce(output));
      return words.isEmpty() ? "" : ": " + words;
    }
  }

  /** Exim says the same to each of its logs that it cannot open. */
  private static String eachLineOnce(String text) {
    return text.lines().map(String::strip).distinct().collect(Collectors.joining("\n"));
  }

  private DeliveryException problem(String what) {
    return new DeliveryException(program + " " + what);
  }
}
