package dev.logcheck.run;

import dev.logcheck.config.ValueParser;
import dev.logcheck.mail.Attachment;
import dev.logcheck.mail.MailAddresses;
import dev.logcheck.mail.MailTransport;
import dev.logcheck.mail.TransferEncoding;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The parsers of the mail keys that are no plain values. Every run needs them, so they are classes:
 * a method reference takes several times as long to come into being, and loads what it refers to.
 */
final class MailValues {
  private MailValues() {}

  /** Of {@code SENDMAILFROM}. */
  static final class Sender implements ValueParser<String> {
    @Override
    public String parse(String text) {
      return MailAddresses.sender(text);
    }
  }

  /** Of {@code SENDMAILTO}. */
  static final class Recipients implements ValueParser<List<String>> {
    @Override
    public List<String> parse(String text) {
      return MailAddresses.recipients(text);
    }
  }

  /** Of {@code MIMEENCODING}. */
  static final class Encoding implements ValueParser<TransferEncoding> {
    @Override
    public TransferEncoding parse(String text) {
      return TransferEncoding.parse(text);
    }
  }

  /** Of {@code MAILASATTACH}. */
  static final class Attached implements ValueParser<Attachment> {
    @Override
    public Attachment parse(String text) {
      return Attachment.parse(text);
    }
  }

  /**
   * Of {@code SMTPPASSWORDFILE}. Whether this user may read it is asked when mail is sent: a report
   * on a terminal may be another user's.
   *
   * @param files where it is looked up
   */
  record PasswordPath(FileSystem files) implements ValueParser<Path> {
    @Override
    public Path parse(String text) {
      Path path = ValueParser.path(files).parse(text);
      if (Files.isDirectory(path)) {
        throw new IllegalArgumentException("expected a file, not the directory '" + text + "'");
      } else if (Files.notExists(path)) {
        throw new IllegalArgumentException("there is no file '" + text + "'");
      }
      return path;
    }
  }

  /**
   * Of {@code MAILTRANSPORT}.
   *
   * @param passwordFile the key {@code SMTPPASSWORDFILE}, if it is set
   */
  record Transport(Optional<Path> passwordFile) implements ValueParser<MailTransport> {
    @Override
    public MailTransport parse(String text) {
      return MailTransport.parse(text, passwordFile);
    }
  }
}
