package dev.logcheck.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.Logcheck;
import dev.logcheck.config.Key;
import dev.logcheck.machine.Command;
import dev.logcheck.machine.EndedProcess;
import dev.logcheck.machine.FakeMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run makes of the mail keys of {@code logcheck.conf}, and of mistakes in them. */
final class ConfiguredMailTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private final List<List<String>> started = new ArrayList<>();
  private final List<String> mailed = new ArrayList<>();
  private int mailerStatus;

  @BeforeEach
  void aLogWithNews() throws IOException {
    Files.createDirectories(directory.resolve("rules/ignore.d.server"));
    Files.createDirectories(directory.resolve("state"));
    Files.writeString(directory.resolve("log"), "Nov 21 01:02:03 host door: opened\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAILTRANSPORT=smtp://m:0  | 2:15: MAILTRANSPORT: this has a port that is not 1 to 65535",
        "SENDMAILTO='root a@'      | 2:12: SENDMAILTO: expected name@example.org, or a local name",
        "SENDMAILTO=               | 2:12: SENDMAILTO: expected one address or more, such as root",
        "SENDMAILFROM='<a>'        | 2:14: SENDMAILFROM: expected name@example.org, or a local",
        "SMTPPASSWORDFILE=/        | 2:18: SMTPPASSWORDFILE: '/' is a directory: name a file",
        "SMTPPASSWORDFILE=/no/such | 2:18: SMTPPASSWORDFILE: '/no/such' cannot be read: no such"
            + " file",
        "MAILTRANSPORT=sendmial    | 2:15: MAILTRANSPORT: \"sendmial\" is not known; did you"
            + " mean sendmail?",
        "MAILTRANSPORT=/no/such    | 2:15: MAILTRANSPORT: there is no program '/no/such'; install"
            + " it",
        "MAILTRANSPORT=/usr        | 2:15: MAILTRANSPORT: '/usr' is no program that this user may"
            + " run",
        "MAILTRANSPORT=smtps://u@m | 2:15: MAILTRANSPORT: this names a user, who needs a password:"
            + " write SMTPPASSWORDFILE=",
      })
  void aMistakeInTheWayEndsAMailRunBeforeAnythingIsRead(String line, String mistake)
      throws IOException {
    conf(line);
    Files.delete(directory.resolve("log"));
    assertEquals(1, run("-t"));
    assertEquals(List.of(), started);
    assertBegins("Error: No report can be mailed: DIR/conf:" + mistake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SENDMAILTO=\"ops@example.org",
        "SENDMAILTO=ops@example.org (Ann)",
        "SENDMAILTO =ops@example.org",
        "MAILTRANSPORT=`which mailer`"
      })
  void aLineOfTheWayThatCannotBeReadSendsNoReportToSomebodyElse(String line) throws IOException {
    conf(line);
    assertEquals(1, run("-t"));
    assertEquals(List.of(), started);
    assertTrue(err.toString().contains("No report can be mailed: " + directory + "/conf:2:"));
  }

  @Test
  void aLineThatCannotBeReadIsSaidOnceWhereAReportIsPrinted() throws IOException {
    conf("SENDMAILTO=\"ops@example.org", "HTMLMAIL=(");
    assertEquals(1, run("-o", "-t"));
    assertEquals(2, err.toString().lines().count(), err::toString);
  }

  @Test
  void theLastLineOfAKeyCounts() throws IOException {
    conf("SENDMAILTO=a b(", "SENDMAILTO=ops");
    assertEquals(1, run("-t"));
    assertEquals(List.of("/usr/sbin/sendmail", "-i", "--", "ops"), started.get(0));
  }

  @Test
  void everyMistakeInTheWayIsSaidAtOnce() throws IOException {
    conf("MAILTRANSPORT=nowhere", "SENDMAILTO=a@b@c");
    run("-t");
    assertEquals(1, err.toString().lines().count());
    assertTrue(err.toString().contains("conf:2:15: MAILTRANSPORT: "), err.toString());
    assertTrue(
        err.toString().contains("; " + directory + "/conf:3:12: SENDMAILTO: "), err.toString());
  }

  @Test
  void aMistakeInTheWayIsSaidWhereAReportIsPrintedAndThePrintedReportIsWhole() throws IOException {
    conf("MAILTRANSPORT=nowhere");
    assertEquals(1, run("-o", "-t"));
    assertBegins("Error: DIR/conf:2:15: MAILTRANSPORT: this cannot be read; expected sendmail");
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("door: opened"));
  }

  @ParameterizedTest
  @CsvSource({
    "MAILASATTACH=3,  '2:14: MAILASATTACH: expected 0 (report in the body), 1'",
    "MAILMAXSIZE=8T,  '2:13: MAILMAXSIZE: expected a size in bytes'",
    "MAILMAXSIZE=0,   '2:13: MAILMAXSIZE: expected a size in bytes, 1 or more, such as'",
    "MAILTIMEOUT=0,   '2:13: MAILTIMEOUT: expected whole seconds, 1 or more, not'",
    "KEEPREPORTS=all, '2:13: KEEPREPORTS: expected a whole number, 1 or more, not'",
    "MIMEENCODING=uu, '2:14: MIMEENCODING: expected 7bit, 8bit, quoted-printable'",
    "HTMLMAIL=maybe,  '2:10: HTMLMAIL: expected 0 or 1, not'",
  })
  void aMistakeInTheLooksIsSaidAndTheMailIsSentNevertheless(String line, String mistake)
      throws IOException {
    conf(line);
    assertEquals(1, run("-t"));
    assertBegins("Error: DIR/conf:" + mistake);
    assertTrue(mailed.get(0).contains("door: opened"));
  }

  @Test
  void whatIsUsedInsteadOfAnUnknownEncodingIsSaid() throws IOException {
    conf("MIMEENCODING=utf8");
    assertEquals(1, run("-t"));
    assertTrue(err.toString().contains("; the default is used instead"), err.toString());
  }

  @Test
  void aPasswordFileThatIsMissingIsTheOnlyMistake() throws IOException {
    conf("MAILTRANSPORT=smtps://me@mail.example.org", "SMTPPASSWORDFILE=/no/such");
    assertEquals(1, run("-o", "-t"));
    assertBegins(
        "Error: DIR/conf:3:18: SMTPPASSWORDFILE: '/no/such' cannot be read: no such file; make it,"
            + " or name another one");
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void aPasswordFileThatEverybodyMayReadIsTheOnlyMistake() throws IOException {
    Path file = program("password", "rw-r--r--");
    conf("MAILTRANSPORT=smtps://me@mail.example.org", "SMTPPASSWORDFILE=" + file);
    assertEquals(1, run("-o", "-t"));
    assertTrue(err.toString().contains("may be read by every user: chmod o-rwx"), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void withoutMistakesTheKeysDecideWhoGetsWhat() throws IOException {
    Path mailer = program("mailer", "rwxr-xr-x");
    conf("MAILTRANSPORT=" + mailer, "SENDMAILTO='root, a@example.org'", "SENDMAILFROM=audit");
    assertEquals(0, run("-t"), err::toString);
    assertEquals(
        List.of(mailer.toString(), "-i", "-f", "audit", "--", "root", "a@example.org"),
        started.get(0));
  }

  @Test
  void aFileThatIsNoProgramIsSaidWhereAReportIsPrintedToo() throws IOException {
    Path mailer = program("mailer", "rw-r--r--");
    conf("MAILTRANSPORT=" + mailer);
    assertEquals(1, run("-o", "-t"));
    assertBegins("Error: DIR/conf:2:15: MAILTRANSPORT: 'DIR/mailer' is no program that this user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o", "-d"})
  void aPasswordFileForEveryoneIsSaidAtItsPlaceWhereverTheReportGoes(String option)
      throws IOException {
    conf("SMTPPASSWORDFILE=" + program("password", "rw-r--r--"));
    assertEquals(1, run("-t", option));
    String said = err.toString().replace(directory.toString(), "DIR");
    assertTrue(
        said.contains(
            "DIR/conf:2:18: SMTPPASSWORDFILE: 'DIR/password' may be read by every user: chmod o-rwx"
                + " DIR/password"),
        said);
  }

  @Test
  void everyConstantIsAKnownKeyAndItsDefaultCanBeRead() throws Exception {
    List<Key<?>> all = new MailKeys(FileSystems.getDefault()).all();
    for (Field constant : MailKeys.class.getDeclaredFields()) {
      if (constant.getType() == Key.class) {
        Key<?> key = (Key<?>) constant.get(null);
        assertEquals(constant.getName(), key.name());
        assertTrue(all.contains(key), key::name);
      }
    }
    conf(all.stream().map(key -> key.name() + "=$" + key.name()).toArray(String[]::new));
    assertEquals("", problemsOfPrintedRun());
  }

  private String problemsOfPrintedRun() {
    run("-o", "-t");
    return err.toString();
  }

  private Path program(String name, String mode) throws IOException {
    Path program = Files.createFile(directory.resolve(name));
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(mode));
  }

  @Test
  void aReportThatIsNotDeliveredSaysWhatToDo() throws IOException {
    conf();
    mailerStatus = 75;
    assertEquals(1, run("-t"));
    assertEquals(
        "Error: /usr/sbin/sendmail failed with exit status 75 (temporary failure). The log of the"
            + " mail system may say why. No line is lost: the next run mails all of them."
            + " `logcheck -o -t` prints them now.\n",
        err.toString());
  }

  @Test
  void withoutAnyKeyTheLocalSendmailBringsTheReportToRoot() throws IOException {
    conf();
    assertEquals(0, run("-t"), err::toString);
    assertEquals(List.of("/usr/sbin/sendmail", "-i", "--", "root"), started.get(0));
  }

  @Test
  void aTypedRecipientTakesThePlaceOfTheConfiguredOnes() throws IOException {
    conf("SENDMAILTO=a@b@c");
    assertEquals(0, run("-t", "-m", "ops"), err::toString);
    assertEquals(List.of("/usr/sbin/sendmail", "-i", "--", "ops"), started.get(0));
  }

  @Test
  void aMistypedRecipientIsAMistakeOfTheOption() throws IOException {
    conf();
    assertEquals(1, run("-t", "-m", "a@b@c"));
    assertBegins("Error: No report can be mailed: -m: expected name@example.org");
    assertEquals(List.of(), started);
  }

  @Test
  void aPasswordInTheWrongPlaceIsNotShown() throws IOException {
    conf("MAILTRANSPORT=smtp://audit:hunter2@mail.example.org");
    run("-t");
    assertFalse(err.toString().contains("hunter2"), err.toString());
  }

  private void conf(String... lines) throws IOException {
    List<String> text = new ArrayList<>(List.of("TMP=" + directory));
    text.addAll(List.of(lines));
    Files.write(directory.resolve("conf"), text);
  }

  private int run(String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    Map<String, String> paths = Map.of("-c", "conf", "-l", "log", "-r", "rules", "-S", "state");
    paths.forEach((option, name) -> args.addAll(List.of(option, directory + "/" + name)));
    FakeMachine machine = new FakeMachine(FileSystems.getDefault(), out, err).with(this::start);
    return Logcheck.run(args.toArray(String[]::new), machine.surroundings());
  }

  private Process start(Command command) throws IOException {
    started.add(command.words());
    mailed.add(Files.readString(command.input()));
    return new EndedProcess(mailerStatus);
  }

  private void assertBegins(String beginning) {
    String said = err.toString().replace(directory.toString(), "DIR");
    assertEquals(beginning, said.substring(0, Math.min(said.length(), beginning.length())));
  }
}
