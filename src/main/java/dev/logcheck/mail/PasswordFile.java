package dev.logcheck.mail;

import dev.logcheck.delivery.DeliveryException;
import dev.logcheck.line.VisibleText;
import dev.logcheck.machine.FailureReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** The file that {@code SMTPPASSWORDFILE} names: its first line is the password. */
public final class PasswordFile {
  private final Path file;

  PasswordFile(Path file) {
    this.file = file;
  }

  /**
   * Looks whether a password may be read from a file, and does not read it.
   *
   * @return the same file
   * @throws IllegalArgumentException if it may not; the message says what to do
   */
  public static Path usable(Path file) {
    Optional<String> fault = new PasswordFile(file).fault();
    if (fault.isPresent()) {
      throw new IllegalArgumentException("'" + file + "' " + fault.get());
    }
    return file;
  }

  /**
   * Reads the password.
   *
   * @throws DeliveryException if there is none, or every user of the machine may read it
   */
  String read() throws DeliveryException {
    Optional<String> fault = fault();
    if (fault.isPresent()) {
      throw problem(fault.get());
    }
    try {
      return firstLine();
    } catch (CharacterCodingException e) {
      throw problem("is not UTF-8");
    } catch (IOException e) {
      throw problem(unreadable(e));
    }
  }

  /** What is wrong with the file, whatever is in it; empty if nothing is. */
  private Optional<String> fault() {
    try {
      PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
      if (attributes.isDirectory()) {
        return Optional.of("is a directory: name a file");
      } else if (attributes.permissions().contains(PosixFilePermission.OTHERS_READ)) {
        return Optional.of("may be read by every user: chmod o-rwx " + name());
      } else if (!Files.isReadable(file)) {
        return Optional.of("may not be read by this user: chown it to the one who runs logcheck");
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unreadable(e));
    }
  }

  private static String unreadable(IOException e) {
    return "cannot be read: " + FailureReason.withFix(e);
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
    return new DeliveryException("SMTPPASSWORDFILE " + name() + " " + what);
  }

  private String name() {
    return VisibleText.line(file.toString());
  }
}
