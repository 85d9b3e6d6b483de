package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.delivery.Acceptance;
import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.machine.Command;
import dev.logcheck.machine.ProcessLauncher;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail through a local program, which is a shell script here. */
final class SendmailTest {
  private static final String SEE_LOG = " (the log of the mail system may say why)";

  @TempDir Path directory;

  @AfterEach
  void noTemporaryFileIsLeft() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*.{eml,out}")) {
      assertFalse(left.iterator().hasNext());
    }
  }

  @Test
  void recipientsAreArgumentsBehindTheEndOfOptions() throws Exception {
    mail("cat >mail; printf '%s|' \"$@\" >arguments")
        .to("root, -oQ/tmp ops@example.org")
        .deliver("line\n");
    assertEquals("-i|--|root|-oQ/tmp|ops@example.org|", read("arguments"));
  }

  @Test
  void theConfiguredSenderIsAlsoThatOfTheEnvelope() throws Exception {
    mail("cat >mail; printf '%s|' \"$@\" >arguments").from("audit@example.net").deliver("line\n");
    assertEquals("-i|-f|audit@example.net|--|root|", read("arguments"));
  }

  @Test
  void aRunThatIsKilledMeanwhileLeavesNoMailBehind() throws Exception {
    mail("while ls *.eml; do :; done; cat >mail").deliver("line\n");
    assertTrue(read("mail").endsWith("\n\nline\n"));
  }

  @Test
  void theMessageIsStandardInputWithLocalLineEnds() throws Exception {
    mail("cat >mail").deliver("one\n.\ntwo\n");
    String mail = read("mail");
    assertTrue(mail.endsWith("\n\none\n.\ntwo\n"), mail);
    assertFalse(mail.contains("\r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 0", "head -c 1000 >mail", "sed -n 1q", "exec true", "exec <&-"})
  void aProgramThatEndsWellButHasNotReadTheWholeMailIsNotBelieved(String script) throws Exception {
    MailBuilder mail = mail(script);
    DeliveryException e =
        assertThrows(DeliveryException.class, () -> mail.deliver("line\n".repeat(100_000)));
    assertEquals(program() + " ended without having read the whole mail" + SEE_LOG, e.getMessage());
  }

  @Test
  void oneUnreadByteIsEnoughNotToBeBelieved() throws Exception {
    MailBuilder mail = mail("cat >mail; cat mail | wc -c >length");
    mail.deliver("line\n\n");
    long length = Long.parseLong(read("length").strip());
    assertEquals(
        program() + " ended without having read the whole mail: done" + SEE_LOG,
        assertThrows(
                DeliveryException.class,
                () -> mail("head -c " + (length - 1) + " >mail; echo done").deliver("line\n\n"))
            .getMessage());
  }

  @Test
  void aProgramThatHasReadTheWholeMailIsBelieved() throws Exception {
    assertEquals(Acceptance.COMPLETE, mail("cat >mail").deliver("line\n".repeat(100_000)));
  }

  @Test
  void whatAProgramLeavesBehindAtWorkDelaysNothing() throws Exception {
    mail("cat >mail; sleep 1000 & echo $! >child").deliver("line\n");
    long child = Long.parseLong(read("child").strip());
    assertTrue(ProcessHandle.of(child).orElseThrow().destroyForcibly());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 75                          | failed with exit status 75 (temporary failure)",
        "exit 67                          | failed with exit status 67 (unknown recipient)",
        "exit 3                           | failed with exit status 3",
        "echo no such user >&2; exit 67   | failed with exit status 67 (unknown recipient): no such"
            + " user",
        "echo one; echo two >&2; exit 69  | failed with exit status 69 (service unavailable): one /"
            + " two",
        "echo one; echo two; echo one; exit 1 | failed with exit status 1: one / two",
        "kill -9 $$                       | failed with exit status 137 (killed by signal 9)",
        "printf '\\033[2J'; exit 71       | failed with exit status 71 (system error): \\u001b[2J",
      })
  void aFailureIsQuoted(String script, String failure) throws Exception {
    assertEquals(program() + " " + failure + SEE_LOG, failure(mail(script)));
  }

  @Test
  void noiseWithoutEndBlocksNobodyAndIsCut() throws Exception {
    String failure = failure(mail("yes noise | head -c 1000000 >&2; exit 70"));
    assertTrue(
        failure.startsWith(program() + " failed with exit status 70 (internal error): noise /"));
    assertTrue(failure.length() < 2000);
  }

  @Test
  void aProgramWhoseOutputHasNoEndIsKilled() throws Exception {
    assertEquals(
        program()
            + " wrote more than 16 MiB of output and was killed (correct MAILTRANSPORT, if that is"
            + " no sendmail program)",
        failure(mail("cat >mail; yes noise; exit 70")));
  }

  @Test
  void aProgramThatHangsIsKilledWithItsChildren() throws Exception {
    MailBuilder mail = mail("sleep 1000 & echo $! >child; wait").inAHurry();
    assertEquals(
        program()
            + " did not end within 0.2 s and was killed (if it is only slow, raise MAILTIMEOUT)",
        failure(mail));
    long child = Long.parseLong(read("child").strip());
    ProcessHandle.of(child).ifPresent(process -> process.onExit().join());
  }

  @Test
  void anInterruptedRunKillsTheProgram() throws Exception {
    MailBuilder mail = mail("exec sleep 1000");
    Thread.currentThread().interrupt();
    String failure = failure(mail);
    assertTrue(Thread.interrupted());
    assertEquals(program() + " was killed because this run has to stop", failure);
  }

  @Test
  void aProgramThatIsNotThereIsAFailureThatSaysWhatToDo() {
    String failure = failure(new MailBuilder(directory).over("/no/such/sendmail"));
    assertEquals(
        "/no/such/sendmail cannot be started: install a mail transport agent such as exim4, or set"
            + " MAILTRANSPORT",
        failure);
  }

  @Test
  void everyProgramIsStartedByTheLauncher() throws Exception {
    List<Command> started = new ArrayList<>();
    ProcessLauncher programs =
        command -> {
          started.add(command);
          throw new IOException("no program is started here");
        };
    failure(new MailBuilder(directory).over("/bin/mailer").starting(programs));
    assertEquals(List.of("/bin/mailer", "-i", "--", "root"), started.get(0).words());
  }

  @Test
  void whereOneTemporaryDirectoryHasNoRoomTheMessageWaitsInTheNext() throws Exception {
    Path none = directory.resolve("none");
    mail("cat >mail").waitingIn(none, directory).deliver("line\n");
    assertTrue(read("mail").endsWith("\n\nline\n"));
    assertTrue(
        failure(mail("cat >mail").waitingIn(none, none)).contains("directory " + none + ": "));
  }

  @Test
  void aReportThatCannotBeReadToItsEndStartsNoProgram() throws Exception {
    Mail mail = mail("touch started").build();
    MailMessage broken = new MailMessage("subject", new ContentThatBreaks("line\n"), "span");
    DeliveryException e = assertThrows(DeliveryException.class, () -> mail.deliver(broken));
    assertEquals(
        "cannot write the mail to the temporary directory "
            + directory
            + ": disk broken; make space there, or set TMP",
        e.getMessage());
    assertFalse(Files.exists(directory.resolve("started")));
  }

  private MailBuilder mail(String script) throws Exception {
    return new MailBuilder(directory).overScript("cd " + directory, script);
  }

  private Path program() {
    return directory.resolve("sendmail");
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private static String failure(MailBuilder mail) {
    return assertThrows(DeliveryException.class, () -> mail.deliver("line\n")).getMessage();
  }
}
