package dev.logcheck.mail;

import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.line.VisibleText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/** The file that {@code SMTPPASSWORDFILE} names: its first line is the password. */
final class PasswordFile {
  private final Path file;

  PasswordFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the password.
   *
   * @throws DeliveryException if there is none, or every user of the machine may read it
   */
  String read() throws DeliveryException {
    try {
      if (Files.isDirectory(file)) {
        throw problem("is a directory: name a file");
      } else if (isForEveryone()) {
        throw problem(
            "may be read by every user: chmod o-rwx " + VisibleText.line(file.toString()));
      }
      return firstLine();
    } catch (CharacterCodingException e) {
      throw problem("is not UTF-8");
    } catch (IOException e) {
      throw problem("cannot be read: " + ProblemText.reason(e));
    }
  }

  private boolean isForEveryone() throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class)
        .permissions()
        .contains(PosixFilePermission.OTHERS_READ);
  }

  private String firstLine() throws IOException, DeliveryException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String password = lines.readLine();
      if (password == null || password.isEmpty()) {
        throw problem("has no password in its first line");
      }
      return password;
    }
  }

  private DeliveryException problem(String what) {
    return new DeliveryException(
        "SMTPPASSWORDFILE " + VisibleText.line(file.toString()) + " " + what);
  }
}
