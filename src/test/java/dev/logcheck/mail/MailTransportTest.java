package dev.logcheck.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.logcheck.mail.MailTransport.Login;
import dev.logcheck.mail.MailTransport.Security;
import dev.logcheck.mail.MailTransport.Sendmail;
import dev.logcheck.mail.MailTransport.Smtp;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailTransportTest {
  private static final Path PASSWORD = Path.of("/etc/logcheck/password");

  @ParameterizedTest
  @CsvSource({
    "'', /usr/sbin/sendmail",
    "sendmail, /usr/sbin/sendmail",
    "/usr/bin/msmtp, /usr/bin/msmtp"
  })
  void aProgramIsSendmailUnlessItsPathIsGiven(String text, Path program) {
    assertEquals(new Sendmail(program), parsed(text));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org,                        mail.example.org, 25,  IF_OFFERED",
    "smtp://mail.example.org:587,                    mail.example.org, 587, IF_OFFERED",
    "smtp://mail.example.org/,                       mail.example.org, 25,  IF_OFFERED",
    "smtp://mail.example.org?starttls=required,      mail.example.org, 25,  REQUIRED",
    "smtp://mail.example.org:26/?starttls=offered,   mail.example.org, 26,  IF_OFFERED",
    "smtp://mail.example.org?starttls=never,         mail.example.org, 25,  NEVER",
    "smtps://mail.example.org,                       mail.example.org, 465, FROM_START",
    "smtps://mail_1:65535,                           mail_1,           65535, FROM_START",
    "smtp://[::1]:2525,                              ::1,              2525, IF_TRUSTED",
    "smtp://[2001:db8::1],                           2001:db8::1,      25,  IF_OFFERED",
    "smtp://localhost,                               localhost,        25,  IF_TRUSTED",
    "smtp://127.0.0.1?starttls=offered,              127.0.0.1,        25,  IF_TRUSTED",
    "smtp://127.1.2.3,                               127.1.2.3,        25,  IF_TRUSTED",
    "smtp://localhost?starttls=required,             localhost,        25,  REQUIRED",
    "smtp://localhost?starttls=never,                localhost,        25,  NEVER",
    "smtp://localhost.example.org,                   localhost.example.org, 25, IF_OFFERED",
    "smtp://192.0.2.1,                               192.0.2.1,        25,  IF_OFFERED",
  })
  void aServerHasHostPortAndSecurity(String text, String host, int port, Security security) {
    assertEquals(new Smtp(host, port, security, Optional.empty()), parsed(text));
  }

  @ParameterizedTest
  @CsvSource({
    "smtps://audit@mail,             audit",
    "smtps://audit@example.org@mail, audit@example.org",
    "smtps://a%40b%3a+%C3%BC@mail,   a@b:+\u00FC",
  })
  void aUserMayHoldAnyCharacter(String text, String user) {
    assertEquals(Optional.of(new Login(user, PASSWORD)), login(text).login());
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://audit@mail,                  REQUIRED",
    "smtp://audit@mail?starttls=offered, IF_OFFERED",
    "smtp://audit@localhost,             IF_OFFERED",
    "smtp://audit@127.0.0.1,             IF_OFFERED",
    "smtp://audit@[::1],                 IF_OFFERED",
    "smtp://audit@127.0.0.1.example.org, REQUIRED",
  })
  void aPasswordDoesNotLeaveTheMachineInPlainTextUnasked(String text, Security security) {
    assertEquals(security, login(text).security());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail.example.org                     | cannot be read",
        "smtp:mail                            | cannot be read",
        "smtp://                              | cannot be read",
        "smtp://ma il                         | cannot be read",
        "smtp://mail/path                     | cannot be read",
        "smtp+tls://mail                      | has an unknown word before ://",
        "smtp://mail:0                        | has a port that is not 1 to 65535",
        "smtp://mail:65536                    | has a port that is not 1 to 65535",
        "smtp://mail:                         | has a port that is not 1 to 65535",
        "smtp://mail:smtp                     | has a port that is not 1 to 65535",
        "smtp://mail?tls=yes                  | has an unknown option after ?",
        "smtps://mail?starttls=required       | has an option after ?, which smtps:// does not"
            + " take",
      })
  void aMistakeIsNamed(String text, String mistake) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> parsed(text));
    assertTrue(
        e.getMessage().startsWith("this " + mistake + "; expected sendmail"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "http://mail, http, smtp://localhost",
    "smpt://mail, smpt, smtp://localhost",
    "smpt, smpt, smtp://localhost",
    "sendmial, sendmial, sendmail",
    "Sendmail, Sendmail, sendmail"
  })
  void aMistypedWordIsNamedWithTheOneThatWasMeant(String text, String word, String meant) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> parsed(text));
    assertEquals("\"" + word + "\" is not known; did you mean " + meant + "?", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtps://audit@mail", "smtp://audit@localhost"})
  void aUserWithoutPasswordFileNamesTheKeyThatIsMissing(String text) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> parsed(text));
    assertEquals(
        "this names a user, who needs a password: write SMTPPASSWORDFILE=/path/of/file, with the"
            + " password in the first line of that file, or leave out the user",
        e.getMessage());
  }

  @Test
  void aUserWithABrokenPercentIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> login("smtps://a%zz@mail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtp://audit:hunter2@mail", "smtps://audit:hunter2@ma il", "smtp://:hunter2@mail",
        "smtp://audit:hunter2@mail:99999", "smtp://audit:hun@ter2@mail?x", "audit:hunter2@mail",
        "hunter2://audit:hunter2@mail?hunter2"
      })
  void aPasswordInTheAddressIsAMistakeAndIsNotShown(String text) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> login(text));
    assertFalse(e.getMessage().contains("ter2"), e.getMessage());
  }

  private static MailTransport parsed(String text) {
    return MailTransport.parse(text, Optional.empty());
  }

  private static Smtp login(String text) {
    return (Smtp) MailTransport.parse(text, Optional.of(PASSWORD));
  }
}
