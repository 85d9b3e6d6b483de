package dev.logcheck.run;

import dev.logcheck.config.Key;
import dev.logcheck.config.ValueParser;
import dev.logcheck.mail.Attachment;
import dev.logcheck.mail.MailTransport;
import dev.logcheck.mail.TransferEncoding;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * The keys of {@code logcheck.conf} that say who gets the mail, how, and what it looks like.
 *
 * @param files where the programs and files that they name are looked up
 */
record MailKeys(FileSystem files) {
  static final Key<List<String>> SENDMAILTO =
      new Key<>("SENDMAILTO", "root", new MailValues.Recipients(), true);
  static final Key<String> SENDMAILFROM = Key.of("SENDMAILFROM", null, new MailValues.Sender());
  static final Key<TransferEncoding> MIMEENCODING =
      Key.of("MIMEENCODING", null, new MailValues.Encoding());
  static final Key<Attachment> MAILASATTACH =
      Key.of("MAILASATTACH", "0", new MailValues.Attached());
  static final Key<Boolean> HTMLMAIL = Key.flag("HTMLMAIL", "0");
  static final Key<Long> MAILMAXSIZE = Key.of("MAILMAXSIZE", "8M", ValueParser.SIZE);
  static final Key<Integer> MAILTIMEOUT =
      Key.of("MAILTIMEOUT", "600", ValueParser.count("whole seconds"));
  static final Key<Integer> KEEPREPORTS =
      Key.of("KEEPREPORTS", "10", ValueParser.count("a whole number"));

  Key<Path> smtpPasswordFile() {
    return Key.of("SMTPPASSWORDFILE", null, new MailValues.PasswordPath(files));
  }

  /**
   * The way out of this machine.
   *
   * @param passwordFile the value of {@link #smtpPasswordFile}; null if it has none
   */
  Key<MailTransport> mailTransport(Path passwordFile) {
    return Key.of("MAILTRANSPORT", "sendmail", new MailValues.Transport(files, passwordFile));
  }

  /** All of them. */
  List<Key<?>> all() {
    return List.of(
        SENDMAILTO,
        SENDMAILFROM,
        MIMEENCODING,
        MAILASATTACH,
        HTMLMAIL,
        MAILMAXSIZE,
        MAILTIMEOUT,
        KEEPREPORTS,
        smtpPasswordFile(),
        mailTransport(null));
  }
}
