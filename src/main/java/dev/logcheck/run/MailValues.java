package dev.logcheck.run;

import dev.logcheck.config.ValueParser;
import dev.logcheck.mail.Attachment;
import dev.logcheck.mail.MailAddresses;
import dev.logcheck.mail.MailTransport;
import dev.logcheck.mail.PasswordFile;
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
   * Of {@code SMTPPASSWORDFILE}.
   *
   * @param files where it is looked up
   */
  record PasswordPath(FileSystem files) implements ValueParser<Path> {
    @Override
    public Path parse(String text) {
      return PasswordFile.usable(ValueParser.path(files).parse(text));
    }
  }

  /**
   * Of {@code MAILTRANSPORT}.
   *
   * @param files where a program is looked up
   * @param passwordFile the value of {@code SMTPPASSWORDFILE}; null if it has none
   */
  record Transport(FileSystem files, Path passwordFile) implements ValueParser<MailTransport> {
    @Override
    public MailTransport parse(String text) {
      String address = text.strip();
      // The default is not looked for: without sendmail a report can still be printed.
      if (address.startsWith("/")) {
        expectProgram(ValueParser.path(files).parse(address));
      }
      return MailTransport.parse(address, Optional.ofNullable(passwordFile));
    }

    private static void expectProgram(Path program) {
      if (Files.notExists(program)) {
        throw new IllegalArgumentException(
            "there is no program '" + program + "'; install it, or write sendmail");
      } else if (Files.isDirectory(program) || !Files.isExecutable(program)) {
        throw new IllegalArgumentException(
            "'"
                + program
                + "' is no program that this user may run; name another, or write sendmail");
      }
    }
  }
}
